// Reads the built packs for tests.
import { readFile } from 'node:fs/promises';

/**
 * A built pack, as the widget gets it, by name: "bases-numeriques", "gallery/code".
 * @param {string} name
 */
export async function pack(name) {
  const bytes = new Uint8Array(await readFile(new URL(`../build/packs/${name}.json`, import.meta.url)));
  return { bytes, content: JSON.parse(new TextDecoder().decode(bytes)) };
}
