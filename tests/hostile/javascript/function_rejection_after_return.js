// expect: error Error: after
function f() {
  (async () => { await null; await null; throw new Error("after"); })();
  return 1;
}
