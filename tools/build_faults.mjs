// Writes the numbers of all faults that have words, for src/base/fault.h, and their texts, for tests:
// `node tools/build_faults.mjs FOLDER`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultNumber, readWords } from '../web/words/read.mjs';

const folder = process.argv[2];
const [words] = Object.values(readWords());
const faults = Object.keys(words.surfaces.faults)
  .map((text) => ({ number: faultNumber(text), text }))
  .sort((one, other) => one.number - other.number);
mkdirSync(folder, { recursive: true });
write('fault_numbers.inl', ({ number }) => `${number}u,\n`);
write('fault_texts.inl', ({ number, text }) => `{${number}u, ${JSON.stringify(text)}},\n`);

/** @param {string} name @param {(fault: {number: number, text: string}) => string} line */
function write(name, line) {
  const file = join(folder, name);
  const text = faults.map(line).join('');
  // Every source file includes it: an unchanged one causes no build.
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
