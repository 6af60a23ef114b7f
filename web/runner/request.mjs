/**
 * @typedef {object} Limits
 * @property {number} milliseconds wall clock of one call, a backstop
 * @property {number} fuel interrupt ticks of one call: the verdict that every machine agrees on
 * @property {number} memory_kilobytes
 * @property {number} output_bytes
 *
 * @typedef {object} Call
 * @property {string} test
 * @property {string} arguments JSON text of an array
 *
 * @typedef {object} Request
 * @property {string} language
 * @property {string} function the name that the calls call
 * @property {string} source the candidate's program
 * @property {number} seed of the program's random numbers, unsigned 32 bits
 * @property {number} epoch the program's clock, milliseconds since 1970 UTC: the start of the session
 * @property {Limits} limits
 * @property {Call[]} calls
 *
 * @typedef {'ok' | 'error' | 'fuel' | 'memory' | 'output' | 'recursion' | 'killed'} Status
 *
 * @typedef {object} CallResult
 * @property {string} test
 * @property {Status} status
 * @property {string} value JSON text of the returned value when ok, else a message
 * @property {string} output what the program printed
 * @property {number} line 1-based line of an error in the source, 0 if unknown
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

/** @param {string} text @param {string} path */
function checkArguments(text, path) {
  let list;
  try {
    list = JSON.parse(text);
  } catch {
    refuse(path, 'JSON text expected');
  }
  if (!Array.isArray(list)) refuse(path, 'JSON text of an array expected');
}

/**
 * Names what is wrong with a request, by a TypeError. It is a bug of the caller, never of the candidate.
 *
 * @param {unknown} request
 * @returns {asserts request is Request}
 */
export function checkRequest(request) {
  if (!isObject(request)) refuse('/', 'an object expected');
  if (request.language !== 'javascript') refuse('/language', `there is no engine for ${JSON.stringify(request.language)}`);
  if (!/^[A-Za-z_$][\w$]{0,63}$/.test(checkText(request.function, '/function', 64))) refuse('/function', 'a name expected');
  checkText(request.source, '/source', 1 << 18);
  checkInteger(request.seed, '/seed', 0, 0xFFFFFFFF);
  checkInteger(request.epoch, '/epoch', 0, 8.64e15);
  const { limits, calls } = request;
  if (!isObject(limits)) refuse('/limits', 'an object expected');
  checkInteger(limits.milliseconds, '/limits/milliseconds', 100, 60000);
  checkInteger(limits.fuel, '/limits/fuel', 1, 1000000);
  checkInteger(limits.memory_kilobytes, '/limits/memory_kilobytes', 1024, 262144);
  checkInteger(limits.output_bytes, '/limits/output_bytes', 0, 1 << 20);
  if (!Array.isArray(calls)) refuse('/calls', 'an array expected');
  calls.forEach((call, index) => {
    if (!isObject(call)) refuse(`/calls/${index}`, 'an object expected');
    checkText(call.test, `/calls/${index}/test`, 64);
    checkArguments(checkText(call.arguments, `/calls/${index}/arguments`, 1 << 20), `/calls/${index}/arguments`);
  });
}
