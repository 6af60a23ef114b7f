// Writes the numbers of all faults that have words, for src/base/fault.h: `node tools/build_faults.mjs FOLDER`.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWords, spoken } from '../web/words/read.mjs';

const folder = process.argv[2];
const [words] = Object.values(readWords());
const numbers = Object.keys(spoken(words, 'faults').texts).sort((one, other) => Number(one) - Number(other));
const file = join(folder, 'fault_numbers.inl');
const text = numbers.map((number) => `${number}u,\n`).join('');
mkdirSync(folder, { recursive: true });
// Every source file includes it: an unchanged one causes no build.
if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
