// expect: fuel
function f() {
  console.log(new Proxy([], { get() { for (;;); } }));
  return 1;
}
