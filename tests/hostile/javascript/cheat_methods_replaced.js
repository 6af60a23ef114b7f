// expect: ok ["a"]
Object.keys = Reflect.apply = Reflect.getOwnPropertyDescriptor = Array.isArray = () => 42;
Object.prototype.hasOwnProperty = Object.hasOwn = () => true;
Function.prototype.call = Function.prototype.apply = Function.prototype.bind = () => 42;
Array.prototype.push = Array.prototype.join = Array.prototype.map = () => 42;
Array.prototype[Symbol.iterator] = function* () { yield 42; };
String.prototype.isWellFormed = RegExp.prototype.exec = () => 42;
function f() { return ['a']; }
