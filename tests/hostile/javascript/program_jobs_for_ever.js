// expect: fuel
// task: program
const again = async () => { for (;;) await null; };
again();
