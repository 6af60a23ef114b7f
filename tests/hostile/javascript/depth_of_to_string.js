// expect: ok 0
let depth = 0;
const thing = { toString() { depth += 1; return `${thing}`; } };
function f() { try { `${thing}`; } catch { return depth; } }
