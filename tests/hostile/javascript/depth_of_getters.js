// expect: ok 537
let depth = 0;
const thing = { get again() { depth += 1; return this.again; } };
function f() { try { thing.again; } catch { return depth; } }
