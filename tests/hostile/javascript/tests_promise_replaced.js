// expect: ok "fail"
// task: tests
// input: "export const one = 1;"
Promise.prototype.then = () => 'pass';
globalThis.Promise = class { };
test('rejected', async () => { await null; throw new Error('no'); });
