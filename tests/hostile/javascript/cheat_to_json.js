// expect: ok {"a":0}
Object.prototype.toJSON = Array.prototype.toJSON = String.prototype.toJSON = Number.prototype.toJSON = () => 42;
function f() { return { a: 0 }; }
