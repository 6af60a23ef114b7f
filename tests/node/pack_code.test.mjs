// Checks every code exercise of every pack with the real engines and the real core: it can be solved, the starter does
// not solve it, and it tells wrong programs from right ones.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { loadCore } from '../../web/engine/core_node.mjs';
import { attempt } from '../../web/pack/attempts.mjs';
import { close, run } from '../../web/runner/host/node.mjs';
import { build, packs, source } from './pack_support.mjs';

const core = await loadCore();
after(close);

/** @param {any} request changed to a tenth of the candidate's limits */
const frugal = ({ limits, ...request }) => ({
  ...request,
  limits: {
    ...limits,
    milliseconds: 60000,
    fuel: Math.ceil(limits.fuel / 10),
    memory_kilobytes: Math.max(1024, (limits.memory_kilobytes / 10) | 0),
  },
});

const firstSteps = packs.filter((folder) => folder.endsWith('-premiers-pas'));

for (const folder of packs) {
  const { pack, whole, wrong = [], said } = build(source(folder));
  if (!pack || !whole) throw new Error(said.join('\n'));
  const exercises = pack.sections.flatMap((section) => section.exercises).filter(({ kind }) => kind === 'code');
  if (firstSteps.includes(folder)) {
    test(`${folder}: at least 15 exercises of code, each with two wrong programs or more`, () => {
      assert.ok(exercises.length >= 15, `${exercises.length}`);
      for (const { id } of exercises) assert.ok(wrong.filter(({ exercise }) => exercise === id).length >= 2, id);
    });
  }
  for (const { id, spec } of exercises) {
    const key = /** @type {any} */ (pack.keys.find(({ exercise }) => exercise === id)?.key);
    const name = `${folder} ${id}`;

    test(`${name}: the solution earns all, with a tenth of the limits`, async () => {
      const { score, results } = await attempt(core, run, whole, id, key.solution, frugal);
      assert.equal(score, 1000, JSON.stringify(results));
    });

    test(`${name}: the starter can be run, and doesn't earn all`, async () => {
      const starter = spec.files
        .filter((/** @type {any} */ { use }) => !use)
        .map((/** @type {any} */ { name: field, text = '' }) => ({ field, text: `${text}\n` }));
      const { score, results } = await attempt(core, run, whole, id, starter);
      assert.ok(score < 1000, 'nothing is left to do');
      if (starter[0].text.trim()) {
        assert.deepEqual(
          results.filter(({ value }) => /SyntaxError|IndentationError|syntax error/.test(value)),
          [],
        );
      }
    });

    if (wrong.some(({ exercise }) => exercise === id)) {
      test(`${name}: wrong programs are told from right ones`, async () => {
        for (const { texts, pointer } of wrong.filter(({ exercise }) => exercise === id)) {
          const { score } = await attempt(core, run, whole, id, texts);
          assert.ok(score < 1000, `${pointer} earns all:\n${texts[0].text}`);
        }
      });
    }

    if (spec.language === 'javascript' && spec.function) {
      test(`${name}: hidden tests catch answers made for the visible ones`, async () => {
        const table = JSON.stringify(
          Object.fromEntries(spec.tests.map((/** @type {any} */ { input, expected }) => [input, JSON.parse(expected)])),
        );
        const text = `function ${spec.function}(...list) { return (${table})[JSON.stringify(list)] ?? null; }`;
        const { score } = await attempt(core, run, whole, id, [{ field: spec.files[0].name, text }]);
        assert.ok(key.tests?.length, 'there are no hidden tests');
        assert.ok(score < 1000);
      });
    }
  }
}
