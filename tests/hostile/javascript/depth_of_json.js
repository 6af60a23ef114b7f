// expect: ok 2301
function f() {
  for (let n = 1; ; n += 50) try { JSON.parse("[".repeat(n) + "]".repeat(n)); } catch { return n; }
}
