// expect: output
function f() {
  for (;;) console.log('flood');
}
