// Provides functions and types that the builders of several kinds share.

/**
 * @typedef {import('../texts.mjs').SourceText} SourceText
 * @typedef {{id?: string, text: SourceText, feedback?: SourceText} & Record<string, any>} SourceOption
 * @typedef {object} Context
 * @property {import('../texts.mjs').Texts} texts
 * @property {import('../problem.mjs').Problems} problems
 * @property {import('../pack.d.ts').Medium[]} media of the pack
 * @property {string} at pointer to the exercise in the source
 * @typedef {object} Built
 * @property {object} spec
 * @property {object} key
 * @property {Record<string, string>} [origins] maps pointers within the exercise and its key, such as "/key/options/0",
 *   to pointers within the exercise's source
 * @property {{field: string, text: string}[][]} [wrong] programs, by file, that must not pass
 * @typedef {(exercise: any, context: Context) => Built} Builder
 */

/**
 * Omits fields with their default value: a canonical pack has only one form.
 *
 * @param {Record<string, any>} fields
 * @param {Record<string, unknown>} [defaults] the defaults that are not empty
 */
export function lean(fields, defaults = {}) {
  const spoken = Object.entries(fields).filter(([name, value]) => {
    if (name in defaults) return value !== undefined && value !== defaults[name];
    return Boolean(value) && !(typeof value === 'object' && Object.keys(value).length === 0);
  });
  return Object.fromEntries(spoken);
}

/** a to z, then aa, ab, … @param {number} index @returns {string} */
export const letter = (index) =>
  (index < 26 ? '' : letter(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

/**
 * Assigns letters in alphabetical order of the texts: letters in the source's order would give away the key.
 *
 * @param {SourceOption[]} list
 */
export function alphabetically(list) {
  const texts = list.map(({ text }) => (typeof text === 'string' ? text : Object.values(text)[0]));
  const sorted = [...texts].sort((a, b) => (a < b ? -1 : 1));
  return (/** @type {number} */ index) => letter(sorted.indexOf(texts[index]));
}

/**
 * Returns the ids, which must be unique in the list; items without an id get a name.
 *
 * @param {{id?: string}[]} list
 * @param {string} at
 * @param {import('../problem.mjs').Problems} problems
 * @param {(index: number) => string} name
 */
export function identify(list, at, problems, name) {
  /** @type {Set<string>} */
  const used = new Set();
  return list.map((item, index) => {
    const id = item.id ?? name(index);
    if (used.has(id)) problems.error(`${at}/${index}${item.id ? '/id' : ''}`, `the id "${id}" is given twice`);
    used.add(id);
    return id;
  });
}

/**
 * Builds a list of options and their feedback.
 *
 * @param {SourceOption[]} list
 * @param {string} place of the list within the exercise
 * @param {Context} context
 * @param {(index: number) => string} [name] the id of an option that has none
 */
export function choose(list, place, { texts, problems, at }, name = letter) {
  const ids = identify(list, at + place, problems, name);
  /** @type {Record<string, string>} */
  const origins = {};
  /** @type {object[]} */
  const feedback = [];
  list.forEach((option, index) => {
    if (option.feedback === undefined) return;
    origins[`/key/options/${feedback.length}`] = `${place}/${index}`;
    origins[`/key/options/${feedback.length}/text`] = `${place}/${index}/feedback`;
    feedback.push({ option: ids[index], text: texts.prose(option.feedback, `${at}${place}/${index}/feedback`) });
  });
  return {
    options: list.map((option, index) => ({
      id: ids[index],
      text: texts.line(option.text, `${at}${place}/${index}/text`),
    })),
    feedback,
    origins: { ...origins, '/key': place },
    marked: (/** @type {string} */ mark) => ids.filter((_, index) => list[index][mark] === true),
  };
}

/**
 * @param {{why?: SourceText}} key
 * @param {Context} context
 */
export function why(key, { texts, at }) {
  return lean({ why: key.why && texts.prose(key.why, `${at}/key/why`) });
}
