// Reads a pack as the element needs it: checked by the module, or only its title.
import { Failure } from './load.mjs';

/**
 * The pack as the host needs it. What is wrong with it is for the module to say.
 * @param {Uint8Array} bytes
 * @param {string} name
 * @param {import('../engine/core.mjs').Core} core
 */
export function readPack(bytes, name, core) {
  const [problem] = core.check(bytes).problems;
  if (problem) throw new Failure('damaged', name, problem.path || '/', problem.message);
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** @param {Uint8Array} bytes @param {string} language @returns {string} '' where there is none */
export function titleOf(bytes, language) {
  try {
    const { title, languages } = JSON.parse(new TextDecoder().decode(bytes));
    return String(title[language] ?? title[languages[0]] ?? '');
  } catch {
    return ''; // the module will say what is wrong
  }
}
