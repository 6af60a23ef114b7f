// expect: ok "pass"
// task: tests
// input: "export const add = (a, b) => a - b;"
import { add } from './subject.js';
let replaced = 'no';
try { Object.defineProperty(Function.prototype, 'toString', { value: () => 'mine' }); replaced = 'yes'; } catch { /* as it should be */ }
try { delete Function.prototype.toString; replaced = 'deleted'; } catch { /* as it should be */ }
const other = Function('return Function.prototype.toString')();
test('still hidden', () => assertEqual([replaced, String(add), other.call(add)], ['no', 'function () { [native code] }', 'function () { [native code] }']));
