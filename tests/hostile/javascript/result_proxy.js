// expect: error The program threw "trap".
function f() {
  return new Proxy({}, { getOwnPropertyDescriptor() { throw 'trap'; }, ownKeys() { return ['a']; } });
}
