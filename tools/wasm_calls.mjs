// Lets a wasm module call functions of its table without JavaScript, if the caller doesn't know their parameter count.
//
// Python's functions in C take one to three arguments, but are called with three. WebAssembly traps on that, JavaScript
// does not. So CPython calls them through JavaScript: two crossings, which cost time and much of the host's stack at
// each level of a recursion. But the table never changes after the build, so the parameter counts are known then.
import { signed, unsigned } from './wasm_module.mjs';

/** @typedef {import('./wasm_module.mjs').WasmModule} WasmModule */

const number = 0x7f;
const most = 3;

/**
 * @param {WasmModule} module is changed
 * @param {string} imported name of the JavaScript function (function, three arguments) -> number
 */
export function callDirectly(module, imported) {
  const callers = module.callersOf(imported);
  const outside = module.imported.indexOf(imported);
  const { start, functions } = module.table;
  const parameters = (/** @type {number} */ count) => Array.from({ length: count }, () => number);
  /** One block per number of arguments, from 0; the last is for all other functions, which JavaScript calls. */
  const label = (/** @type {number} */ one) => {
    const type = module.types[module.typeOf[one]];
    const known =
      type.results.join() === String(number) &&
      type.parameters.length <= most &&
      type.parameters.every((kind) => kind === number);
    return known ? type.parameters.length : most + 1;
  };
  const labels = [...Array.from({ length: start }, () => most + 1), ...functions.map(label)];
  const block = [0x02, 0x40];
  const get = (/** @type {number} */ local) => [0x20, local];
  const body = [
    0,
    ...Array.from({ length: most + 2 }, () => block).flat(),
    ...get(0),
    0x0e,
    ...unsigned(labels.length),
    ...labels,
    most + 1,
    0x0b,
    ...Array.from({ length: most + 1 }, (_, count) => [
      ...Array.from({ length: count }, (_, argument) => get(argument + 1)).flat(),
      ...get(0),
      0x11,
      ...unsigned(module.type(parameters(count), [number])),
      0,
      0x0f,
      0x0b,
    ]).flat(),
    ...get(0),
    ...get(1),
    ...get(2),
    ...get(3),
    0x10,
    ...unsigned(outside),
    0x0b,
  ];
  const direct = module.add(module.type(parameters(most + 1), [number]), Uint8Array.from(body));
  if (callers.length === 0) throw new Error(`nothing calls ${imported}`);
  for (const caller of callers) redirect(module, caller, outside, direct);
}

/**
 * Replaces a function's calls of `from` by calls of `to`.
 *
 * @param {WasmModule} module
 * @param {number} caller
 * @param {number} from
 * @param {number} to
 */
function redirect(module, caller, from, to) {
  const sought = Buffer.from([0x10, ...unsigned(from)]);
  let bytes = Buffer.from(module.bodies[caller]);
  for (let place = bytes.indexOf(sought); place >= 0; place = bytes.indexOf(sought, place)) {
    const call = Uint8Array.from([0x10, ...unsigned(to)]);
    bytes = Buffer.concat([bytes.subarray(0, place), call, bytes.subarray(place + sought.length)]);
    place += call.length;
  }
  module.bodies[caller] = bytes;
}

/**
 * Changes a function that makes an exception from an error number, so that it uses another system's numbers. It passes
 * the number to a function (format, address of the values) as the first value.
 *
 * @param {WasmModule} module is changed
 * @param {string} maker @param {string} builder names of the two
 * @param {[own: number, usual: number][]} numbers
 */
export function renumberErrors(module, maker, builder, numbers) {
  const [built] = module.find(builder).map((body) => module.imported.length + body);
  const cases = numbers.flatMap(([own, usual]) => [
    0x20,
    1,
    0x28,
    2,
    0,
    0x41,
    ...signed(own),
    0x46,
    0x04,
    0x40,
    0x20,
    1,
    0x41,
    ...signed(usual),
    0x36,
    2,
    0,
    0x0c,
    1,
    0x0b,
  ]);
  const body = [0, 0x02, 0x40, ...cases, 0x0b, 0x20, 0, 0x20, 1, 0x10, ...unsigned(built), 0x0b];
  const renumbering = module.add(module.typeOf[built], Uint8Array.from(body));
  for (const caller of module.find(maker)) redirect(module, caller, built, renumbering);
}
