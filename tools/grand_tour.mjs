// Joins the gallery's packs to one pack with every kind, so that demos and tests cover all of them in one session.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import canonicalize from 'canonicalize';

/** @typedef {Record<string, any>} Pack */

/**
 * @param {Pack[]} packs sorted by name, built, with the same languages
 * @returns {Pack}
 */
export function joinPacks(packs) {
  const unique = (/** @type {any[]} */ list) => [...new Map(list.map((one) => [one.id, one])).values()];
  const all = (/** @type {string} */ part) => packs.flatMap((pack) => pack[part] ?? []);
  const media = unique(all('media'));
  const stimuli = unique(all('stimuli'));
  return {
    format: packs[0].format,
    id: 'grand-tour',
    version: '1.0.0',
    languages: packs[0].languages,
    license: packs[0].license,
    minutes: packs.length,
    title: { en: 'The grand tour', fr: 'Le grand tour' },
    description: {
      en: [{ spans: [{ text: 'An exercise of every kind.' }] }],
      fr: [{ spans: [{ text: 'Un exercice de chaque sorte.' }] }],
    },
    skills: unique(all('skills')),
    ...(media.length ? { media } : {}),
    ...(stimuli.length ? { stimuli } : {}),
    // Gallery packs may use the same ids for their sections: here ids must be unique.
    sections: packs.flatMap((pack, index) =>
      pack.sections.map((/** @type {any} */ section) => ({ ...section, id: `${section.id}-${index}` })),
    ),
    keys: all('keys'),
  };
}

/** @param {string} folder of the built gallery @param {string} output */
export function buildGrandTour(folder, output) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const packs = files.map((name) => {
    const pack = JSON.parse(readFileSync(path.join(folder, name), 'utf8'));
    return renamed(pack, path.basename(name, '.json'));
  });
  writeFileSync(output, canonicalize(joinPacks(packs)) ?? '');
}

/**
 * Makes the ids of exercises unique: several packs may use the same ones.
 *
 * @param {Pack} pack
 * @param {string} prefix
 */
function renamed(pack, prefix) {
  const name = (/** @type {string} */ id) => `${prefix}-${id}`;
  return {
    ...pack,
    sections: pack.sections.map((/** @type {any} */ section) => ({
      ...section,
      exercises: section.exercises.map((/** @type {any} */ exercise) => ({ ...exercise, id: name(exercise.id) })),
    })),
    keys: pack.keys.map((/** @type {any} */ key) => ({ ...key, exercise: name(key.exercise) })),
  };
}
