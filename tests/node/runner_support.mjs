// Helps the tests of engines: usual requests, and the hostile programs with their expected outcomes.
import { readdirSync, readFileSync } from 'node:fs';
import { languages } from '../../web/runner/protocol/languages.mjs';

/** @typedef {import('../../web/runner/protocol/request.mjs').Request} Request */

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
  ...(source === undefined ? {} : { files: [{ name: 'code.js', text: source }] }),
  ...changes,
  limits: { ...usual.limits, ...limits },
});

/**
 * @typedef {object} Hostile
 * @property {string} name of the file, with its language
 * @property {Request} request
 * @property {string} status the expected status
 * @property {string} value the expected value; '' if only the status counts
 */

/**
 * Defaults of a hostile program's head.
 *
 * @type {Record<string, Partial<Record<string, string>>>}
 */
const usualHead = {
  function: { function: 'f', input: '[]' },
  program: { input: '""' },
  query: { input: '{}' },
  page: { input: '{"select":"body *","read":"count"}' },
  tests: { subject: 'subject.js' },
};

const mainFile = /** @type {Record<string, string>} */ ({
  javascript: 'code.js',
  python: 'code.py',
  sql: 'query.sql',
  web: 'index.html',
});
const headLine = /^(?:\/\/|#|--|<!--) (expect|task|function|subject|input|file): (.*?)(?: -->)?$/;

/**
 * The hostile programs of a language. Comments in the head give the expected outcome, "expect: STATUS [VALUE]",
 * and, if not the default, the task, its function or subject, and the call's input as JSON text. "file: NAME"
 * begins another file.
 *
 * @param {string} language
 * @returns {Hostile[]}
 */
export function programs(language) {
  const folder = new URL(`../hostile/${language}/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      /** @type {Record<string, string>} */
      const head = {};
      const files = [{ name: mainFile[language], text: '' }];
      for (const line of readFileSync(new URL(name, folder), 'utf8').split(/(?<=\n)/)) {
        const [, key, text] = headLine.exec(line.trimEnd()) ?? [];
        if (key === 'file') files.push({ name: text, text: '' });
        else if (key) head[key] = text;
        files[files.length - 1].text += line; // the head is part of the program, so line numbers stay right
      }
      const task = /** @type {import('../../web/runner/protocol/languages.mjs').Task} */ (
        head.task ?? languages[language].tasks[0]
      );
      const { function: callee = '', subject = '', input = '' } = { ...usualHead[task], ...head };
      const [, status, value] = /^(\w+) ?(.*)$/.exec(head.expect ?? '') ?? ['', 'no "expect:" in the head', ''];
      const calls = [{ test: 'only', input }];
      const limits = status === 'killed' ? { milliseconds: 500 } : {};
      return {
        name: `${language}/${name}`,
        status,
        value,
        request: request({ language, task, function: callee, subject, files, calls, limits }),
      };
    });
}

/** The languages that have hostile programs. */
export const hostileLanguages = readdirSync(new URL('../hostile/', import.meta.url))
  .filter((language) => Object.hasOwn(languages, language))
  .sort();
