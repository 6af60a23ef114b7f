// expect: ok 231
function f() {
  for (let n = 1; ; n += 10) try { eval("(".repeat(n) + "1" + ")".repeat(n)); } catch { return n; }
}
