// expect: error The function returned a promise.
function f() {
  return import('node:fs');
}
