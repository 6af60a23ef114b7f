import { parser } from '@lezer/css';
import { tags } from '@lezer/highlight';
import { TreeSyntax } from './tree.mjs';

export const make = () => new TreeSyntax(parser, [
  { tag: [tags.propertyName, tags.variableName], class: 'name' },
  { tag: [tags.labelName, tags.constant(tags.className)], class: 'type' },
]);
