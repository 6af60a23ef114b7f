// Checks that the defaults and bounds that assessments/README.md tells authors are those of the core and the builder.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { mostDrawn, pass } from '../../web/pack/svg_cost.mjs';
import { RATINGS_FOR_A_STYLE } from '../../web/pack/advice.mjs';
import { constants } from '../../web/pack/facts.mjs';
import { root } from './pack_support.mjs';

const text = readFileSync(new URL('assessments/README.md', root), 'utf8');
/** @type {import('../../web/pack/facts.mjs').Facts} */
const { records } = JSON.parse(readFileSync(new URL('web/pack/facts.json', root), 'utf8'));

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

for (const [form, ...facts] of statements)
  test(`assessments/README.md says ${form.source} as the core does`, () => {
    const said = form.exec(text);
    assert.ok(said, 'it is not said any more: adapt the row');
    assert.deepEqual(said.slice(1), facts.map(String));
  });

test('the rows cover every bound and default that is named as one', () => {
  const covered = statements.map(([form]) => form.exec(text)?.[0] ?? '');
  const named = text.split('\n').filter((line) => /\(default\)|\d+ at most\b/.test(line));
  assert.deepEqual(
    named.filter((line) => !covered.some((said) => line.includes(said))),
    [],
  );
});
