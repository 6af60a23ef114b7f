// expect: ok "fail"
// task: tests
// input: "export const one = 2;"
import { one } from './subject.js';
console.log('"pass"');
console.log('pass');
test('"pass"', () => { throw '"pass"'; });
