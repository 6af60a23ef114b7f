// Colours JavaScript in the editor.
import { parser } from '@lezer/javascript';
import { TreeSyntax } from './tree.mjs';

export const make = () => new TreeSyntax(parser);
