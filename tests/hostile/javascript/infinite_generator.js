// expect: fuel
function* forever() { try { for (;;) yield 1; } finally { yield* forever(); } }
function f() { for (const one of forever()) if (one === 2) return one; }
