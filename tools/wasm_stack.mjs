// Makes chosen functions of a wasm module take more of its own stack.
//
// A C program for wasm has two stacks: its own in memory, which holds the variables whose address is taken, and the
// host's, which holds all else and has another size in each host. CPython measures the first. Where a function takes
// little of the first and much of the second, a program that recurses ends the host's stack, at a depth that is the
// host's affair. With more of the first taken, CPython notices in time, everywhere at the same depth.
import { signed, unsigned } from './wasm_module.mjs';

/**
 * @param {import('./wasm_module.mjs').WasmModule} module which is changed
 * @param {Record<string, number>} growth bytes of stack, a multiple of 16, by what finds the function
 */
export function takeMoreStack(module, growth) {
  const stack = unsigned(module.stackPointer);
  for (const [own, bytes] of Object.entries(growth).flatMap(([name, size]) =>
    module.find(name).map((one) => /** @type {const} */ ([one, size])),
  )) {
    /** @param {number} change */
    const move = (change) => [0x23, ...stack, 0x41, ...signed(change), 0x6a, 0x24, ...stack];
    const type = module.typeOf[module.imported.length + own];
    const values = module.types[type].parameters.flatMap((_, parameter) => [0x20, ...unsigned(parameter)]);
    // The function moves to the end; in its place stands one that calls it.
    const moved = module.add(type, module.bodies[own]);
    module.bodies[own] = Uint8Array.from([
      0,
      ...move(-bytes),
      ...values,
      0x10,
      ...unsigned(moved),
      ...move(bytes),
      0x0b,
    ]);
  }
}
