// Each program of tests/hostile/javascript says on its first line what must come of it:
// "// expect: STATUS [VALUE]". Without a value, only the status counts.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, run } from '../../web/runner/node.mjs';
import { programs, request } from './runner_support.mjs';

after(close);

for (const { name, source, status, value } of programs()) {
  test(name, async () => {
    const { results: [result] } = await run(request({ source }));
    assert.equal(result.status, status, result.value);
    if (value !== '') assert.equal(result.value, value);
    assert.deepEqual((await run(request({ source }))).results, [result], 'the second run gives the same bytes');
  });
}
