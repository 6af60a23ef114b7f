// expect: error The function returned a function.
function f() {
  return f;
}
