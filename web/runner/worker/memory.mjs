// Keeps one WebAssembly memory for all instances of an engine.

const pageBytes = 65536;

/**
 * One memory serves all instances of an engine, one after the other, for browsers are slow to give back that of a dead
 * one.
 *
 * @param {number} firstPages what the engine's module asks for
 * @param {number} mostPages
 * @returns {() => WebAssembly.Memory} a memory that holds nothing
 */
export function memoryKeeper(firstPages, mostPages) {
  const create = () => new WebAssembly.Memory({ initial: firstPages, maximum: mostPages });
  let memory = create();
  return () => {
    if (memory.buffer.byteLength > firstPages * pageBytes) memory = create();
    else new Uint8Array(memory.buffer).fill(0);
    return memory;
  };
}
