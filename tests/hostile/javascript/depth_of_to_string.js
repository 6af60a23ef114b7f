// expect: ok 324
let depth = 0;
const thing = { toString() { depth += 1; return `${thing}`; } };
function f() { try { `${thing}`; } catch { return depth; } }
