// expect: recursion
function f() {
  let list = [];
  for (let i = 0; i < 100000; i++) list = [list];
  return JSON.stringify(list).length;
}
