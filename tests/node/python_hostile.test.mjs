// Each program of tests/hostile/python says on its first line what must come of it: "# expect: STATUS [VALUE]".
// Without a value, only the status counts.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, run } from '../../web/runner/node.mjs';
import { programs } from './python_support.mjs';

after(close);

for (const { name, what, status, value } of programs()) {
  test(name, async () => {
    const { results: [result] } = await run(what);
    assert.equal(result.status, status, result.value);
    if (value !== '') assert.equal(result.value, value);
    if (status !== 'killed') assert.deepEqual((await run(what)).results, [result], 'the second run gives the same bytes');
  });
}
