// Cuts the engines' files into parts that are fetched, checked and stored one by one (web/runner/host/parts.mjs).
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { languages } from '../web/runner/protocol/languages.mjs';

/** @typedef {import('../web/runner/host/parts.mjs').Part} Part */

const kept = fileURLToPath(new URL('../build/engines/', import.meta.url));
const { resolve } = createRequire(new URL('../web/runner/protocol/languages.mjs', import.meta.url));
const brotli = promisify(zlib.brotliCompress);
const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
const partBytes = 2 << 20; // about 600 kB compressed: half a minute on a slow connection

/** @param {Buffer} bytes */
export async function compressed(bytes) {
  const file = path.join(kept, `${createHash('sha256').update(bytes).digest('hex')}.${process.versions.brotli}.br`);
  if (!existsSync(file)) {
    mkdirSync(kept, { recursive: true });
    const params = { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.new`, await brotli(bytes, { params }));
    renameSync(`${file}.new`, file);
  }
  return readFileSync(file);
}

/** @param {string} name @param {Buffer} hash */
const urlOf = (name, hash) => `engines/${name}.${hash.toString('hex').slice(0, 12)}.bin`;

/**
 * @returns {Promise<{ parts: Record<string, Record<string, Part[]>>, files: Map<string, Buffer> }>} the parts of each
 *   language's files; the parts' bytes by their names on the server
 */
export async function cutEngines() {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  /** @type {Record<string, Record<string, Part[]>>} */
  const parts = {};
  for (const [language, { assets }] of Object.entries(languages)) {
    parts[language] = {};
    for (const [name, { from, as }] of Object.entries(assets)) {
      const whole = readFileSync(resolve(from));
      if (as === 'image') {
        const hash = createHash('sha256').update(whole).digest();
        parts[language][name] = [
          { url: urlOf(name, hash), bytes: whole.length, compressed: 0, sha256: hash.toString('base64'), made: true },
        ];
        continue;
      }
      const count = Math.ceil(whole.length / partBytes);
      const size = Math.ceil(whole.length / count);
      parts[language][name] = await Promise.all(
        Array.from({ length: count }, async (_, index) => {
          const bytes = whole.subarray(index * size, (index + 1) * size);
          const hash = createHash('sha256').update(bytes).digest();
          const url = urlOf(name, hash);
          files.set(url, bytes);
          return {
            url,
            bytes: bytes.length,
            compressed: (await compressed(bytes)).length,
            sha256: hash.toString('base64'),
          };
        }),
      );
    }
  }
  return { parts, files };
}
