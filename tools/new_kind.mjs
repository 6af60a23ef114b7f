// Makes the skeleton of a kind of exercise: `new_kind.mjs NAME [ROOT]`. It creates a folder in src/kinds, rows in the
// tables, a builder with its part of the schema, a pack in the gallery, and an answer for the tests that walk through
// all packs. The compiler (#error), ./dev build, the builder and the tests then name what is left to write.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const [name, root = fileURLToPath(new URL('..', import.meta.url))] = process.argv.slice(2);
if (!/^[a-z]+(_[a-z]+)*$/.test(name ?? '')) fail('usage: ./dev new-kind NAME, small letters and _ as in single_choice');
const type = name.replace(/(?:^|_)(.)/g, (_, first) => first.toUpperCase());
const camel = type[0].toLowerCase() + type.slice(1);

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string} file @param {string} text */
function create(file, text) {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
  console.log(`made     ${file}`);
}

/** @param {string} file @param {(text: string) => string} change */
function edit(file, change) {
  const place = path.join(root, file);
  const before = readFileSync(place, 'utf8');
  const after = change(before);
  if (after === before) fail(`${file}: no place for ${name} found`);
  writeFileSync(place, after);
  console.log(`changed  ${file}`);
}

/** Adds a line to the matching block of lines and keeps it sorted. @param {RegExp} lines @param {string} line */
const sortedInto = (lines, line) => (/** @type {string} */ text) =>
  text.replace(lines, (block) => `${[...block.trimEnd().split('\n'), line].sort().join('\n')}\n`);

/** Adds lines after the last match. @param {RegExp} last @param {string} line */
const behindLast = (last, line) => (/** @type {string} */ text) => {
  const end = [...text.matchAll(last)].map((match) => match.index + match[0].length).pop();
  return end === undefined ? text : text.slice(0, end) + line + text.slice(end);
};

/** Writes a C++ file. @param {string[]} includes @param {string} body @param {string} [space] namespace */
const cpp = (includes, body, space = 'potentiel') =>
  [
    ...includes.map((file) => `#include "${file}"`),
    '',
    `namespace ${space} {`,
    '',
    body,
    '',
    `}  // namespace ${space}`,
  ]
    .map((line) => `${line}\n`)
    .join('');

/** Writes a function that still needs its body. @param {string} signature @param {string} message */
const unwritten = (signature, message) => `${signature} {\n#error "${name}: ${message}"\n}`;

if (existsSync(path.join(root, 'src/kinds', name))) fail(`src/kinds/${name} is there already`);

create(
  `src/kinds/${name}/spec.h`,
  `#pragma once\n${cpp(
    ['model/parts/options.h'],
    `// The candidate … (one sentence).
struct ${type} {
    struct Spec {};
    struct Key {};
    struct Response {};
};`,
  )}`,
);
create(
  `src/kinds/${name}/json.h`,
  `#pragma once\n${cpp(
    [`kinds/${name}/spec.h`, 'model/parts/options_json.h'],
    ['spec', 'key', 'response']
      .map((part) => {
        const struct = part[0].toUpperCase() + part.slice(1);
        const signature = `template <class Archive>\nvoid serialize(Archive& archive, ${type}::${struct}& ${part})`;
        return unwritten(signature, `serialize: the fields of ${struct} in JSON`);
      })
      .join('\n\n'),
  )}`,
);
create(
  `src/kinds/${name}/rules.cpp`,
  cpp(
    ['model/rules/rules.h'],
    [
      unwritten(
        `void check(Checker& checker, const ${type}::Spec& spec)`,
        'check(Spec): what must hold in it, its bounds() first',
      ),
      unwritten(
        `void check(Checker& checker, const ${type}::Spec& spec, const ${type}::Key& key)`,
        'check(Key): what must hold in it',
      ),
      unwritten(
        `std::optional<Problem> check(const ${type}::Spec& spec, const ${type}::Response& response)`,
        'check(Response): why it can not be one to this spec',
      ),
      unwritten(
        `bool complete(const ${type}::Spec& spec, const ${type}::Response& response)`,
        'complete: whether nothing is left to answer',
      ),
      unwritten(
        `bool empty(const ${type}::Spec& spec, const ${type}::Response& response)`,
        'empty: whether it says nothing at all',
      ),
      unwritten(`${type}::Response blank(const ${type}::Spec& spec)`, 'blank: a response that says nothing'),
    ].join('\n\n'),
  ),
);
create(
  `src/kinds/${name}/score.cpp`,
  cpp(
    ['scoring/score.h'],
    unwritten(
      `Score score_${name}(const ${type}::Spec& spec, const ${type}::Key& key, const ${type}::Response& response)`,
      `score_${name}: the formula, and its source`,
    ),
  ),
);
create(
  `src/kinds/${name}/screen.cpp`,
  cpp(
    ['kinds/screen.h', 'ui/pass/pieces.h'],
    unwritten(
      `void record_${name}(Pass& pass, const Question<${type}>& question)`,
      `record_${name}: where the candidate answers, and the feedback`,
    ),
    'potentiel::ui',
  ),
);
create(
  `src/kinds/${name}/cases.txt`,
  `# spec, key, and three responses at least with their scores: see src/kinds/hotspot/cases.txt.\n`,
);
edit('src/kinds/item_kinds.inl', (text) => `${text.trimEnd()}\nITEM_KIND(${type}, ${name})\n`);
for (const role of ['spec', 'json'])
  edit(`src/kinds/${role}.h`, sortedInto(/(?:#include "kinds\/\w+\/\w+\.h"\n)+/, `#include "kinds/${name}/${role}.h"`));

create(
  `web/pack/kinds/${name}.mjs`,
  `// Builds exercises of the kind ${name} from their source.

/** @type {import('./pieces.mjs').Builder<'${name}'>} */
export function ${camel}(_exercise, { problems, at }) {
  problems.error(\`\${at}/kind\`, 'web/pack/kinds/${name}.mjs does not build this kind yet');
  return { spec: {}, key: {} };
}
`,
);
create(
  `web/pack/kinds/${name}.schema.json`,
  `{
  "description": "To be written: what the candidate does.",
  "required": ["spec"],
  "spec": { "required": [], "properties": {} }
}
`,
);
create(
  `assessments/gallery/${name}/pack.yaml`,
  `# yaml-language-server: $schema=../../pack.schema.json
format: potentiel-pack/1
id: gallery-${name.replaceAll('_', '-')}
version: 1.0.0
languages: [fr, en]
license: CC-BY-SA-4.0
minutes: 1
title: { fr: À écrire, en: To be written }
description: { fr: À écrire, en: To be written }
skills:
  - id: skill
    name: { fr: À écrire, en: To be written }
    can: { fr: À écrire, en: To be written }
sections:
  - id: main
    title: { fr: Exercice, en: Exercise }
    exercises:
      - id: exercise
        kind: ${name}
        title: { fr: À écrire, en: To be written }
        skills: [skill]
        stem: { fr: À écrire, en: To be written }
        spec: {}
`,
);
create(
  `tests/e2e/answers/${name}.mjs`,
  `// Answers exercises of the kind ${name} as their key says.

/** @type {import('./answers.mjs').Answer} */
export async function ${camel}() {
  throw new Error('tests/e2e/answers/${name}.mjs does not say how this kind is answered');
}
`,
);
for (const [file, table] of [
  ['web/pack/kinds/kinds.mjs', 'kinds'],
  ['tests/e2e/answers/answers.mjs', 'answers'],
]) {
  const imported = behindLast(/^import .*\n/gm, `import { ${camel} } from './${name}.mjs';\n`);
  const row = `  ${name === camel ? name : `${name}: ${camel}`},\n`;
  edit(file, (text) => imported(text).replace(new RegExp(`(export const ${table} = \\{[^}]*)`), `$1${row}`));
}

console.log(`
next: ./dev build names what is left to write, file by file; then the tests do. Nothing names these:
  src/kinds/item_kinds.inl                     move the new row into the group that fits
  src/ui/words/phrases.inl, web/words/*.json   new words, if its screen needs some; in the same order
  src/report/blind.cpp                         how people answer blindly, if guessing can gain something
  web/pack/flat.mjs                            what the same answer everywhere earns, if it can earn something
  tests/unit/ui/kinds_*_test.cpp               check_kind("${name}", …), for the trees in tests/golden/kinds
  assessments/README.md                        its row in the table of kinds
  README.md, README.fr.md, CHANGELOG.md        the number of kinds, and a line for users`);
