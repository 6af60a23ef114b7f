// The typography of packs: that of the files of web/words/, in languages that have one.
import { readWords } from '../words/read.mjs';
import { languageFor } from '../words/say.mjs';
import { typeset as typesetBy } from '../words/typography.mjs';

const files = readWords();

/**
 * Mends the spaces that a language's typography asks for.
 * @param {string} text
 * @param {string} language BCP 47
 * @param {string} [before] what stands just before the text
 */
export function typeset(text, language, before = '') {
  const tag = languageFor(['', ...Object.keys(files)], [language]);
  const { typography } = files[tag]?.language ?? {};
  return typography?.not?.includes(language) ? text : typesetBy(text, typography, before);
}
