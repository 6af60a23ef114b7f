// expect: ok 539
let depth = 0;
class Node { constructor() { depth += 1; this.next = new Node(); } }
function f() { try { new Node(); } catch { return depth; } }
