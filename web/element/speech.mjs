// Fetches the words of the runtime: one file per language, only for the language in use.
import { languageFor } from '#words/all/element';
import { fetchBytes } from './load.mjs';

/** @type {Record<string, string>} */
const files = JSON.parse(__WORDS__);
/** @type {Map<string, Promise<Uint8Array>>} */
const fetched = new Map();

/**
 * Fetches the words that fit a language best, once for all widgets of a page; again after a failure.
 * @param {string} language BCP 47
 * @param {URL} base folder of the widget's files
 */
export function fetchWords(language, base) {
  const file = files[languageFor(Object.keys(files), [language])];
  const words = fetched.get(file) ?? fetchBytes(new URL(file, base));
  fetched.set(file, words);
  words.catch(() => fetched.delete(file));
  return words;
}
