// Writes the runtime's words into a folder, for tests of the module: `node tools/build_words.mjs FOLDER`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWords, runtimeTexts } from '../web/words/read.mjs';

const folder = process.argv[2];
mkdirSync(folder, { recursive: true });
for (const [tag, words] of Object.entries(readWords()))
  writeFileSync(path.join(folder, `${tag}.txt`), runtimeTexts(tag, words));
