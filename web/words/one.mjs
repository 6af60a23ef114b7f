// #words/one/SURFACE in Node. In bundles, tools/words_plugin.mjs makes a module that fetches the words of one language of it.
import { readWords, spoken } from './read.mjs';
import { languageFor, speaker } from './say.mjs';

const surface = new URL(import.meta.url).search.slice(1);
const files = readWords();

/** Tags of the languages that have words, the one that answers all other wishes first. */
export const tongues = Object.keys(files);
/** @param {string} language BCP 47 */
export const fetchWords = async (language) => speaker(spoken(files[languageFor(tongues, [language])], surface));
