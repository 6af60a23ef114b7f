// expect: ok "fail"
// task: tests
// input: "export const one = 2;"
import { one } from './subject.js';
const { assertEqual: really } = globalThis;
globalThis.assert = globalThis.assertEqual = () => {};
globalThis.test = (name, body) => body();
Array.prototype.push = Object.keys = Object.is = () => true;
test('patched', () => really(one, 1));
