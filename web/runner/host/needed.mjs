// Tells which engines the programs of a pack need.
import { languages } from '../protocol/languages.mjs';

/**
 * Lists the engines that a pack's programs and their checkers need.
 *
 * @param {any} pack
 * @returns {string[]} languages
 */
export function neededEngines(pack) {
  /** @type {Set<string>} */
  const needed = new Set();
  for (const { exercises } of pack.sections) {
    for (const { kind, spec } of exercises) {
      if (kind !== 'code') continue;
      needed.add(spec.language);
      if (spec.checker) needed.add(languages[spec.language].checker);
    }
  }
  return [...needed];
}
