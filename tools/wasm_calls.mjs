// Lets a wasm module call by itself the functions of its table whose number of parameters the caller doesn't know.
//
// Python's functions in C take one to three arguments, and are called with three. WebAssembly refuses that, JavaScript
// doesn't, so CPython has JavaScript call them: two crossings, which cost time and a good part of the host's stack at
// each step of a recursion. But the table never changes after the build, so that how many are taken is known by then.
import { unsigned } from './wasm_module.mjs';

const number = 0x7f;
const most = 3;

/**
 * @param {import('./wasm_module.mjs').WasmModule} module which is changed
 * @param {string} imported name of JavaScript's (function, three arguments) -> number
 */
export function callDirectly(module, imported) {
  const callers = module.callersOf(imported);
  const outside = module.imported.indexOf(imported);
  const { start, functions } = module.table;
  const parameters = (/** @type {number} */ count) => Array.from({ length: count }, () => number);
  /** As many blocks as numbers of arguments, from none; the last is for all else, which is left to JavaScript. */
  const label = (/** @type {number} */ one) => {
    const type = module.types[module.typeOf[one]];
    const known = type.results.join() === String(number) && type.parameters.length <= most && type.parameters.every((kind) => kind === number);
    return known ? type.parameters.length : most + 1;
  };
  const labels = [...Array.from({ length: start }, () => most + 1), ...functions.map(label)];
  const block = [0x02, 0x40];
  const get = (/** @type {number} */ local) => [0x20, local];
  const body = [
    0, ...Array.from({ length: most + 2 }, () => block).flat(),
    ...get(0), 0x0e, ...unsigned(labels.length), ...labels, most + 1, 0x0b,
    ...Array.from({ length: most + 1 }, (_, count) => [
      ...Array.from({ length: count }, (_, argument) => get(argument + 1)).flat(),
      ...get(0), 0x11, ...unsigned(module.type(parameters(count), [number])), 0, 0x0f, 0x0b,
    ]).flat(),
    ...get(0), ...get(1), ...get(2), ...get(3), 0x10, ...unsigned(outside), 0x0b,
  ];
  const direct = module.add(module.type(parameters(most + 1), [number]), Uint8Array.from(body));
  const sought = Buffer.from([0x10, ...unsigned(outside)]);
  for (const caller of callers) {
    const bytes = Buffer.from(module.bodies[caller]);
    const place = bytes.indexOf(sought);
    if (bytes.indexOf(sought, place + 1) >= 0) throw new Error(`${imported} is called twice in one function`);
    module.bodies[caller] = Buffer.concat([bytes.subarray(0, place), Uint8Array.from([0x10, ...unsigned(direct)]), bytes.subarray(place + sought.length)]);
  }
  if (callers.length === 0) throw new Error(`nothing calls ${imported}`);
}
