// Prints one hash of all names and bytes in dist/: `node tools/hash_dist.mjs [folder]`.
// The hash is the same on every machine that built the same commit.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @param {string} folder @returns {Map<string, string>} each file's SHA-256, by its name */
export function hashesIn(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return new Map(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** Equals `sha256sum` of the output of `sha256sum` for the files. @param {Map<string, string>} hashes */
export function hashOf(hashes) {
  const lines = [...hashes].map(([name, hash]) => `${hash}  ${name}\n`);
  return createHash('sha256').update(lines.join('')).digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(hashOf(hashesIn(process.argv[2] ?? 'dist')));
