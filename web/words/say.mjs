// Formats texts with values, in the browser and in Node. Every bundle has a copy of this file for each of its surfaces
// (tools/words_plugin.mjs): a shared chunk would cost one more request.

/**
 * @typedef {object} Spoken the words of one surface in one language
 * @property {Record<string, string | string[]>} texts a list has one text for each plural form
 * @property {string} [plural] the table of plural forms: tableOf() of plural.mjs
 * @property {string} [digits] from 0 to 9, if they are not those of ASCII
 *
 * @typedef {(phrase: string, ...values: (string | number)[]) => string} Words
 */

/**
 * The first wish that matches a language, by the whole tag or by the primary subtag.
 * @param {readonly string[]} languages the first one is the fallback
 * @param {readonly string[]} wishes BCP 47, by preference
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
 * Fills in {0}, {1} … Numbers are written in the language's digits. A plural form depends on the number {0}. An unknown
 * phrase gives ''.
 * @param {Spoken} spoken @returns {Words}
 */
export const speaker =
  ({ texts, plural = '', digits }) =>
  (phrase, ...values) => {
    const text = texts[phrase] ?? '';
    const number = Number(values[0]);
    const form = Array.isArray(text) ? text[Number(plural[number < 200 ? number : 100 + (number % 100)])] : text;
    return form.replace(/\{(\d)\}/g, (_, index) => {
      const value = values[Number(index)] ?? '';
      return digits && typeof value === 'number'
        ? String(value).replace(/\d/g, (digit) => [...digits][Number(digit)])
        : String(value);
    });
  };
