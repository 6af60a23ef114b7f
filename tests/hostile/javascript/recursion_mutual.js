// expect: recursion
const odd = (n) => even(n + 1);
const even = (n) => odd(n + 1) + 1;
function f() { return [1].map(() => odd(0)); }
