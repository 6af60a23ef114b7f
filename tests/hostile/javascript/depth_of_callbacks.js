// expect: ok 350
let depth = 0;
const again = (list) => list.map((item) => { depth += 1; return again([item]); });
function f() { try { again([1]); } catch { return depth; } }
