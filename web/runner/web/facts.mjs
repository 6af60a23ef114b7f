// Reads facts from a page or a style sheet, for rules of style.
import { generate, parse } from 'css-tree';
import { unreadable } from '../protocol/facts.mjs';
import { attributeName, elementsOf, readPage } from './page.mjs';
import { readAttributeSyntax, readSheetSyntax } from './syntax.mjs';

/** @typedef {import('./syntax.mjs').Content} Content */

const accepts = () => true;

/** In one form, whatever the spaces. @param {string} prelude */
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
 * What a page or a style sheet is made of: tags and attributes as they are written, the properties that are set.
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
        if (!element.sourceCodeLocation?.startTag) continue; // the standard adds some by itself
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
    return [unreadable]; // out of bounds
  }
  return [...facts].sort();
}
