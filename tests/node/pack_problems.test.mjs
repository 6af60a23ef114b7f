// Checks that every mistake of an author gets a message with its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, changed } from './pack_support.mjs';

const a = 'x'.repeat(201);

/** @type {[kind: string, before: string, after: string, ...said: string[]][]} */
const mistakes = [
  // YAML
  ['code', 'minutes: 2', 'minutes: 2\nminutes: 3', '8:1: the key "minutes" is given twice'],
  ['code', 'minutes: 2', 'minutes: 2\n\tx: 3', '8:1: indent with spaces: YAML allows no tabs here'],
  [
    'code',
    'fr: Complétez',
    'fr: Exercice : complétez',
    '23:15: a text that holds a colon and a space must stand in quotes (or a line below is indented too far)',
  ],
  [
    'code',
    'fr: Complétez',
    'fr: Complétez la tâche #1',
    '23:15: this text is cut at the sign #: put it in quotes, or the comment on a line of its own',
  ],
  ['code', 'fr: Complétez', 'fr: *Complétez*', '23:27: a text that begins with * must stand in quotes'],
  ['code', 'fr: Complétez', 'fr: `double` complétée', '23:15: a text that begins with ` must stand in quotes'],
  [
    'code',
    'minutes: 2',
    'minutes: !!float 2',
    '7:10: tags have no meaning here (Unresolved tag: tag:yaml.org,2002:float)',
  ],
  ['code', 'minutes: 2', 'minutes: !!int 2', '7:16: tags have no meaning here (tag:yaml.org,2002:int)'],
  ['code', 'minutes: 2', 'minutes: !!binary aGVsbG8=', '7:19: tags have no meaning here (tag:yaml.org,2002:binary)'],
  ['code', 'minutes: 2', 'minutes: !!set { a, b }', '7:16: tags have no meaning here (tag:yaml.org,2002:set)'],
  ['code', 'minutes: 2', 'minutes: 2\n---\nid: b', '8:1: one YAML document expected, but another begins here'],
  ['code', 'minutes: 2', '? [a]\n: 2', '7:3: a key must be a plain word'],
  [
    'code',
    'minutes: 2',
    'minutes: [2',
    '8:1: not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  ['code', 'minutes: 2', 'minutes: &loop [*loop]', '7:16: nested too deeply: 32 levels at most'],
  // Schema
  ['code', 'format: potentiel-pack/1', 'format: potentiel-pack/2', '2:9: potentiel-pack/1 expected'],
  ['code', 'minutes: 2', 'minute: 2', '7:1: there is no "minute" here: did you mean "minutes"?'],
  [
    'code',
    'minutes: 2',
    '__proto__: 2',
    '7:1: there is no "__proto__" here, only format, id, version, languages, license, authors, minutes, title, description, skills, levels, pass, guessing, time, extra_time, breaks, navigation, shows, signals, stimuli, media, sections',
  ],
  ['code', 'minutes: 2', 'minutes: 2.5', '7:10: a whole number expected, but this is 2.5'],
  ['code', 'minutes: 2', 'minutes: 0', '7:10: 1 or more expected'],
  ['hotspot', 'at: [39, 56, 22, 37]', 'at: [a, 56, 22, 37]', '35:20: a number expected, but this is the text "a"'],
  [
    'code',
    'version: 1.0.0',
    'version: .nan',
    '4:10: a text expected, but this is NaN',
    "4:10: JSON can't hold this number",
  ],
  ['code', 'minutes: 2', '"minute\\e\\n": 2', '7:1: there is no "minute\\u001b\\u000a" here: did you mean "minutes"?'],
  ['code', 'version: 1.0.0', 'version: 1.0', '4:10: a text expected, but this is 1: put it in quotes'],
  ['code', 'version: 1.0.0', 'version: v1', '4:10: a semantic version such as 1.0.0 expected'],
  ['code', 'id: gallery-code', 'id: Gallery', '3:5: an id of 1 to 64 small letters, digits, - and _ expected'],
  ['code', 'languages: [fr, en]', 'languages: []', '5:12: at least 1 expected, 0 given'],
  ['code', 'languages: [fr, en]', 'languages: [french, en]', '5:13: a language tag such as fr or pt-BR expected'],
  ['code', 'languages: [fr, en]', 'languages: fr', '5:12: a list expected, but this is the text "fr"'],
  ['code', 'license: CC-BY-SA-4.0', '', '2:1: "license" is missing'],
  [
    'code',
    'kind: code',
    'kind: essay',
    '18:9: kind: one of single_choice, multiple_choice, true_false, hotspot, matching, sorting, matrix, ordering, short_text, number, cloze, table_completion, slider, allocation, situational_judgement, branching, in_tray, likert_scale, forced_choice, free_text, parsons, find_line, predict_output, trace, code, statement expected',
  ],
  ['code', 'kind: code', 'points: 1', '18:9: "kind" is missing'],
  ['code', 'function: double', 'function: 2x', '27:21: the name of a function expected'],
  ['code', 'language: javascript', 'language: cobol', '26:21: one of javascript, python, sql, web expected'],
  ['code', 'skills: [programming]', 'skills: [programming, programming]', '21:17: the same is given twice'],
  ['code', 'fr: Le double,', `fr: ${a},`, '20:22: at most 200 characters expected'],
  ['code', 'fr: Le double,', 'fr: 42,', '20:22: a text expected, but this is 42: put it in quotes'],
  [
    'code',
    'fr: Le double,',
    'fr: ,',
    '20:22: a text expected, but this is nothing (within { } a text with a comma must stand in quotes)',
  ],
  ['code', 'fr: Le double,', "fr: '',", '20:23: a text is missing here'],
  ['code', 'arguments: [2]', 'arguments: 2', '33:50: a list expected, but this is 2'],
  ['code', 'hidden: true', 'hidden: maybe', '35:80: true or false expected, but this is the text "maybe"'],
  ['likert_scale', 'reversed: true', 'reverse: true', '35:15: there is no "reverse" here: did you mean "reversed"?'],
  [
    'likert_scale',
    '            - { fr: Un peu, en: A little }\n            - { fr: Assez, en: Fairly well }\n            - { fr: Tout à fait, en: Very well }\n',
    '',
    '28:13: at least 2 expected, 1 given',
  ],
  // Languages
  ['code', 'languages: [fr, en]', 'languages: [fr, en, en]', '5:21: "en" is given twice'],
  ['code', 'title: { fr: Une fonction, en: A function }', 'title: { fr: Une fonction }', '8:8: no text in "en"'],
  [
    'code',
    'title: { fr: Une fonction, en: A function }',
    'title: { fr: Une fonction, en: A function, de: Eine }',
    '8:48: "de" is not a language of the pack',
  ],
  [
    'code',
    'title: { fr: Une fonction, en: A function }',
    "title: { fr: ' ', en: A function }",
    '8:15: a text is missing here',
  ],
  [
    'code',
    'title: { fr: Une fonction, en: A function }',
    'title: { fr: "a\\nb", en: A function }',
    '8:14: a text on one line expected',
  ],
  [
    'code',
    'title: { fr: Une fonction, en: A function }',
    'title: { fr: "a\\u0007b", en: A function }',
    "8:14: the control character U+0007 can't be used in a text",
  ],
  [
    'code',
    'title: { fr: Une fonction, en: A function }',
    'title: { fr: "a\\uD800b", en: A function }',
    '8:14: this contains half a character (a lone surrogate)',
  ],
  // Ids and references
  ['code', 'skills: [programming]', 'skills: [cooking]', '21:18: there is no skill "cooking"'],
  [
    'code',
    'skills:\n  - id: programming',
    'skills:\n  - { id: programming, name: A, can: b }\n  - id: programming',
    '12:9: "programming" is given twice',
  ],
  [
    'code',
    'minutes: 2',
    'levels: [{ id: low, from: 1, name: Low }, { id: low, from: 1, name: High }]',
    '7:27: the first level begins at 0',
    '7:49: "low" is given twice',
    '7:60: more than 1 expected: levels stand in ascending order',
  ],
  [
    'single_choice',
    '- text: { fr: Dans la corbeille',
    '- id: b\n              text: { fr: Dans la corbeille',
    '32:15: the id "b" is given twice',
  ],
  [
    'likert_scale',
    '    basis: declared\n',
    '',
    '21:18: "learning" is demonstrated by right answers, but nothing is right in a likert_scale: it needs basis: declared',
  ],
  [
    'code',
    'en: write a small function }',
    'en: write a small function }\n    basis: declared',
    '22:18: "programming" is what candidates declare of themselves: only likert_scale, forced_choice, free_text can ask for it',
  ],
  [
    'statement',
    '        kind: statement\n',
    '        kind: statement\n        skills: [reading]\n',
    '19:9: there is no "skills" here, only id, title, time, stem, material, stimulus, kind, spec',
  ],
  [
    'statement',
    '        kind: statement\n',
    '        kind: statement\n        key: {}\n',
    '19:9: there is no "key" here, only id, title, time, stem, material, stimulus, kind, spec',
  ],
  // Keys
  ['single_choice', '              correct: true\n', '', '27:13: one option must carry correct: true, 0 do'],
  [
    'multiple_choice',
    '- text: { fr: Le même',
    '- correct: 1\n              text: { fr: Le même',
    '32:24: true or false expected, but this is 1',
  ],
  ['situational_judgement', '              worst: true\n', '', '27:13: one action must carry worst: true, 0 do'],
  [
    'situational_judgement',
    'worst: true',
    'worst: true\n              best: true',
    '27:13: one action must carry best: true, 2 do',
    '27:13: the same action is best and worst',
  ],
  [
    'short_text',
    'maximum: 20',
    'maximum: 3',
    '40:32: longer than the 3 characters that can be typed',
    '40:42: longer than the 3 characters that can be typed',
    '40:51: longer than the 3 characters that can be typed',
    '40:59: longer than the 3 characters that can be typed',
  ],
  ['short_text', 'accepted: [', 'accepted: [] # [', '40:21: at least 1 expected, 0 given'],
  [
    'code',
    'arguments: [2], expected: 4',
    'hidden: true, arguments: [2], expected: .nan',
    "33:79: JSON can't hold this number",
  ],
  [
    'code',
    'arguments: [10], expected: 20',
    'arguments: [10], expected: 12345678901234567890',
    '34:68: whole numbers are exact up to 2^53 only',
  ],
  [
    'code',
    '            - { label: double(2) → 4, arguments: [2], expected: 4 }\n            - { label: double(10) → 20, arguments: [10], expected: 20 }\n',
    '',
    '33:13: at least one test must not be hidden',
  ],
  // Markdown
  [
    'code',
    'en: Complete the function',
    'en: See <https://example.org> for the function',
    '24:19: links are not possible: write an address in `code`',
  ],
  [
    'code',
    'en: Complete the function',
    'en: See [this](x) and the function',
    '24:19: links are not possible: write an address in `code`',
  ],
  ['code', 'en: Complete the function', 'en: See ![this](x) and the function', '24:19: pictures are not possible'],
  [
    'code',
    'en: Complete the function',
    'en: Complete <b>the</b> function',
    '24:24: HTML is not possible: write code in `code`, and \\< for the sign itself',
    '24:30: HTML is not possible: write code in `code`, and \\< for the sign itself',
  ],
  [
    'code',
    'en: Complete the function',
    'en: Complete **the *fine*** function',
    '24:30: one style at a time: no style within another',
  ],
  [
    'code',
    '          en: Complete the function',
    '          en: |\n            One\n            ***\n            Two\\\n            three\n\n            2. four\n            3. - five\n\n            |a|b|\n            |-|-|\n            |1|\n\n            > # six\n\n            seven',
    '26:13: separating lines are not possible',
    '27:16: a line cannot be broken by hand: leave an empty line to begin a new paragraph',
    '30:13: a numbered list begins at 1',
    '31:16: an item of a list holds paragraphs only',
    '35:13: this row has 1 cells, the header 2',
    '37:15: a quote holds paragraphs only',
  ],
  [
    'single_choice',
    '{ fr: Dans la corbeille, en: In the bin }',
    '{ fr: Dans la corbeille, en: "One\\n\\nTwo" }',
    '27:50: one paragraph expected',
  ],
];

for (const [kind, before, after, ...expected] of mistakes) {
  test(`${kind}: ${JSON.stringify(after.slice(0, 60))} for ${JSON.stringify(before.slice(0, 60))}`, () => {
    const { said, json } = build(changed(kind, before, after));
    assert.deepEqual(
      said,
      expected.map((problem) => `pack.yaml:${problem}`),
    );
    assert.equal(json, undefined, 'nothing is built from a mistake');
  });
}

/** @type {Record<string, [text: string, said: string]>} */
const hostile = {
  'too large': ['a: ' + 'x'.repeat(500_000), '1:1: the file is too large: 500003 characters, 500000 at most'],
  'deep flow': ['a: ' + '[a,'.repeat(100_000), '1:x: nested too deeply'],
  'deep brackets': ['['.repeat(400_000), '1:1: nested too deeply, or indented by more than 200 columns'],
  'deep indentation': [
    Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'),
    '202:1: nested too deeply, or indented by more than 200 columns',
  ],
  'deep values': [
    Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}k:`).join('\n'),
    '34:34: nested too deeply: 32 levels at most',
  ],
  'many keys': [Array.from({ length: 40_000 }, (_, i) => `k${i}: 1`).join('\n'), '1:1: "format" is missing'],
  'alias bomb': [
    'a: &a [x, x, x, x, x, x, x, x, x]\n' +
      Array.from(
        { length: 9 },
        (_, i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`,
      ).join('\n'),
    '3:8: too many aliases: 100 at most',
  ],
  empty: ['', '1:1: a group of keys expected, but this is nothing'],
};

for (const [name, [text, expected]] of Object.entries(hostile)) {
  test(`hostile: ${name}`, { timeout: 20_000 }, () => {
    const { said, json } = build(text);
    const place = name === 'deep flow' ? said[0].replace(/^pack.yaml:1:\d+/, 'pack.yaml:1:x') : said[0]; // the stack's depth decides
    assert.equal(place, `pack.yaml:${expected}`);
    assert.equal(json, undefined);
  });
}

test('hostile Markdown takes bounded time', { timeout: 20_000 }, () => {
  const { json } = build(changed('code', 'en: Complete the function', `en: x${'*a_ '.repeat(950)}`));
  assert.ok(json);
});

test('the sum of all texts is bounded', () => {
  const languages = Array.from({ length: 20 }, (_, index) => `a${String.fromCharCode(97 + index)}`);
  const exercise = `
      - id: id
        kind: short_text
        title: x
        skills: []
        stem: ${'x'.repeat(4000)}
        key: { accepted: [x] }`;
  const { said } = build(`
format: potentiel-pack/1
id: large
version: 1.0.0
languages: [${languages.join(', ')}]
license: CC0-1.0
title: x
description: x
skills: []
sections:
  - id: main
    title: x
    exercises:${Array.from({ length: 7 }, (_, index) => exercise.replace('id: id', `id: e${index}`)).join('')}
`);
  assert.deepEqual(said, ['pack.yaml:2:1: too much text: 500000 characters in all languages at most']);
});
