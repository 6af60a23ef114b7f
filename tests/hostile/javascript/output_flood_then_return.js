// expect: output
function f() {
  console.log('x'.repeat(100000));
  return 4;
}
