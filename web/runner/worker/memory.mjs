// Reuses one WebAssembly memory for all instances of an engine.

const pageBytes = 65536;

/**
 * Reuses one memory for successive instances of an engine: browsers are slow to free the memory of a dead instance.
 *
 * @param {number} firstPages initial pages that the engine's module requires
 * @param {number} mostPages
 * @returns {() => WebAssembly.Memory} gives a memory filled with zeros
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
