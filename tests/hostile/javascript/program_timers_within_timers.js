// expect: fuel
// task: program
const again = () => { setTimeout(again); setTimeout(again); };
again();
