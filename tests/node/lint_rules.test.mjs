// Tests our own lint rules, and that the settings of the other rules find what they should.
import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

const cwd = fileURLToPath(new URL('../../', import.meta.url));
const lint = new ESLint({ cwd });

/** @param {string} text @returns {Promise<(string | null)[]>} the names of the rules that it breaks */
async function broken(text) {
  const [{ messages }] = await lint.lintText(text, { filePath: `${cwd}web/base/some.mjs` });
  return messages.map(({ ruleId }) => ruleId);
}
const head = '// Reads one thing into another.\n';

test('a file begins with a line that says what it is for, after a shebang', async () => {
  const code = 'export const value = 1;\n';
  assert.deepEqual(await broken(head + code), []);
  assert.deepEqual(await broken(`#!/usr/bin/env node\n${head}${code}`), []);
  for (const first of ['', '/** A value. */\n', '// value\n', '//\n', '\n' + head, '// eslint-disable-line no-var\n'])
    assert.ok((await broken(first + code)).includes('house/header'), JSON.stringify(first));
});

test('names, privacy, length and comments are looked at', async () => {
  const cases = {
    camelcase: 'export const some_value = 1;\n',
    'no-restricted-syntax': 'export class Some {\n  constructor() {\n    this._value = 1;\n  }\n}\n',
    'max-len': `// ${'word '.repeat(30)}\nexport const value = 1;\n`,
    'no-shadow': 'const value = 1;\nexport const same = (value) => value;\nexport { value };\n',
    'no-unused-vars': 'const value = 1;\n',
    'jsdoc/check-param-names': '/** @param {number} other */\nexport const same = (value) => value;\n',
    'jsdoc/no-blank-blocks': '/** */\nexport const value = 1;\n',
  };
  for (const [rule, text] of Object.entries(cases)) assert.deepEqual(await broken(head + text), [rule], rule);
  // JSON keys are those of C++, in snake_case.
  assert.deepEqual(await broken(`${head}export const titleOf = ({ some_title: title }) => title;\n`), []);
  assert.deepEqual(await broken(`${head}export const row = { pack_id: 1 };\n`), []);
});
