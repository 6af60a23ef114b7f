// expect: ok 7685
let depth = 0;
function again() { depth += 1; try { return again(); } finally { depth += 0; } }
function f() {
  const found = [];
  for (let i = 0; i < 3; i++) { depth = 0; try { again(); } catch { found.push(depth); } }
  return found[0] === found[2] ? found[0] : found;
}
