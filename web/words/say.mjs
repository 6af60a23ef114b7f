// Words that are filled in, in the browser and in Node. Every bundle has a copy of this file for each of its surfaces
// (tools/words_plugin.mjs): a chunk that they share would be one more journey.

/**
 * @typedef {object} Spoken the words of one surface in one language
 * @property {Record<string, string | string[]>} texts a list has one text for each plural form
 * @property {string} [plural] which form goes with a number: tableOf() of plural.mjs
 *
 * @typedef {(phrase: string, ...values: (string | number)[]) => string} Words
 */

/**
 * The first of the wishes that is among the languages, by the whole tag or by its first part.
 * @param {readonly string[]} languages the first answers all other wishes
 * @param {readonly string[]} wishes BCP 47
 */
export function languageFor(languages, wishes) {
  const primary = (/** @type {string} */ tag) => tag.toLowerCase().split('-')[0];
  for (const wish of wishes.filter(Boolean)) {
    const found =
      languages.find((language) => language.toLowerCase() === wish.toLowerCase()) ??
      languages.find((language) => primary(language) === primary(wish));
    if (found) return found;
  }
  return languages[0];
}

/**
 * Fills {0}, {1} … in. Where a text depends on a number, that is {0}. A phrase that is none says nothing.
 * @param {Spoken} spoken @returns {Words}
 */
export const speaker =
  ({ texts, plural = '' }) =>
  (phrase, ...values) => {
    const text = texts[phrase] ?? '';
    const number = Number(values[0]);
    const form = Array.isArray(text) ? text[Number(plural[number < 200 ? number : 100 + (number % 100)])] : text;
    return form.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
  };
