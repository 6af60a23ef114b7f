// expect: fuel
function f() {
  (async () => { for (;;) await null; })();
  return 1;
}
