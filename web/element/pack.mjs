// Parses a pack for the element, once for all that reads it. The module checks it, once as well.
import { Failure } from './load.mjs';

/** @type {WeakMap<Uint8Array, any>} */
const parsed = new WeakMap();

/** The pack, not checked. Throws if the bytes are not JSON. @param {Uint8Array} bytes @returns {any} */
export function contentOf(bytes) {
  if (!parsed.has(bytes)) parsed.set(bytes, JSON.parse(new TextDecoder().decode(bytes)));
  return parsed.get(bytes);
}

/**
 * The pack, checked. Rejects with a Failure that has the first problem that the module reports.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {import('../engine/core.mjs').Core} core
 * @param {string} language of the failure
 */
export async function readPack(bytes, name, core, language) {
  const [problem] = core.check(bytes).problems;
  if (problem) throw new Failure('damaged', name, problem.path || '/', await core.explain(problem, language));
  return contentOf(bytes);
}

/** @param {Uint8Array} bytes @param {string} language @returns {string} '' if there is none */
export function titleOf(bytes, language) {
  try {
    const { title, languages } = contentOf(bytes);
    return String(title[language] ?? title[languages[0]] ?? '');
  } catch {
    return ''; // the module will report what is wrong
  }
}
