// expect: ok 238
let depth = 0;
const again = () => [1, 2].sort(() => { depth += 1; again(); return 0; });
function f() { try { again(); } catch { return depth; } }
