// expect: error Error: look elsewhere
function f() {
  const error = new Error('look elsewhere');
  error.stack = 42;
  throw error;
}
