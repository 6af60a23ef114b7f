// expect: ok "1 null\n"
// task: program
// input: "1"
String.prototype.split = () => ['42'];
Array.prototype[Symbol.iterator] = function* () { yield '42'; };
console.log(readline(), prompt());
