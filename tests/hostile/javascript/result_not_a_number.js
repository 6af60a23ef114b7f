// expect: error The function returned NaN.
function f() {
  return 0 / 0;
}
