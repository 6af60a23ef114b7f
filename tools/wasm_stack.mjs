// Makes chosen functions of a wasm module use more of its own stack.
//
// A C program for wasm has two stacks: its own stack in memory, for variables whose address is taken, and the host's
// stack, for everything else. The host's size differs between hosts. CPython measures only its own stack. If a function
// uses little of its own stack and much of the host's, a recursive program overflows the host's stack, at a depth that
// depends on the host. With more of its own stack used, CPython notices in time, at the same depth everywhere.
import { signed, unsigned } from './wasm_module.mjs';

/**
 * @param {import('./wasm_module.mjs').WasmModule} module is changed
 * @param {Record<string, number>} growth bytes of stack, a multiple of 16, by the argument of find() for the function
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
    // The function moves to the end; a wrapper that calls it takes its place.
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
