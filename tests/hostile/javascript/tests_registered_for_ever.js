// expect: fuel
// task: tests
// input: "export const one = 1;"
const again = () => { test('again', again); };
test('again', again);
