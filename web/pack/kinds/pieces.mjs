// Provides functions and types that the builders of several kinds share.

/**
 * @typedef {import('../texts.mjs').SourceText} SourceText
 * @typedef {import('../pack.d.ts').Kind} Kind
 * @typedef {{id?: string, text: SourceText, feedback?: SourceText}} SourceOption
 * @typedef {object} Context
 * @property {import('../texts.mjs').Texts} texts
 * @property {import('../problem.mjs').Problems} problems
 * @property {import('../pack.d.ts').Medium[]} media of the pack
 * @property {string} at pointer to the exercise in the source
 */

/**
 * What a builder makes. Fields may be undefined or have their default: the pack leaves those out.
 *
 * @template {Kind} K
 * @typedef {object} Built
 * @property {import('../pack.d.ts').Kinds[K]['spec']} spec
 * @property {import('../pack.d.ts').Kinds[K]['key']} key
 * @property {Record<string, string>} [origins] maps pointers within the exercise and its key, such as "/key/options/0",
 *   to pointers within the exercise's source
 * @property {{field: string, text: string}[][]} [wrong] programs, by file, that must not pass
 */

/**
 * @template {Kind} K
 * @typedef {(exercise: import('../source.d.ts').Exercises[K], context: Context) => Built<K>} Builder
 */

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
 * @template {SourceOption} O
 * @param {O[]} list
 * @param {string} place of the list within the exercise
 * @param {Context} context
 * @param {(index: number) => string} [name] the id of an option that has none
 */
export function choose(list, place, { texts, problems, at }, name = letter) {
  const ids = identify(list, at + place, problems, name);
  /** @type {Record<string, string>} */
  const origins = {};
  /** @type {import('../pack.d.ts').OptionFeedback[]} */
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
    marked: (/** @type {keyof O} */ mark) => ids.filter((_, index) => list[index][mark] === true),
  };
}

/**
 * @param {{why?: SourceText}} key
 * @param {Context} context
 */
export function why(key, { texts, at }) {
  return texts.prose(key.why, `${at}/key/why`);
}
