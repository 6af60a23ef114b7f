// Colours CSS in the editor.
import { parser } from '@lezer/css';
import { tagHighlighter, tags } from '@lezer/highlight';
import { TreeSyntax } from './tree.mjs';

/** Colours names that only style sheets colour, not the languages around them. */
export const ofStyles = tagHighlighter(
  [
    { tag: [tags.propertyName, tags.variableName], class: 'name' },
    { tag: [tags.labelName, tags.constant(tags.className)], class: 'type' },
  ],
  { scope: (top) => top.name === 'StyleSheet' || top.name === 'Styles' },
);

export const make = () => new TreeSyntax(parser, ofStyles);
