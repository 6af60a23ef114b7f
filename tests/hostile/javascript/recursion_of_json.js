// expect: recursion
function f() {
  return JSON.parse('['.repeat(200000));
}
