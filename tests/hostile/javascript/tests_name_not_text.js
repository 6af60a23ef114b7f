// expect: ok "fail"
// task: tests
// input: "export const one = 1;"
test({ toString() { throw new Error('no name'); } }, () => {});
