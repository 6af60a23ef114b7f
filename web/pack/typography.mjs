// Applies the typography of web/words/ to packs, in languages that have one there.
import { readWords } from '../words/read.mjs';
import { languageFor } from '../words/say.mjs';
import { typeset as typesetBy } from '../words/typography.mjs';

const files = readWords();

/**
 * The head of a language's file in web/words/, if there is one.
 * @param {string} language BCP 47
 */
export const headOf = (language) => files[languageFor(['', ...Object.keys(files)], [language])]?.language;

/**
 * Sets the spaces that a language's typography requires.
 * @param {string} text
 * @param {string} language BCP 47
 * @param {string} [before] the text just before
 */
export function typeset(text, language, before = '') {
  const { typography } = headOf(language) ?? {};
  return typography?.not?.includes(language) ? text : typesetBy(text, typography, before);
}
