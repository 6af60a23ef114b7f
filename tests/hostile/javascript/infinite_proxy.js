// expect: fuel
function f() {
  return new Proxy({}, { ownKeys() { for (;;); } });
}
