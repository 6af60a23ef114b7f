// expect: recursion
function f() {
  const thing = { toString() { return '' + thing; } };
  return '' + thing;
}
