// expect: error The returned value has a getter at .value.
function f() {
  return { get value() { throw new Error('no'); } };
}
