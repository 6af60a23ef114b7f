// Runs each program of tests/hostile/LANGUAGE. Its head gives the expected outcome: "expect: STATUS [VALUE]". Without
// a value, only the status counts.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, run } from '../../web/runner/host/node.mjs';
import { hostileLanguages, programs } from './runner_support.mjs';

after(close);

for (const { name, request, status, value } of hostileLanguages.flatMap(programs)) {
  test(name, async () => {
    const {
      results: [result],
    } = await run(request);
    assert.equal(result.status, status, result.value);
    if (value !== '') assert.equal(result.value, value);
    if (status !== 'killed')
      assert.deepEqual((await run(request)).results, [result], 'the second run gives the same bytes');
  });
}
