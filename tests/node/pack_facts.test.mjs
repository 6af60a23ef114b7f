// Checks that each fact about a field of a pack stands in one place: what the core states (web/pack/facts.json) is what
// the runtime enforces, what the schema says and what the builder leaves out.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { generated } from '../../tools/build_facts.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { build, buildWell, gallery, packs, root, source } from './pack_support.mjs';

/**
 * @typedef {import('../../web/pack/facts.mjs').Facts} Facts
 * @typedef {import('../../web/pack/facts.mjs').Type} Type
 */

const program = fileURLToPath(new URL('build/wasm/pack_facts.cjs', root));
/** @type {Facts} */
const facts = JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }));
const core = await loadCore();

/** @param {string} file */
const read = (file) => readFileSync(new URL(file, root), 'utf8');

test('the files that are made of the core’s facts are up to date: else run ./dev build', () => {
  for (const [file, text] of Object.entries(generated(facts))) assert.equal(read(file), text, file);
});

// ── What drifts, and who notices ────────────────────────────────────────────────────────────────────────────────────

/** @param {(facts: Facts) => void} change */
const changed = (change) => {
  const copy = structuredClone(facts);
  change(copy);
  return generated(copy);
};

/** The generated files that differ from those in the repository. @param {Record<string, string>} files */
const differing = (files) =>
  Object.entries(files)
    .filter(([file, text]) => read(file) !== text)
    .map(([file]) => file);

test('a default, a bound or a name that changes in C++ changes the builder, the schema and the types', () => {
  const [built, types, sourceTypes, schema] = Object.keys(generated(facts));
  const limits = (/** @type {Facts} */ { records }) => records['Code.Limits'].fuel;
  assert.deepEqual(differing(changed((all) => (limits(all).default = 2000))), [built, sourceTypes, schema]);
  assert.deepEqual(differing(changed((all) => (limits(all).most = 5))), [built, schema]);
  const rename = (/** @type {Facts} */ { records }) =>
    (records['Matrix.Spec'].choose.type = { one_of: ['one', 'all'] });
  assert.deepEqual(differing(changed(rename)), [built, types, sourceTypes, schema]);
});

test('a field that C++ has and authors can’t give is refused', () => {
  const add = (/** @type {Facts} */ { records }) =>
    (records['Slider.Spec'].marks = { type: { list: 'whole' }, default: [] });
  assert.throws(() => changed(add), /fields that authors can't give: .*: Slider\.Spec\.marks/);
});

test('a part of the schema can’t restate or widen what the core says', () => {
  const bound =
    (/** @type {number} */ most) =>
    (/** @type {Facts} */ { records }) =>
      (records['Ordering.Spec'].items.most = most);
  assert.doesNotThrow(() => changed(bound(11)));
  assert.throws(() => changed(bound(10)), /ordering\/spec\/items: maxItems 10: leave it out or make it narrower/);
  assert.throws(() => changed(bound(9)), /the core has 9/);
  const unknown = (/** @type {Facts} */ { records }) =>
    (records['Ordering.Spec'].shuffle.type = { one_of: ['no', 'always'] });
  assert.throws(() => changed(unknown), /ordering\/spec\/shuffle: the core knows no yes/);
  const same = (/** @type {Facts} */ { records }) =>
    (records['Ordering.Spec'].shuffle.type = { one_of: ['yes', 'no'] });
  assert.throws(() => changed(same), /leave the enum out/);
});

const schema = JSON.parse(read('assessments/pack.schema.json'));

/** A value that is allowed and not the default. @param {{[keyword: string]: any}} property */
function another({ default: value, enum: names, maximum }) {
  if (names) return names.find((/** @type {string} */ name) => name !== value);
  if (typeof value === 'boolean') return !value;
  return value === maximum ? value - 1 : value + 1;
}

for (const folder of gallery) {
  const whole = parse(source(folder));
  const [{ kind }] = whole.sections[0].exercises;
  const of = (/** @type {'spec' | 'key'} */ role) =>
    Object.entries(schema.definitions[kind].properties[role]?.properties ?? {})
      .filter(([, property]) => 'default' in property)
      .map(([name, property]) => ({ role, name, property }));
  for (const { role, name, property } of [...of('spec'), ...of('key')]) {
    const given = (/** @type {unknown} */ value) => {
      const copy = structuredClone(whole);
      const exercise = copy.sections[0].exercises[0];
      exercise[role] = { ...exercise[role], [name]: value };
      if (value === undefined) delete exercise[role][name];
      return build(stringify(copy));
    };
    test(`${folder}: ${role}.${name} is left out if it is ${property.default}, and kept if it is not`, (context) => {
      for (const [value, kept] of [
        [undefined, undefined],
        [property.default, undefined],
        [another(property), another(property)],
      ]) {
        const { pack, said } = given(value);
        const part = role === 'spec' ? pack?.sections[0].exercises[0].spec : pack?.keys[0].key;
        if (part) assert.equal(part[name], kept);
        else context.diagnostic(`${value}: ${said[0]}`);
      }
    });
  }
}

test('a limit that an author gives is kept, and the default is left out', () => {
  const limits = (/** @type {number} */ fuel) => {
    const code = source('assessments/gallery/code').replace(/^( +)language: .*$/m, `$&\n$1limits: { fuel: ${fuel} }`);
    return buildWell(code).exercises[0].spec.limits;
  };
  const { default: usual } = facts.records['Code.Limits'].fuel;
  assert.equal(limits(Number(usual)), undefined);
  assert.deepEqual(limits(2000), { fuel: 2000 });
});

// ── The bounds, at their edges ──────────────────────────────────────────────────────────────────────────────────────

/** @typedef {{record: string, path: (string | number)[], pack: object}} Instance a record within a pack */

/** @param {Type} type @param {unknown} value @param {Instance} place @param {string} [kind] @returns {Instance[]} */
function instances(type, value, place, kind) {
  if (value === undefined || typeof type === 'string' || 'one_of' in type) return [];
  const inside = (/** @type {Type} */ inner) =>
    Object.entries(/** @type {object} */ (value)).flatMap(([name, one]) =>
      instances(inner, one, { ...place, path: [...place.path, name] }),
    );
  if ('list' in type) return inside(type.list);
  if ('by_language' in type) return inside(type.by_language);
  const record = 'record' in type ? type.record : facts.kinds[String(kind)][type.by_kind];
  const fields = /** @type {Record<string, unknown>} */ (value);
  return [
    { ...place, record },
    ...Object.entries(facts.records[record]).flatMap(([name, fact]) =>
      instances(fact.type, fields[name], { ...place, path: [...place.path, name] }, String(fields.kind)),
    ),
  ];
}

/** Records that no pack of the repository has. @param {any} pack */
function withEverything(pack) {
  const [first] = pack.sections;
  const [exercise] = first.exercises;
  const text = Object.fromEntries(
    pack.languages.map((/** @type {string} */ language) => [language, [{ spans: [{ text: 'x' }] }]]),
  );
  pack.breaks = { count: 1, seconds: 60 };
  pack.extra_time = [30];
  exercise.hints = [{ text }];
  exercise.parameters = [{ id: 'p', values: ['1'] }];
  exercise.time = { seconds: 60 };
  first.when = [{ exercise: 'x' }];
  if (exercise.kind === 'code') exercise.spec.limits = {};
  for (const { kind, key } of pack.keys) {
    if (kind === 'likert_scale') key.norm = { mean: 500, deviation: 100, group: {}, source: 'x' };
    if (kind === 'multiple_choice') key.weights = [{ option: 'x', weight: 1 }];
  }
  return pack;
}

const all = packs.flatMap((folder) => {
  const pack = withEverything(JSON.parse(buildWell(source(folder)).json));
  return instances({ record: 'Pack' }, pack, { record: 'Pack', path: [], pack });
});

/** @param {object} pack @param {(string | number)[]} path @param {(before: any) => unknown} change */
function problemsWith(pack, path, change) {
  const copy = structuredClone(pack);
  let parent = /** @type {any} */ (copy);
  for (const name of path.slice(0, -1)) parent = parent[name];
  const last = /** @type {string} */ (path.at(-1));
  parent[last] = change(parent[last]);
  const { problems } = core.check(new TextEncoder().encode(JSON.stringify(copy)));
  return problems.map((/** @type {{path: string, message: string}} */ one) => `${one.path}: ${one.message}`);
}

/** @param {unknown} before @param {number} number */
const sized = (before, number) => {
  const list = /** @type {unknown[] | undefined} */ (before) ?? [];
  return Array.from({ length: number }, (_, index) => list[index] ?? list[0] ?? '1');
};

for (const [record, fields] of Object.entries(facts.records)) {
  for (const [field, { type, each, ...own }] of Object.entries(fields)) {
    const { least, most } = each ?? own;
    if (least === undefined || most === undefined) continue;
    const list = typeof type === 'object' && 'list' in type && !each;
    test(`${record}.${field}: ${least} and ${most} are accepted, less and more refused at their place`, () => {
      const tried = all.filter((one) => one.record === record).slice(0, 40);
      assert.ok(tried.length > 0, 'no pack holds one');
      const refused = (/** @type {Instance} */ { pack, path }, /** @type {number} */ number) => {
        const place = [...path, field, ...(each ? [0] : [])];
        const said = problemsWith(pack, place, (before) => (list ? sized(before, number) : number));
        return said.includes(`/${place.join('/')}: ${least} to ${most} expected`);
      };
      // Some hold only under a condition, such as the length of a gap that is typed.
      const bound = tried.find((one) => refused(one, most + 1));
      assert.ok(bound, `${most + 1} is accepted`);
      assert.ok(!refused(bound, most), `${most} is refused`);
      assert.ok(!refused(bound, least), `${least} is refused`);
      if (!list || least > 0) assert.ok(refused(bound, least - 1), `${least - 1} is accepted`);
    });
  }
}
