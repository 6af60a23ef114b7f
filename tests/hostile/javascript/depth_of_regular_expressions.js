// expect: ok 751
function f() {
  for (let n = 1; ; n += 50) try { new RegExp("(".repeat(n % 200) + "(?:".repeat(n) + ")".repeat(n + n % 200)); } catch { return n; }
}
