// Gives what the core states of each field of a pack: defaults and bounds. facts.json comes from the core itself.
import { readFileSync } from 'node:fs';

/**
 * @typedef {import('./pack.d.ts').Records} Records
 * @typedef {'text' | 'whole' | 'flag' | 'kind' | {list: Type} | {by_language: Type} | {record: string} |
 *   {one_of: string[]} | {by_kind: 'spec' | 'key'}} Type
 * @typedef {{least?: number, most?: number}} Bounds
 * @typedef {{type: Type, default?: unknown, each?: Bounds} & Bounds} Fact a field of a record; optional if it has a
 *   default
 * @typedef {object} Facts
 * @property {Record<string, {spec: string, key: string, asks_nothing?: true, declares?: true}>} kinds
 * @property {Record<string, Record<string, Fact>>} records
 * @property {Record<string, number>} constants
 */

/** @type {Facts} */
const facts = JSON.parse(readFileSync(new URL('./facts.json', import.meta.url), 'utf8'));

export const { constants } = facts;

/** Whether exercises of this kind ask nothing: they show no skill. @param {string} kind */
export const asksNothing = (kind) => facts.kinds[kind].asks_nothing === true;

/** Whether candidates describe themselves in exercises of this kind: their skills are declared. @param {string} kind */
export const declares = (kind) => facts.kinds[kind].declares === true;

/** The kinds in which candidates describe themselves. */
export const declaring = Object.keys(facts.kinds).filter(declares);

/**
 * Returns the bounds of a number, or of the length of a list.
 *
 * @template {keyof Records} R
 * @param {R} record
 * @param {keyof Records[R] & string} field
 */
export function boundsOf(record, field) {
  const { least = -Infinity, most = Infinity } = facts.records[record][field];
  return { least, most };
}

/**
 * Fills in the defaults of the fields that are not given.
 *
 * @template {keyof Records} R
 * @template {object} T
 * @param {R} record
 * @param {T} given
 * @returns {T & import('./pack.d.ts').Defaults<Records[R]>}
 */
export function withDefaults(record, given) {
  const defaults = Object.entries(facts.records[record])
    .filter(([, fact]) => 'default' in fact)
    .map(([field, fact]) => [field, fact.default]);
  return { ...Object.fromEntries(defaults), ...given };
}

/**
 * Leaves out every field that has its default, or is undefined: a canonical pack has only one form.
 *
 * @template {{keys: unknown[]}} P
 * @param {P} pack
 * @returns {P}
 */
export function leanPack(pack) {
  return /** @type {P} */ (leanRecord('Pack', pack));
}

/** @param {string} name @param {object} record @returns {object} */
function leanRecord(name, record) {
  const { kind } = /** @type {{kind?: string}} */ (record);
  const kept = Object.entries(record)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => {
      const fact = facts.records[name][field];
      if (!fact) throw new Error(`the core knows no field "${field}" of ${name}`);
      return { field, fact, value: lean(fact.type, value, kind) };
    })
    .filter(({ fact, value }) => !('default' in fact && isSame(value, fact.default)));
  return Object.fromEntries(kept.map(({ field, value }) => [field, value]));
}

/** @param {Type} type @param {unknown} value @param {string} [kind] of the record that holds it @returns {unknown} */
function lean(type, value, kind) {
  if (typeof type === 'string' || 'one_of' in type) return value;
  if ('list' in type) return /** @type {unknown[]} */ (value).map((item) => lean(type.list, item));
  if ('by_language' in type) {
    const texts = Object.entries(/** @type {object} */ (value));
    return Object.fromEntries(texts.map(([language, text]) => [language, lean(type.by_language, text)]));
  }
  const name = 'record' in type ? type.record : facts.kinds[kind ?? ''][type.by_kind];
  return leanRecord(name, /** @type {object} */ (value));
}

/** A default is a plain value, or empty. @param {unknown} value @param {unknown} other */
const isSame = (value, other) =>
  typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : value === other;
