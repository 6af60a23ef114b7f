// expect: ok 7685
let depth = 0;
function again(n) { depth += 1; return n + again(n + 1); }
function f() { try { again(1); } catch { return depth; } }
