// expect: error The function returned more than 64 KB of data.
function f() {
  return Array.from({ length: 30000 }, (_, i) => i);
}
