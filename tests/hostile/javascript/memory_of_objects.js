// expect: memory
function f() {
  const list = [];
  for (;;) list.push({ a: 1 });
}
