// expect: error The program threw 0.
function f() {
  for (let i = 0; i < 20000; i++) Promise.reject(i);
  return 3;
}
