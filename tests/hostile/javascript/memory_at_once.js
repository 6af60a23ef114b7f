// expect: memory
function f() {
  return new Array(1e8).fill(0).length;
}
