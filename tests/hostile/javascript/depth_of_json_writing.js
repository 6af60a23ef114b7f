// expect: ok 1351
function f() {
  for (let n = 1, list = []; ; n += 50) {
    for (let i = 0; i < 50; i++) list = [list];
    try { JSON.stringify(list); } catch { return n; }
  }
}
