import { readdirSync, readFileSync } from 'node:fs';

/** @typedef {import('../../web/runner/request.mjs').Request} Request */

/** @type {Request} */
const usual = {
  language: 'javascript',
  function: 'f',
  source: '',
  seed: 1,
  epoch: 1790000000000,
  limits: { milliseconds: 10000, fuel: 1000, memory_kilobytes: 16384, output_bytes: 4096 },
  calls: [{ test: 'only', arguments: '[]' }],
};

/** @param {Partial<Omit<Request, 'limits'>> & { limits?: Partial<Request['limits']> }} changes @returns {Request} */
export const request = ({ limits, ...changes }) => ({ ...usual, ...changes, limits: { ...usual.limits, ...limits } });

const folder = new URL('../hostile/javascript/', import.meta.url);

/** The hostile programs with what must come of them. */
export const programs = () => readdirSync(folder).sort().map((name) => {
  const source = readFileSync(new URL(name, folder), 'utf8');
  const [, status, value] = /^\/\/ expect: (\w+) ?(.*)\n/.exec(source) ?? ['', 'no "// expect:" on the first line', ''];
  return { name, source, status, value };
});
