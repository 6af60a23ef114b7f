import { readdirSync, readFileSync } from 'node:fs';
import { request } from './runner_support.mjs';

/** @typedef {import('../../web/runner/request.mjs').Request} Request */

const subject = { name: 'subject.py', text: '' };
const implementation = 'def double(number):\n    return 2 * number\n';

/** @type {Record<string, Partial<Request>>} by the beginning of a program's name; else its function f is called */
const asked = {
  program: { task: 'program', function: '', calls: [{ test: 'only', input: '"one line\\n"' }] },
  tests: { task: 'tests', function: '', subject: subject.name, calls: [{ test: 'only', input: JSON.stringify(implementation) }] },
};

/** A request of one Python file. @param {string} source @param {import('./runner_support.mjs').Changes} [changes] */
export const python = (source, changes) => request({
  language: 'python', files: [{ name: 'code.py', text: source }], ...changes,
});

const folder = new URL('../hostile/python/', import.meta.url);

/** The hostile programs, with the request to make of each and what must come of it. */
export const programs = () => readdirSync(folder).sort().map((name) => {
  const source = readFileSync(new URL(name, folder), 'utf8');
  const [, status, value] = /^# expect: (\w+) ?(.*)\n/.exec(source) ?? ['', 'no "# expect:" on the first line', ''];
  const what = python(source, {
    ...asked[name.split('_')[0]],
    limits: { milliseconds: status === 'killed' ? 300 : 10000 },
  });
  if (what.task === 'tests') what.files.push(subject);
  return { name, what, status, value };
});
