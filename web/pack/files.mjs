// Builds a pack from a folder on the disk, with its media files, in Node.
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildPack } from './build.mjs';
import { compileSchema } from './schema.mjs';

const SCHEMA = new URL('../../assessments/pack.schema.json', import.meta.url);
const MAX_BYTES = 4_000_000;

/** @type {import('./schema.mjs').SchemaCheck | undefined} */
let checkSchema;

/**
 * Builds the pack in a folder or file.
 *
 * @param {string} path of the folder that holds pack.yaml, or of the file itself
 * @returns {import('./build.mjs').BuiltPack & {file: string}}
 * @throws {Error} if there is no such file
 */
export function buildPackFile(path) {
  const file = statSync(path).isDirectory() ? join(path, 'pack.yaml') : path;
  const refuse = (/** @type {string} */ message) => {
    const place = { line: 1, column: 1 };
    return { file, problems: [{ severity: /** @type {const} */ ('error'), ...place, message }], locate: () => place };
  };
  const { size } = statSync(file);
  if (size > MAX_BYTES) return refuse(`the file is too large: ${size} bytes, ${MAX_BYTES} at most`);
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch {
    return refuse('the file is not UTF-8: save it with that encoding');
  }
  checkSchema ??= compileSchema(JSON.parse(readFileSync(SCHEMA, 'utf8')));
  return { file, ...buildPack(text, checkSchema, readBeside(file)) };
}

/**
 * Reads files in the folder of pack.yaml. The schema makes sure that their names don't lead outside.
 *
 * @param {string} file pack.yaml
 * @returns {import('./media.mjs').Read}
 */
export function readBeside(file) {
  return (name) => {
    const path = join(dirname(file), name);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return undefined;
    return readFileSync(path);
  };
}

/**
 * Returns the name of a pack: a hash of its content.
 *
 * @param {string | Uint8Array} json
 */
export function hashPack(json) {
  return `sha256-${createHash('sha256').update(json).digest('base64')}`;
}
