import { generate, parse } from 'css-tree';
import { unreadable } from '../facts.mjs';
import { checkBrackets } from './bounds.mjs';
import { elementsOf, readPage } from './page.mjs';

/** @typedef {import('css-tree').CssNode} CssNode */

/** @param {Set<string>} facts @param {string} text @param {'stylesheet' | 'declarationList'} context */
function ofStyle(facts, text, context) {
  checkBrackets(text);
  /** @type {CssNode[]} */
  const open = [parse(text, { context })];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'Declaration') facts.add(`property:${node.property.startsWith('--') ? node.property : node.property.toLowerCase()}`);
    if (node.type === 'Declaration' && node.important) facts.add('important');
    if (node.type === 'Atrule') facts.add(`at:${node.name.toLowerCase()}`);
    if (node.type === 'Rule' && node.prelude.type === 'SelectorList') facts.add(`selector:${generate(node.prelude).slice(0, 200)}`);
    if (node.block) open.push(node.block);
    if (/^(?:StyleSheet|Block|DeclarationList)$/.test(node.type)) open.push(...node.children.toArray());
  }
}

/**
 * What a page or a style sheet is made of: tags and attributes as they are written, the properties that are set.
 *
 * @param {import('../request.mjs').File} file
 * @returns {string[]} sorted
 */
export function factsOf({ name, text }) {
  /** @type {Set<string>} */
  const facts = new Set();
  try {
    if (/\.css$/i.test(name)) ofStyle(facts, text, 'stylesheet');
    else {
      for (const element of elementsOf(readPage(text).document)) {
        if (!element.sourceCodeLocation?.startTag) continue;  // the standard adds some by itself
        facts.add(`tag:${element.tagName}`);
        for (const { name: attribute, value } of element.attrs) {
          facts.add(`attribute:${attribute}`);
          if (attribute !== 'style') continue;
          facts.add('inline-style');
          ofStyle(facts, value, 'declarationList');
        }
        if (element.tagName === 'style') ofStyle(facts, element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''), 'stylesheet');
      }
    }
  } catch {
    return [unreadable];  // out of bounds
  }
  return [...facts].sort();
}
