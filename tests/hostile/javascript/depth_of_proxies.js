// expect: ok 320
let depth = 0;
const again = new Proxy({}, { get(target, key) { depth += 1; return again[key]; } });
function f() { try { again.a; } catch { return depth; } }
