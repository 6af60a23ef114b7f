import { readdirSync, readFileSync } from 'node:fs';

/** @typedef {import('../../web/runner/request.mjs').Request} Request */

/** @type {Request} */
const usual = {
  language: 'javascript',
  task: 'function',
  function: 'f',
  files: [{ name: 'code.js', text: '' }],
  subject: '',
  checker: '',
  facts: false,
  seed: 1,
  epoch: 1790000000000,
  limits: { milliseconds: 10000, fuel: 1000, memory_kilobytes: 16384, output_bytes: 4096 },
  calls: [{ test: 'only', input: '[]' }],
};

/**
 * @typedef {Partial<Omit<Request, 'limits'>> & { limits?: Partial<Request['limits']>, source?: string }} Changes
 *   source: the text of the only file
 */

/** @param {Changes} changes @returns {Request} */
export const request = ({ limits, source, ...changes }) => ({
  ...usual,
  ...source === undefined ? {} : { files: [{ name: 'code.js', text: source }] },
  ...changes,
  limits: { ...usual.limits, ...limits },
});

const folder = new URL('../hostile/javascript/', import.meta.url);

/** The hostile programs with what must come of them. */
export const programs = () => readdirSync(folder).sort().map((name) => {
  const source = readFileSync(new URL(name, folder), 'utf8');
  const [, status, value] = /^\/\/ expect: (\w+) ?(.*)\n/.exec(source) ?? ['', 'no "// expect:" on the first line', ''];
  return { name, source, status, value };
});
