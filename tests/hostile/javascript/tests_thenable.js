// expect: ok "pass"
// task: tests
// input: "export const one = 1;"
test('no promise', () => ({ then() { throw new Error('called'); } }));
