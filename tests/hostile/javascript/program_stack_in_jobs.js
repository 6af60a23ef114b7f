// expect: ok "caught\n"
// task: program
const down = () => down();
Promise.resolve().then(down).catch(() => console.log('caught'));
