// expect: fuel
function f() {
  for (;;) {
    try { for (;;) {} } catch { /* go on */ } finally { for (;;) {} }
  }
}
