// Lists the files that a test needs without a network, for the service worker (web/offline/).
import { createHash } from 'node:crypto';
import path from 'node:path';
import { languages } from '../web/runner/protocol/languages.mjs';

/** Fetched for the first program to write. */
const editor = 'web/editor/editor.mjs';
const always = /^(potentiel\.wasm|fonts\/\w+\.ttf|words\/.*)$/;
/** Fetched when a pack has characters that the first font files lack. */
const letters = /^fonts\/\w+-more\.ttf$/;

/**
 * @param {string} release
 * @param {import('esbuild').Metafile} metafile of the widget's bundles
 * @param {Map<string, Buffer>} outputs all built files, by name
 * @param {Map<string, Buffer>} parts of engines, which the page itself stores (web/runner/host/parts.mjs)
 * @returns {import('../web/offline/release.mjs').Manifest}
 */
export function manifestOf(release, { outputs: bundled }, outputs, parts) {
  const entry = (/** @type {string} */ source) =>
    Object.keys(bundled).find((file) => bundled[file].entryPoint === source) ?? '';
  /** @param {string} file @param {Set<string>} found */
  function reach(file, found) {
    if (found.has(file) || !bundled[file]) return found;
    found.add(file);
    for (const { path: next } of bundled[file].imports) reach(next, found);
    return found;
  }
  const core = reach(entry('web/element/potentiel.mjs'), new Set([entry(editor)]));
  reach(entry('web/element/assessment.mjs'), core);
  core.delete(entry(editor));
  const coding = [...reach(entry(editor), new Set())].filter((file) => !core.has(file));

  /** @param {Iterable<string>} names */
  const facts = (names) =>
    Object.fromEntries(
      [...names].sort().map((name) => {
        const bytes = outputs.get(name);
        if (!bytes) throw new Error(`${name} was not built`);
        return [
          name,
          /** @type {[number, string]} */ ([bytes.length, createHash('sha256').update(bytes).digest('base64')]),
        ];
      }),
    );
  const inDist = (/** @type {Iterable<string>} */ files) => [...files].map((file) => path.relative('dist', file));
  return {
    release,
    groups: {
      core: facts([...inDist(core), ...[...outputs.keys()].filter((name) => always.test(name) && !parts.has(name))]),
      editor: facts(inDist(coding)),
      letters: facts([...outputs.keys()].filter((name) => letters.test(name))),
      ...Object.fromEntries(
        Object.entries(languages).map(([language, { later = [] }]) => [
          language,
          facts([
            `${language}_worker.js`,
            `${language}_mistakes.json`,
            ...later.map((name) => name.replace(/\.mjs$/, '.js')),
          ]),
        ]),
      ),
    },
  };
}
