// expect: ok 7685
let depth = 0;
class Node { constructor() { this.next = this; } walk() { depth += 1; return this.next.walk() + 1; } }
function f() { try { new Node().walk(); } catch { return depth; } }
