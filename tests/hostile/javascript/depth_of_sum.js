// expect: ok 12502500
const sum = (n) => (n === 0 ? 0 : n + sum(n - 1));
function f() { return sum(5000); }
