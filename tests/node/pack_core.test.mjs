// What the runtime itself says of built packs. Needs potentiel.wasm.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkByCore } from '../../web/cli/lint.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { build, packs, source } from './pack_support.mjs';

const core = await loadCore();

for (const folder of packs) {
  test(`the runtime accepts ${folder}`, () => {
    const { json = '', locate } = build(source(folder));
    assert.deepEqual(checkByCore(core, json, locate), []);
  });
}

test('what only the runtime finds is shown in pack.yaml', () => {
  const { json = '', locate } = build(source('assessments/gallery/single_choice'));
  const broken = json.replace('"correct":"b"', '"correct":"z"').replace('"option":"c"', '"option":"z"');
  assert.deepEqual(checkByCore(core, broken, locate), [
    { severity: 'error', line: 27, column: 13, message: '/keys/0/key/correct: unknown option' },
    { severity: 'error', line: 36, column: 15, message: '/keys/0/key/options/2/option: unknown option' },
  ]);
});
