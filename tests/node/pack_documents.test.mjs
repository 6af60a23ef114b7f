// Checks that the numbers, defaults and bounds that documents tell are those of the core, the builder and the budgets.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mostDrawn, pass } from '../../web/pack/svg_cost.mjs';
import { RATINGS_FOR_A_STYLE } from '../../web/pack/advice.mjs';
import { maximumLength, maximumPack, maximumTranscript } from '../../web/credential/limits.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { constants } from '../../web/pack/facts.mjs';
import { root } from './pack_support.mjs';

const read = (/** @type {string} */ file) => readFileSync(new URL(file, root), 'utf8');
const guide = 'assessments/README.md';
/** @type {import('../../web/pack/facts.mjs').Facts} */
const { records, kinds } = JSON.parse(read('web/pack/facts.json'));
const oldestNode = /\d+/.exec(JSON.parse(read('package.json')).engines.node)?.[0];
const firstVisit = JSON.parse(read('tests/sizes/budgets.json')).first_visit.bytes;
const kindCount = Object.keys(kinds).length;

/** Numbers as words. */
const words = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const blocks = records['ForcedChoice.StatementBlock'].statements;
const { weight } = records['MultipleChoice.Weight'];
const { credit } = records['SituationalJudgement.Credit'];

/** What the text says, with the facts in the order of its groups. @type {[RegExp, ...unknown[]][]} */
const statements = [
  [/first is the start; (\d+) at most/, records['Branching.Spec'].scenes.most],
  [/points: 2 +# 0 \(the default\) to (\d+)/, records['Branching.Points'].points.most],
  [/`weight:` from (-\d+) to (\d+)/, weight.least, weight.most],
  [/`credit: (\d+)…(\d+)`/, credit.least, credit.most],
  [/(\w+) to (\w+) statements each/, words[Number(blocks.least)], words[Number(blocks.most)]],
  [/It needs (\w+) actions or more/, words[constants['SituationalJudgement.least_for_a_spread']]],
  [/actions or more, and (\w+) ratings in the test/, words[RATINGS_FOR_A_STYLE]],
  [/help_cost: (\d+) each/, records['Parsons.Spec'].help_cost.default],
  [/at most (\d+) kB each/, constants['Medium.most_bytes'] / 1000],
  [/kB each and (\d+) MB together/, constants['Medium.most_bytes_together'] / 1_000_000],
  [/At most ([\d,]+) shapes/, mostDrawn.toLocaleString('en')],
  [/a step of a filter counts as (\d+) shapes/, pass],
  [/`multiple_choice` \| `(\w+)` \(default\)/, records['MultipleChoice.Key'].scoring.default],
  [/`ordering` \| `(\w+)` \(default\)/, records['Ordering.Key'].scoring.default],
  [/format: rate +# (\w+) \(default\)/, records['SituationalJudgement.Spec'].format.default],
  [/scoring: distance +# rate: (\w+) \(default\)/, records['SituationalJudgement.Key'].scoring.default],
  [/missing: complete +# (\w+) \(default\)/, records['LikertScale.Key'].missing.default],
  [/navigation: sections +# (\w+) \(default\)/, records.Pack.navigation.default],
  [/shows: end +#.* (\w+) \(default\)/, records.Pack.shows.default],
  [/by default (\w+) column in each row/, records['Matrix.Spec'].choose.default],
];

/** The same for other documents. @type {[string, RegExp, ...unknown[]][]} */
const others = [
  ['README.md', /kB for all (\d+) kinds/, kindCount],
  ['README.fr.md', /ko avec les (\d+) sortes/, kindCount],
  ['README.md', /In Node \((\d+) or newer\)/, oldestNode],
  ['README.fr.md', /Dans Node \((\d+) ou plus récent\)/, oldestNode],
  ['README.md', /candidate, 0 to (\d+)\)/, records.Pack.extra_time.each?.most],
  ['README.fr.md', /cette personne, de 0 à (\d+)\)/, records.Pack.extra_time.each?.most],
  [
    'docs/verifying.md',
    /larger than (\d+) MB \(a transcript\), (\d+) MB \(a pack\) or (\d+) KiB/,
    ...[maximumTranscript / 2 ** 20, maximumPack / 2 ** 20, maximumLength / 2 ** 10],
  ],
];

for (const [file, form, ...facts] of [...statements.map((row) => /** @type {const} */ ([guide, ...row])), ...others])
  test(`${file} says ${form.source} as it is`, () => {
    const said = form.exec(read(file));
    assert.ok(said, 'it is not said any more: adapt the row');
    assert.deepEqual(said.slice(1), facts.map(String));
  });

test('the first visit is within what both READMEs promise, which is no more than 5 kB above its budget', () => {
  for (const [file, form] of /** @type {const} */ ([
    ['README.md', /loads less than (\d+) kB/],
    ['README.fr.md', /moins de (\d+) ko/],
  ])) {
    const promised = Number(form.exec(read(file))?.[1]) * 1000;
    assert.ok(promised >= firstVisit && promised <= firstVisit + 5000, `${file}: ${promised} for ${firstVisit}`);
  }
});

test('the core reads packs up to the size that verifiers read', async () => {
  const core = await loadCore();
  const said = (/** @type {number} */ bytes) => core.check(new Uint8Array(bytes).fill(32)).problems[0].message;
  assert.notEqual(said(maximumPack), said(maximumPack + 1));
  assert.match(said(maximumPack + 1), /too large|MB|bytes/);
});

test('the rows cover every bound and default that is named as one', () => {
  const covered = statements.map(([form]) => form.exec(read(guide))?.[0] ?? '');
  const named = read(guide)
    .split('\n')
    .filter((line) => /\(default\)|\d+ at most\b/.test(line));
  assert.deepEqual(
    named.filter((line) => !covered.some((said) => line.includes(said))),
    [],
  );
});
