// expect: recursion
function f() {
  return eval('('.repeat(100000) + '1' + ')'.repeat(100000));
}
