// expect: ok 531
function f() {
  for (let n = 1; ; n += 10) try { eval("function a() {".repeat(n) + "}".repeat(n)); } catch { return n; }
}
