// Checks the advice of lint: the pack works, but could be better.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, changed } from './pack_support.mjs';

/** @type {[name: string, kind: string, before: string, after: string, ...said: string[]][]} */
const advice = [
  [
    'no skill',
    'single_choice',
    'skills: [files]',
    'skills: []',
    '11:5: warning: no exercise shows the skill "files"',
    '18:9: warning: this exercise names no skill',
  ],
  [
    'a long stem',
    'single_choice',
    'en: You have just',
    `en: ${'word '.repeat(121)}You have just`,
    '24:15: warning: this stem has 131 words: more than 120 are hard to keep in mind',
  ],
  [
    'all of the above',
    'single_choice',
    'In the bin',
    'All of the above',
    '27:50: warning: "all" or "none of the above" tests logic, not the skill',
  ],
  [
    'aucune de ces réponses',
    'single_choice',
    'Dans la corbeille',
    'Aucune de ces réponses',
    '27:27: warning: "all" or "none of the above" tests logic, not the skill',
  ],
  [
    'a negative question',
    'single_choice',
    'Where do you look first?',
    'Where would you not look?',
    '24:15: warning: the question is put negatively: better ask positively, or **emphasise** the negation',
  ],
  ['an emphasised negation', 'single_choice', 'Where do you look first?', 'Where would you **not** look?'],
  ['a negative statement', 'single_choice', 'Where do you look first?', 'It is not there. Where do you look first?'],
  [
    'a right option that tells itself',
    'single_choice',
    'In the *Downloads* folder',
    '"In the *Downloads* folder, where the browser puts its files"',
    '31:67: warning: the right option is much longer than the others (57 characters against 15 at most): candidates can guess it',
  ],
  [
    'every option right',
    'multiple_choice',
    '- text: { fr: Le même',
    '- correct: true\n              text: { fr: Le même',
    '27:13: warning: every option is right',
  ],
  [
    'no feedback',
    'situational_judgement',
    `              feedback:
                fr: Rien n’est perdu, mais une heure passe sans réponse.
                en: Nothing is lost, but an hour goes by without an answer.
`,
    '',
    '37:15: warning: the option "c" has no feedback: add "feedback"',
  ],
  [
    'no reason',
    'ordering',
    `        key:
          why:
            fr: Du plus simple au plus coûteux, on s’arrête dès que la lampe s’allume.
            en: From the simplest to the most costly, you stop as soon as there is light.
`,
    '',
    '18:9: warning: there is no explanation: add "why" to the key',
  ],
  [
    'ids that tell the order',
    'ordering',
    '- text: { fr: Regarder',
    '- id: _a'.replace('_', '0') + '\n              text: { fr: Regarder',
    '27:13: warning: the ids are in the right order, so that anybody who opens the file sees the solution: choose other ids',
  ],
  [
    'a number as a text',
    'short_text',
    "['4', 4 h, 4 heures, 4 hours, quatre, four]",
    "['4', 4 h]",
    '40:21: warning: a number is asked for as a text: as a number its units and all ways to write it are known',
  ],
  ['a code that is no number', 'short_text', 'quatre, four]', "quatre, '0042']"],
];

for (const [name, kind, before, after, ...expected] of advice) {
  test(name, () => {
    const { said, json } = build(changed(kind, before, after));
    assert.deepEqual(
      said,
      expected.map((problem) => `pack.yaml:${problem}`),
    );
    assert.ok(json, 'advice stops no build');
  });
}

test('a statement among exercises that are drawn or shuffled', () => {
  const statement = `exercises:
      - { id: consent, kind: statement, title: { fr: A, en: A }, stem: { fr: A, en: A } }`;
  const said = (/** @type {string} */ how) =>
    build(changed('single_choice', 'exercises:', `${how}${statement}`)).said.map((line) => line.split('warning: ')[1]);
  assert.deepEqual(said('draw: 1\n    '), ['not every candidate gets this: give it a section of its own']);
  assert.deepEqual(said('shuffle: yes\n    '), [
    'this stands at another place for each candidate: give it a section of its own',
  ]);
  assert.deepEqual(said(''), []);
});
