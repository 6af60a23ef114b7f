// expect: error ReferenceError: there is no file 'node:fs'
// task: tests
// input: "export const one = 1;"
import { readFileSync } from 'node:fs';
test('read', () => readFileSync('/etc/passwd'));
