// Loads the core in Node, for the command line and for tests.
import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { speaker } from '../words/say.mjs';
import { readWords, runtimeTexts, spoken } from '../words/read.mjs';
import { instantiateReplaying } from './replaying.mjs';

const root = new URL('../../', import.meta.url);
const places = ['dist/', 'build/wasm/'];

/** Nobody has built the module here. */
export class NotBuilt extends Error {}

/** @param {URL} url */
const exists = (url) =>
  access(url).then(
    () => true,
    () => false,
  );

/** The first folder that holds a build: what ships, else what the compiler made. */
async function built() {
  for (const place of places) {
    const folder = new URL(place, root);
    if ((await exists(new URL('potentiel.wasm', folder))) && (await exists(new URL('potentiel.mjs', folder))))
      return folder;
  }
  throw new NotBuilt(`potentiel.wasm is in none of ${places.join(', ')}: run ./dev build`);
}

/**
 * @param {{wasm?: string | URL, glue?: string | URL}} [files] paths or file URLs of potentiel.wasm and potentiel.mjs
 * @returns {Promise<import('./replaying.mjs').ReplayingCore & {runtime: string}>} with the hash of the module
 * @throws {NotBuilt}
 */
export async function loadCore({ wasm, glue } = {}) {
  const folder = wasm && glue ? root : await built();
  const [bytes, { default: factory }] = await Promise.all([
    readFile(wasm ?? new URL('potentiel.wasm', folder)),
    import(glue ? pathOrUrl(glue) : new URL('potentiel.mjs', folder).href),
  ]);
  const core = await instantiateReplaying(factory, WebAssembly.compile(new Uint8Array(bytes)));
  const runtime = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
  const files = Object.entries(readWords());
  core.say = speaker(spoken(files[0][1], 'faults'));
  // The language passed last is the fallback for all others.
  for (const [language, words] of files.reverse()) core.setWords(language, runtimeTexts(language, words));
  return Object.assign(core, { runtime });
}

/** @param {string | URL} file */
function pathOrUrl(file) {
  return file instanceof URL ? file.href : pathToFileURL(file).href;
}
