// expect: ok [1,2]
class Always extends Array { get length() { return 42; } valueOf() { return 42; } [Symbol.toPrimitive]() { return 42; } }
function f() { const list = [1, 2]; list.valueOf = undefined; delete list.valueOf; return list; }
