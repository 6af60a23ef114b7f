import { compile } from 'css-select';
import { attribute, isElement, textOf } from './page.mjs';

/**
 * @typedef {import('./page.mjs').Node} Node
 * @typedef {import('./page.mjs').Element} Element
 * @typedef {import('./page.mjs').ParentNode} ParentNode
 * @typedef {import('./bounds.mjs').Spend} Spend
 * @typedef {(element: Element) => boolean} Test
 *
 * @typedef {object} State in which a page is looked at
 * @property {Element | undefined} hover
 * @property {Element | undefined} focus
 */

/** @param {Element | undefined} inner @param {Node} outer */
function isWithin(inner, outer) {
  /** @type {Node | null | undefined} */
  let node = inner;
  while (node && node !== outer) node = 'parentNode' in node ? node.parentNode : null;
  return node === outer;
}

/**
 * Compiles selectors into tests of an element. Every look at the tree costs a step, for a selector of a few words can
 * take for ever.
 *
 * @param {Spend} spend
 * @param {State} state
 * @returns {(selector: string) => Test} throws when the selector can't be understood
 */
export function selectorCompiler(spend, state) {
  /** @param {Node} node @returns {Node[]} */
  const children = (node) => {
    spend();
    return 'childNodes' in node ? node.childNodes : [];
  };
  /** @param {Test} test @param {Node[]} nodes @param {boolean} first @returns {Element[]} */
  function find(test, nodes, first) {
    const found = [];
    const open = [...nodes].reverse();
    for (let node = open.pop(); node; node = open.pop()) {
      spend();
      if (isElement(node) && test(node)) found.push(node);
      if (first && found.length > 0) break;
      open.push(...[...children(node)].reverse());
    }
    return found;
  }
  const adapter = {
    isTag: isElement,
    existsOne: (/** @type {Test} */ test, /** @type {Node[]} */ nodes) => nodes.some((node) => isElement(node) && test(node)),
    getAttributeValue(/** @type {Element} */ element, /** @type {string} */ name) {
      spend();
      return attribute(element, name);
    },
    getChildren: children,
    getName(/** @type {Element} */ element) {
      spend();
      return element.tagName;
    },
    getParent(/** @type {Element} */ element) {
      spend();
      const { parentNode } = element;
      return parentNode && isElement(parentNode) ? parentNode : null;
    },
    getSiblings(/** @type {Node} */ node) {
      const siblings = 'parentNode' in node && node.parentNode ? node.parentNode.childNodes : [node];
      spend(siblings.length);
      return siblings;
    },
    getText(/** @type {Node} */ node) {
      const text = textOf(node);
      spend(text.length);
      return text;
    },
    hasAttrib(/** @type {Element} */ element, /** @type {string} */ name) {
      spend();
      return attribute(element, name) !== undefined;
    },
    removeSubsets: (/** @type {Node[]} */ nodes) => nodes.filter((node) => !nodes.some((other) => other !== node && isWithin(/** @type {Element} */ (node), other))),
    findAll: (/** @type {Test} */ test, /** @type {Node[]} */ nodes) => find(test, nodes, false),
    findOne: (/** @type {Test} */ test, /** @type {Node[]} */ nodes) => find(test, nodes, true)[0] ?? null,
  };
  /** @type {Record<string, (element: Element) => boolean>} */
  const pseudos = {
    hover: (element) => isWithin(state.hover, element),
    focus: (element) => element === state.focus,
    'focus-visible': (element) => element === state.focus,
    'focus-within': (element) => isWithin(state.focus, element),
    active: () => false,
    visited: () => false,
    target: () => false,
  };
  return (selector) => {
    if (selector.trim() === '') throw new SyntaxError('Empty selector');
    return /** @type {Test} */ (compile(/** @type {any} */ (selector), /** @type {any} */ ({ adapter, pseudos, cacheResults: false })));
  };
}
