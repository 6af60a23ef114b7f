// Colours Python in the editor.
import { parser } from '@lezer/python';
import { TreeSyntax } from './tree.mjs';

export const make = () => new TreeSyntax(parser);
