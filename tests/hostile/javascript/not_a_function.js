// expect: error TypeError: not a function
const f = 42;
