// expect: error
function f() {
  throw new Error('x'.repeat(1e6));
}
