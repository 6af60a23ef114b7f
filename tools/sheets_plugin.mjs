// The esbuild plugin for style sheets.
import { readFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { putMeasures, readMeasures } from '../web/design.mjs';

/**
 * Puts the measures into style sheets, and minifies those that are texts in a script, too.
 *
 * @type {import('esbuild').Plugin}
 */
export const sheetsPlugin = {
  name: 'sheets',
  async setup({ onLoad, initialOptions }) {
    const measures = await readMeasures();
    onLoad({ filter: /\.css$/ }, async ({ path: file, with: how }) => {
      const css = putMeasures(readFileSync(file, 'utf8'), measures);
      if (how.type !== 'text') return { contents: css, loader: initialOptions.loader?.['.css'] };
      const { code } = await transform(css, { loader: 'css', minify: true, target: 'es2022' });
      return { contents: code, loader: 'text' };
    });
  },
};
