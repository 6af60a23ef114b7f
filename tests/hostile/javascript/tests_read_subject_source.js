// expect: ok "pass"
// task: tests
// input: "export function add(a, b) { return a + b; } export class Box { secret() { return 'mutant'; } }"
import * as subject from './subject.js';
const shown = [String(subject.add), `${subject.Box}`, subject.add + '', Function.prototype.toString.call(subject.Box),
  subject.add.toString(), JSON.stringify(Object.getOwnPropertyDescriptors(subject.add)), String(subject.Box.prototype.secret),
  Object.getPrototypeOf(function* () {}).toString.call(subject.add), Reflect.apply(Function.prototype.toString, subject.add, [])].join();
test('hidden', () => assert(!/return|mutant|a \+ b/.test(shown), shown));
test('nowhere', () => assertEqual([subject.add.fileName, subject.add.lineNumber, subject.add.columnNumber], [undefined, undefined, undefined]));
