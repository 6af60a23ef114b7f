// expect: output
// task: program
const again = async () => { for (;;) { await null; console.log('x'.repeat(100)); } };
again();
