// Checks that the glue that Emscripten makes has all the parts that the widget leaves out, each once.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { leftOut, trimGlue } from '../../tools/trim_glue.mjs';

const glue = readFileSync(new URL('../../build/wasm/potentiel.mjs', import.meta.url), 'utf8');
const timesIn = (/** @type {string} */ text, /** @type {string} */ part) => text.split(part).length - 1;

for (const [from, to] of leftOut) {
  test(`left out: from ${from} to ${to}`, () => {
    assert.equal(timesIn(glue, from), 1, 'the glue has another shape: look for what this part has become');
    assert.ok(glue.indexOf(to, glue.indexOf(from)) > 0, 'its end is gone');
    assert.equal(timesIn(trimGlue(glue), from), 0);
  });
}

test('the rest is a program', async () => {
  const { default: instantiate } = await import(`data:text/javascript,${encodeURIComponent(trimGlue(glue))}`);
  assert.equal(typeof instantiate, 'function');
});

test('a glue in which a part is missing, or there twice, is left as it is', () => {
  const [[from]] = leftOut;
  for (const other of [glue.replace(from, 'var other='), `${glue}${from}`]) assert.equal(trimGlue(other), other);
});
