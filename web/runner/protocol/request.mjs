// Defines the requests and replies of engines, and validates requests.
import { languages, unknown } from './languages.mjs';

/**
 * @typedef {import('./languages.mjs').Task} Task
 *
 * @typedef {object} Limits
 * @property {number} milliseconds wall-clock limit of one call, only a fallback for `fuel`
 * @property {number} fuel limit of one call in the engine's own ticks, which are the same on every machine
 * @property {number} memory_kilobytes
 * @property {number} output_bytes
 *
 * @typedef {object} Call
 * @property {string} test
 * @property {string} input JSON text. For a function: an array of arguments. For a program: a string, its standard
 *   input. For a query: `{ setup?, after? }`, SQL to run before and after. For a page: a `Probe`. For tests: a string,
 *   the source of one implementation.
 *
 * @typedef {object} File
 * @property {string} name
 * @property {string} text
 *
 * @typedef {object} Request
 * @property {string} language
 * @property {Task} task
 * @property {string} function name of the function to call; '' for other tasks
 * @property {File[]} files the candidate's files and the given ones; the first is the main file
 * @property {string} subject for tests: name of the file that each call replaces by an implementation; else ''
 * @property {string} checker source of a program with a function `check(input, value)`, or ''
 * @property {boolean} facts whether to return facts about the main file
 * @property {number} seed seed of the program's random numbers, unsigned 32 bits
 * @property {number} epoch time of the program's clock, milliseconds since 1970 UTC: the start of the session
 * @property {Limits} limits
 * @property {Call[]} calls
 *
 * @typedef {Omit<Request, 'calls'>} Program a request as an engine sees it; each call is passed separately
 *
 * @typedef {object} Probe a question about a page
 * @property {string} select CSS selector
 * @property {'count' | 'text' | 'attribute' | 'style' | 'tag'} read
 * @property {string} [name] name of the attribute or property
 * @property {number} [width] width of the window, CSS pixels; 1024 by default
 * @property {'hover' | 'focus'} [state] simulated state of the selected elements
 *
 * @typedef {'ok' | 'error' | 'fuel' | 'memory' | 'output' | 'recursion' | 'killed'} Status
 *
 * @typedef {object} CallResult
 * @property {string} test
 * @property {Status} status
 * @property {string} value JSON text of the call's result when ok, else a message
 * @property {string} output what the program printed
 * @property {number} line 1-based line of an error in the program, 0 if unknown
 * @property {string} file file of that line; '' when there is only one file, or when unknown
 * @property {number} fuel ticks used
 * @property {string} check JSON text of the checker's verdict; '' without a checker, or when there was nothing to check
 *
 * @typedef {object} Reply
 * @property {CallResult[]} results one per call, in the same order
 * @property {string[]} facts sorted; empty unless requested; `unreadable` alone if the file can't be parsed (facts.mjs)
 */

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {string} path @param {string} message @returns {never} */
function refuse(path, message) {
  throw new TypeError(`run request ${path}: ${message}`);
}

/** @param {unknown} value @param {string} path @param {number} low @param {number} high */
function checkInteger(value, path, low, high) {
  if (!Number.isInteger(value) || Number(value) < low || Number(value) > high) {
    refuse(path, `an integer from ${low} to ${high} expected`);
  }
}

/** @param {unknown} value @param {string} path @param {number} maximum @returns {string} */
function checkText(value, path, maximum) {
  if (typeof value !== 'string') refuse(path, 'a string expected');
  if (value.length > maximum) refuse(path, `longer than ${maximum}`);
  return value;
}

/** @param {unknown} value @param {string} path @param {RegExp} pattern @param {string} what */
function checkName(value, path, pattern, what) {
  if (!pattern.test(checkText(value, path, 64))) refuse(path, `${what} expected`);
}

const functionName = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;
const fileName = /^[\w-]+(\.[\w-]+)*$/;
const mostFiles = 32;
const mostText = 1 << 18;

/** @param {unknown} files */
function checkFiles(files) {
  if (!Array.isArray(files) || files.length < 1 || files.length > mostFiles)
    refuse('/files', `an array of 1 to ${mostFiles} files expected`);
  const names = new Set();
  files.forEach((file, index) => {
    const path = `/files/${index}`;
    if (!isObject(file)) refuse(path, 'an object expected');
    checkName(file.name, `${path}/name`, fileName, 'a file name');
    checkText(file.text, `${path}/text`, mostText);
    if (names.has(file.name)) refuse(`${path}/name`, 'the name of another file');
    names.add(file.name);
  });
}

/** @type {Record<Task, (input: any) => string>} returns the expected kind of input, or '' if the input is valid */
const inputProblem = {
  function: (input) => (Array.isArray(input) ? '' : 'an array'),
  program: (input) => (typeof input === 'string' ? '' : 'a string'),
  tests: (input) => (typeof input === 'string' ? '' : 'a string'),
  query: (input) =>
    isObject(input) && hasOnly(input, { setup: isText, after: isText }) ? '' : 'an object of setup and after',
  page: (input) => (isProbe(input) ? '' : 'a probe'),
};

/** @param {unknown} value */
const isText = (value) => typeof value === 'string' && value.length <= mostText;
/** @param {string[]} words */
const oneOf =
  (...words) =>
  (/** @type {unknown} */ value) =>
    words.includes(/** @type {string} */ (value));

/** @type {Record<string, (value: unknown) => boolean>} */
const probeFields = {
  select: isText,
  read: oneOf('count', 'text', 'attribute', 'style', 'tag'),
  name: isText,
  width: (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 10000,
  state: oneOf('hover', 'focus'),
};

/** @param {unknown} input */
const isProbe = (input) =>
  isObject(input) &&
  'select' in input &&
  'read' in input &&
  hasOnly(input, probeFields) &&
  ('name' in input || !oneOf('attribute', 'style')(input.read));

/** @param {Record<string, unknown>} object @param {Record<string, (value: unknown) => boolean>} fields */
function hasOnly(object, fields) {
  return Object.entries(object).every(([name, value]) => Object.hasOwn(fields, name) && fields[name](value));
}

/** @param {string} text @param {string} path @param {Task} task */
function checkInput(text, path, task) {
  let input;
  try {
    input = JSON.parse(text);
  } catch {
    refuse(path, 'JSON text expected');
  }
  const problem = inputProblem[task](input);
  if (problem) refuse(path, `JSON text of ${problem} expected`);
}

/**
 * Throws a TypeError that says what is wrong with a request: a bug of the caller, never of the candidate.
 *
 * @param {unknown} request
 * @returns {asserts request is Request}
 */
export function checkRequest(request) {
  if (!isObject(request)) refuse('/', 'an object expected');
  const { language, limits, calls } = request;
  if (unknown(language)) refuse('/language', unknown(language));
  const task = /** @type {Task} */ (request.task);
  if (!languages[String(language)].tasks.includes(task)) refuse('/task', `a task of ${language} expected`);
  if (task === 'function') checkName(request.function, '/function', functionName, 'a name');
  else checkName(request.function, '/function', /^$/, 'nothing');
  checkFiles(request.files);
  if (task === 'tests') checkName(request.subject, '/subject', fileName, 'a file name');
  else checkName(request.subject, '/subject', /^$/, 'nothing');
  checkText(request.checker, '/checker', mostText);
  if (typeof request.facts !== 'boolean') refuse('/facts', 'true or false expected');
  checkInteger(request.seed, '/seed', 0, 0xffffffff);
  checkInteger(request.epoch, '/epoch', 0, 8.64e15);
  if (!isObject(limits)) refuse('/limits', 'an object expected');
  checkInteger(limits.milliseconds, '/limits/milliseconds', 100, 60000);
  checkInteger(limits.fuel, '/limits/fuel', 1, 1000000);
  checkInteger(limits.memory_kilobytes, '/limits/memory_kilobytes', 1024, 262144);
  checkInteger(limits.output_bytes, '/limits/output_bytes', 0, 1 << 20);
  if (!Array.isArray(calls)) refuse('/calls', 'an array expected');
  calls.forEach((call, index) => {
    const path = `/calls/${index}`;
    if (!isObject(call)) refuse(path, 'an object expected');
    checkText(call.test, `${path}/test`, 64);
    checkInput(checkText(call.input, `${path}/input`, 1 << 20), `${path}/input`, task);
  });
}
