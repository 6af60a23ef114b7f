// expect: ok 215
let depth = 0;
function* again() { depth += 1; yield* again(); }
function f() { try { [...again()]; } catch { return depth; } }
