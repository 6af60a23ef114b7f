// expect: memory
function f() {
  let text = 'ab';
  for (;;) text += text + text.length;
}
