// expect: ok "fail"
// task: tests
// input: "export const one = 1;"
test('never', () => new Promise(() => {}));
