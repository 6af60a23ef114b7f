// The words of the interface: a file a language, of which only the one that is spoken is fetched.
import { fetchBytes } from './load.mjs';

/** @type {Map<string, Promise<Uint8Array>>} */
const fetched = new Map();

/**
 * Once for all widgets of a page; what failed is tried again.
 * @param {string} tongue
 * @param {URL} base where the files of the widget lie
 */
export function fetchWords(tongue, base) {
  const words = fetched.get(tongue) ?? fetchBytes(new URL(JSON.parse(__WORDS__)[tongue], base));
  fetched.set(tongue, words);
  words.catch(() => fetched.delete(tongue));
  return words;
}
