// expect: ok 187
let depth = 0;
const again = () => { depth += 1; return "a".replace(/a/, again); };
function f() { try { again(); } catch { return depth; } }
