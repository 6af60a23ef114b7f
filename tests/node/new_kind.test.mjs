// Runs ./dev new-kind: the generated files are complete except for the parts that the compiler reports.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { joinSchema } from '../../tools/pack_schema.mjs';
import { temporaryFolder } from '../temporary_folder.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = temporaryFolder();
for (const folder of ['src', 'web/pack/kinds', 'tests/e2e/answers'])
  cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });

spawnSync(process.execPath, [path.join(root, 'tools/build_faults.mjs'), copy]);

const make = (/** @type {string} */ name) =>
  spawnSync(process.execPath, [path.join(root, 'tools/new_kind.mjs'), name, copy], { encoding: 'utf8' });

/** The compiler's errors in a file of the copy, one line each. @param {string} file @returns {string[]} */
function errors(file) {
  const llvm = /llvm = "(\d+)"/.exec(readFileSync(path.join(root, 'emsdk.toml'), 'utf8'))?.[1];
  const toolchain = path.join(root, '.toolchain/debian');
  const { stderr, error } = spawnSync(
    `clang++-${llvm}`,
    [
      '-std=c++20',
      '-fsyntax-only',
      '-w',
      '-I',
      'src',
      '-I',
      '.',
      '-isystem',
      `${toolchain}/usr/include`,
      '-x',
      'c++',
      file,
    ],
    { cwd: copy, encoding: 'utf8' },
  );
  if (error) throw error;
  return [...stderr.matchAll(/ error: (.*)/g)].map(([, message]) => message);
}

test('a new kind has its files and rows, and the compiler names what is left to write', async () => {
  const { status, stderr } = make('short_speech');
  assert.equal(status, 0, stderr);
  for (const file of [
    ...['spec.h', 'json.h', 'rules.cpp', 'score.cpp', 'screen.cpp', 'cases.txt'].map(
      (role) => `src/kinds/short_speech/${role}`,
    ),
    'web/pack/kinds/short_speech.mjs',
    'web/pack/kinds/short_speech.schema.json',
    'assessments/gallery/short_speech/pack.yaml',
    'tests/e2e/answers/short_speech.mjs',
  ])
    assert.ok(existsSync(path.join(copy, file)), file);
  for (const file of ['web/pack/kinds/short_speech.mjs', 'tests/e2e/answers/short_speech.mjs'])
    assert.match(readFileSync(path.join(copy, file), 'utf8'), /^\/\/ [A-Z]\w+ \w+ /, 'says what it is for');

  for (const file of ['web/pack/kinds/kinds.mjs', 'tests/e2e/answers/answers.mjs'])
    assert.match(readFileSync(path.join(copy, file), 'utf8'), /short_speech: shortSpeech,/);
  const { shortSpeech } = await import(pathToFileURL(path.join(copy, 'web/pack/kinds/short_speech.mjs')).href);
  const said = /** @type {string[]} */ ([]);
  shortSpeech({}, { at: '/exercise', problems: { error: (/** @type {string[]} */ ...words) => said.push(...words) } });
  assert.deepEqual(said, ['/exercise/kind', 'web/pack/kinds/short_speech.mjs does not build this kind yet']);

  // With its empty structs it has its place in the schema at once; what is added to them must be named there.
  const part = JSON.parse(readFileSync(path.join(copy, 'web/pack/kinds/short_speech.schema.json'), 'utf8'));
  const of = (/** @type {object} */ spec) => {
    const facts = {
      kinds: { short_speech: { spec: 'ShortSpeech.Spec', key: 'ShortSpeech.Key' } },
      records: { Pack: {}, Exercise: {}, 'ShortSpeech.Spec': spec, 'ShortSpeech.Key': {} },
      constants: {},
    };
    const common = { made: [], templates: {}, schema: {}, exercise: { required: ['id'], properties: {} } };
    return joinSchema(/** @type {any} */ (facts), common, { short_speech: part });
  };
  assert.deepEqual(of({}).schema.definitions.short_speech.required, ['id', 'spec']);
  assert.deepEqual(of({ pace: { type: 'whole', default: 5 } }).unsaid, ['ShortSpeech.Spec.pace']);

  const kind = 'src/kinds/short_speech';
  assert.deepEqual(errors(`${kind}/spec.h`), []);
  assert.deepEqual(
    errors(`${kind}/json.h`).map((message) => /serialize: the fields of (\w+)/.exec(message)?.[1] ?? message),
    ['Spec', 'Key', 'Response'],
  );
  assert.deepEqual(
    errors(`${kind}/rules.cpp`).map((message) => /"short_speech: (.*?):/.exec(message)?.[1] ?? message),
    ['check(Spec)', 'check(Key)', 'check(Response)', 'complete', 'empty', 'blank'],
  );
  assert.deepEqual(
    errors(`${kind}/score.cpp`).map((message) => /"short_speech: (.*?):/.exec(message)?.[1] ?? message),
    ['score_short_speech'],
  );
  assert.deepEqual(
    errors(`${kind}/screen.cpp`).map((message) => /"short_speech: (.*?):/.exec(message)?.[1] ?? message),
    ['record_short_speech'],
  );
});

test('a kind that is there, and a name that is none, are refused', () => {
  assert.match(make('hotspot').stderr, /is there already/);
  assert.match(make('ShortSpeech').stderr, /usage/);
});
