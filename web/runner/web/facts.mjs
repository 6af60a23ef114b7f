// Reads facts from a page or a style sheet, for style rules.
import { generate, parse } from 'css-tree';
import { unreadable } from '../protocol/facts.mjs';
import { attributeName, elementsOf, readPage } from './page.mjs';
import { readAttributeSyntax, readSheetSyntax } from './syntax.mjs';

/** @typedef {import('./syntax.mjs').Content} Content */

const accepts = () => true;

/** Selector in a canonical form, independent of white space. @param {string} prelude */
function selectorOf(prelude) {
  try {
    return generate(parse(prelude, { context: 'selectorList' }));
  } catch {
    return undefined;
  }
}

/** @param {Set<string>} facts @param {Content[]} contents */
function ofStyle(facts, contents) {
  for (const one of contents) {
    if (one.kind === 'declaration') {
      facts.add(`property:${one.name}`);
      if (one.important) facts.add('important');
      continue;
    }
    if (one.kind === 'at-rule') facts.add(`at:${one.name}`);
    const selector = one.kind === 'rule' ? selectorOf(one.prelude) : undefined;
    if (selector) facts.add(`selector:${selector.slice(0, 200)}`);
    ofStyle(facts, one.contents ?? []);
  }
}

/**
 * Lists the facts of a page or a style sheet: tags and attributes as written, and the properties that are set.
 *
 * @param {import('../protocol/request.mjs').File} file
 * @returns {string[]} sorted
 */
export function factsOf({ name, text }) {
  /** @type {Set<string>} */
  const facts = new Set();
  try {
    if (/\.css$/i.test(name)) ofStyle(facts, readSheetSyntax(text, { accepts }));
    else {
      for (const element of elementsOf(readPage(text).document)) {
        if (!element.sourceCodeLocation?.startTag) continue; // added by the parser
        facts.add(`tag:${element.tagName}`);
        for (const attribute of element.attrs) {
          facts.add(`attribute:${attributeName(attribute)}`);
          if (attribute.name !== 'style') continue;
          facts.add('inline-style');
          ofStyle(facts, readAttributeSyntax(attribute.value, accepts));
        }
        if (element.tagName === 'style') {
          const sheet = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
          ofStyle(facts, readSheetSyntax(sheet, { accepts }));
        }
      }
    }
  } catch {
    return [unreadable]; // over the limits
  }
  return [...facts].sort();
}
