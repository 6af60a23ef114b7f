// Colours HTML in the editor, with the CSS and JavaScript in it.
import { parser as css } from '@lezer/css';
import { configureNesting, parser as html } from '@lezer/html';
import { parser as javascript } from '@lezer/javascript';
import { ofStyles } from './css.mjs';
import { TreeSyntax } from './tree.mjs';

const parser = html.configure({
  wrap: configureNesting(
    [
      { tag: 'style', parser: css },
      { tag: 'script', parser: javascript },
    ],
    [{ name: 'style', parser: css.configure({ top: 'Styles' }) }],
  ),
});

export const make = () => new TreeSyntax(parser, ofStyles);
