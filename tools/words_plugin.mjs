// Puts the words of the interface into bundles: `#words/all/SURFACE` has the words of all languages, for use when
// nothing can be fetched; `#words/one/SURFACE` fetches the words of one language.
import { fileURLToPath } from 'node:url';
import { readWords, spoken } from '../web/words/read.mjs';

const say = fileURLToPath(new URL('../web/words/say.mjs', import.meta.url));

/** @param {URL} [folder] of the words @returns {import('esbuild').Plugin} */
export const wordsPlugin = (folder) => ({
  name: 'words',
  setup({ onResolve, onLoad }) {
    const files = readWords(folder);
    const tags = Object.keys(files);
    const record = (/** @type {(tag: string) => string} */ make) =>
      `{${tags.map((tag) => `${JSON.stringify(tag)}: ${make(tag)}`).join(', ')}}`;
    const code = (/** @type {unknown} */ value) => JSON.stringify(value);
    /** @type {Record<string, (surface: string) => string>} */
    const modules = {
      all: (surface) => `
        import { languageFor, speaker } from '#say/${surface}';
        export { languageFor };
        const all = ${record((tag) => code(spoken(files[tag], surface)))};
        export const tongues = ${code(tags)};
        export const directions = ${record((tag) => code(files[tag].language.direction))};
        export const besides = ${record((tag) => code(files[tag].language.beside))};
        export const wordsIn = (language) => speaker(all[languageFor(tongues, [language])]);`,
      one: (surface) => `
        import { languageFor, speaker } from '#say/${surface}';
        const each = ${record((tag) => `() => import('#words/in/${surface}_words_${tag}')`)};
        export const tongues = ${code(tags)};
        export const fetchWords = (language) =>
          each[languageFor(tongues, [language])]().then(({ default: spoken }) => speaker(spoken));`,
      in: (name) => {
        const [, surface, tag] = /** @type {RegExpExecArray} */ (/^(\w+)_words_(.+)$/.exec(name));
        return `export default ${code(spoken(files[tag], surface))};`;
      },
    };
    onResolve({ filter: /^#words\// }, ({ path }) => ({ path: path.slice('#words/'.length), namespace: 'words' }));
    onResolve({ filter: /^#say\// }, ({ path }) => ({ path: say, suffix: `?${path.slice('#say/'.length)}` }));
    onLoad({ filter: /^/, namespace: 'words' }, ({ path }) => {
      const [form, surface] = path.split('/');
      return { contents: modules[form](surface) };
    });
  },
});
