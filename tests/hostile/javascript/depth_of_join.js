// expect: ok 180
let depth = 0;
function f() {
  for (let list = [1]; ; depth += 10) {
    for (let i = 0; i < 10; i++) list = [list];
    try { list.join(); } catch { return depth; }
  }
}
