// expect: fuel
function f() {
  while (true);
}
