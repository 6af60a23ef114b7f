// expect: recursion
const loop = { get a() { return this.a; } };
function f() { return loop.a; }
