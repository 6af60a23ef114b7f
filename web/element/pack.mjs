// Parses a pack for the element: the whole pack, checked by the module, or only its title.
import { Failure } from './load.mjs';

/**
 * Parses a pack. Rejects with a Failure that has the first problem that the module reports.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {import('../engine/core.mjs').Core} core
 * @param {string} language of the failure
 */
export async function readPack(bytes, name, core, language) {
  const [problem] = core.check(bytes).problems;
  if (problem) throw new Failure('damaged', name, problem.path || '/', await core.explain(problem, language));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** @param {Uint8Array} bytes @param {string} language @returns {string} '' if there is none */
export function titleOf(bytes, language) {
  try {
    const { title, languages } = JSON.parse(new TextDecoder().decode(bytes));
    return String(title[language] ?? title[languages[0]] ?? '');
  } catch {
    return ''; // the module will report what is wrong
  }
}
