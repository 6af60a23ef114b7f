// expect: fuel
function f() {
  return /^(a+)+$/.test('a'.repeat(60) + 'b');
}
