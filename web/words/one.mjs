// Provides the words of a surface in one language, in Node: #words/one/SURFACE. In bundles, tools/words_plugin.mjs
// generates a module that fetches them.
import { readWords, spoken } from './read.mjs';
import { languageFor, speaker } from './say.mjs';

const surface = new URL(import.meta.url).search.slice(1);
const files = readWords();

/** Tags of the languages that have words, the fallback first. */
export const tongues = Object.keys(files);
/** @param {string} language BCP 47 */
export const fetchWords = async (language) => speaker(spoken(files[languageFor(tongues, [language])], surface));
