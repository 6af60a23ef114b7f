// Provides the words of a surface in all languages, in Node: #words/all/SURFACE. In bundles, tools/words_plugin.mjs
// generates a module with them.
import { readWords, spoken } from './read.mjs';
import { languageFor, speaker } from './say.mjs';

const surface = new URL(import.meta.url).search.slice(1);
const files = readWords();

export { languageFor };
/** Tags of the languages that have words, the fallback first. */
export const tongues = Object.keys(files);
/** @type {Record<string, 'ltr' | 'rtl'>} */
export const directions = Object.fromEntries(tongues.map((tag) => [tag, files[tag].language.direction]));
/** For each language, the second language in which important messages are repeated. */
export const besides = Object.fromEntries(tongues.map((tag) => [tag, files[tag].language.beside]));
/** @param {string} language BCP 47 */
export const wordsIn = (language) => speaker(spoken(files[languageFor(tongues, [language])], surface));
