// expect: error The program threw a value that can't be shown.
function f() {
  throw new Proxy(new Error('x'), { get() { throw 1; }, getPrototypeOf() { throw 2; } });
}
