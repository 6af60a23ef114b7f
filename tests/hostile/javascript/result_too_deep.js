// expect: error The function returned more than 32 levels.
function f() {
  let list = [];
  for (let i = 0; i < 5000; i++) list = [list];
  return list;
}
