// Gives the words of a surface in all languages, in Node: #words/all/SURFACE. In bundles, tools/words_plugin.mjs makes
// a module of them.
import { readWords, spoken } from './read.mjs';
import { languageFor, speaker } from './say.mjs';

const surface = new URL(import.meta.url).search.slice(1);
const files = readWords();

export { languageFor };
/** Tags of the languages that have words, the one that answers all other wishes first. */
export const tongues = Object.keys(files);
/** The language in which what matters is said again. */
export const besides = Object.fromEntries(tongues.map((tag) => [tag, files[tag].language.beside]));
/** @param {string} language BCP 47 */
export const wordsIn = (language) => speaker(spoken(files[languageFor(tongues, [language])], surface));
