// expect: ok 3
function f() {
  for (let i = 0; i < 20000; i++) Promise.reject(i).catch(() => {});
  return 3;
}
