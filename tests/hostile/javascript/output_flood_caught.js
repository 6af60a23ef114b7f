// expect: output
function f() {
  for (let i = 0; i < 1e6; i++) {
    try { console.log('flood '.repeat(1000)); } catch { /* go on */ }
  }
  return 1;
}
