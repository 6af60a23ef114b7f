// expect: error ReferenceError: 'f' is not defined
function g() { return 1; }
