// Applies the typography of web/words/ to packs, in languages that have one there.
import { readWords } from '../words/read.mjs';
import { languageFor } from '../words/say.mjs';
import { typeset as typesetBy } from '../words/typography.mjs';

const files = readWords();

/**
 * Sets the spaces that a language's typography requires.
 * @param {string} text
 * @param {string} language BCP 47
 * @param {string} [before] the text just before
 */
export function typeset(text, language, before = '') {
  const tag = languageFor(['', ...Object.keys(files)], [language]);
  const { typography } = files[tag]?.language ?? {};
  return typography?.not?.includes(language) ? text : typesetBy(text, typography, before);
}
