// expect: fuel
// task: program
setInterval(() => {}, 0);
