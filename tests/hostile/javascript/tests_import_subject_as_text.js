// expect: error SyntaxError: Could not find export 'default' in module 'subject.js'
// task: tests
// input: "export const secret = 'mutant';"
import text from './subject.js' with { type: 'text' };
test('seen', () => assert(!text.includes('mutant')));
