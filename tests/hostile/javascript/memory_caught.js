// expect: ok "went on"
function f() {
  const list = [];
  try { for (;;) list.push('x'.repeat(1e6) + list.length); } catch { list.length = 0; }
  return 'went on';
}
