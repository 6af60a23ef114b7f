// Helps the tests of packs: finds the packs of the repository, and builds changed copies of them.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildPack } from '../../web/pack/build.mjs';
import { readBeside } from '../../web/pack/files.mjs';
import { describe } from '../../web/pack/problem.mjs';
import { compileSchema } from '../../web/pack/schema.mjs';

export const root = new URL('../../', import.meta.url);
const checkSchema = compileSchema(JSON.parse(readFileSync(new URL('assessments/pack.schema.json', root), 'utf8')));

export const gallery = readdirSync(new URL('assessments/gallery/', root)).map((kind) => `assessments/gallery/${kind}`);
const others = readdirSync(new URL('assessments/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'gallery')
  .map((entry) => `assessments/${entry.name}`);

/** Folders of all packs in the repository, relative to it. */
export const packs = [...gallery, ...others];

/** @param {string} folder @returns {string} */
export function source(folder) {
  return readFileSync(new URL(`${folder}/pack.yaml`, root), 'utf8');
}

/** The files beside every pack of the repository, by name. @type {import('../../web/pack/media.mjs').Read} */
const readFixture = (name) =>
  packs.map((folder) => readBeside(fileURLToPath(new URL(`${folder}/pack.yaml`, root)))(name)).find(Boolean);

/**
 * Tests know the kinds of the exercises in their packs; the compiler doesn't.
 *
 * @typedef {import('../../web/pack/build.mjs').Pack} Pack
 * @typedef {Omit<Pack['sections'][number]['exercises'][number], 'spec'> & {spec: any}} KnownExercise
 * @typedef {Omit<Pack['sections'][number], 'exercises'> & {exercises: KnownExercise[]}} KnownSection
 * @typedef {Omit<Pack, 'sections' | 'keys'> & {sections: KnownSection[],
 *   keys: (Omit<Pack['keys'][number], 'key'> & {key: any})[]}} KnownPack
 */

/** @param {string} text @param {import('../../web/pack/media.mjs').Read} [read] */
export function build(text, read = readFixture) {
  const { pack: whole, ...built } = buildPack(text, checkSchema, read);
  const pack = /** @type {KnownPack | undefined} */ (whole);
  return { ...built, pack, whole, said: built.problems.map((problem) => describe('pack.yaml', problem)) };
}

/**
 * Builds a source that has no mistakes.
 *
 * @param {string} text
 */
export function buildWell(text) {
  const { pack, json, said } = build(text);
  if (!pack || json === undefined) throw new Error(said.join('\n'));
  return { pack, json, said, exercises: pack.sections.flatMap(({ exercises }) => exercises) };
}

/**
 * The smallest pack of a kind with one text replaced, which must occur exactly once.
 *
 * @param {string} kind
 * @param {string} before
 * @param {string} after
 */
export function changed(kind, before, after) {
  const text = source(`assessments/gallery/${kind}`);
  if (text.split(before).length !== 2) throw new Error(`${JSON.stringify(before)} is not there exactly once`);
  return text.replace(before, () => after);
}
