// The words of the runtime: a file a language, of which only the one that is spoken is fetched.
import { languageFor } from '#words/all/element';
import { fetchBytes } from './load.mjs';

/** @type {Record<string, string>} */
const files = JSON.parse(__WORDS__);
/** @type {Map<string, Promise<Uint8Array>>} */
const fetched = new Map();

/**
 * Those that answer a wish. Once for all widgets of a page; what failed is tried again.
 * @param {string} language BCP 47
 * @param {URL} base where the files of the widget lie
 */
export function fetchWords(language, base) {
  const file = files[languageFor(Object.keys(files), [language])];
  const words = fetched.get(file) ?? fetchBytes(new URL(file, base));
  fetched.set(file, words);
  words.catch(() => fetched.delete(file));
  return words;
}
