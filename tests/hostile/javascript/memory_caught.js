// expect: ok "went on"
function f() {
  const list = [];
  try { for (;;) list.push(new Array(100000).fill(0)); } catch { list.length = 0; }
  return 'went on';
}
