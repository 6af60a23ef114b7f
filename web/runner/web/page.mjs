// Reads HTML into a tree by the standard's parser, with depth and elements bounded, and warns of common slips.
import { defaultTreeAdapter, html, parse, Tokenizer, TokenizerMode } from 'parse5';
import { Bound, mostDepth, mostElements } from './bounds.mjs';

/**
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Document} Document
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node
 * @typedef {import('parse5').DefaultTreeAdapterTypes.ParentNode} ParentNode
 * @typedef {{ document: Document, warnings: { line: number, code: string }[] }} Page
 */

// The standard lets their end be left out, or they have none.
const openEnded = new Set(
  `html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rt rp
  area base br col embed hr img input link meta source track wbr`.split(/\s+/),
);

/**
 * The tree that the HTML standard gives a text, and what is amiss in it. Nothing of it runs or is fetched.
 *
 * @param {string} text
 * @returns {Page}
 */
export function readPage(text) {
  /** @type {Page['warnings']} */
  const warnings = [];
  /** @type {WeakMap<object, number>} */
  const depths = new WeakMap();
  let count = 0;

  /** @param {object} parent @param {object} child */
  function deeper(parent, child) {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > mostDepth) throw new Bound('recursion', 'The page is nested too deeply.');
    depths.set(child, depth);
  }
  const document = parse(text, {
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    onParseError: ({ code, startLine }) => warnings.push({ line: startLine, code }),
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(name, namespace, attributes) {
        count += 1;
        if (count > mostElements) throw new Bound('memory', 'The page has too many elements.');
        return defaultTreeAdapter.createElement(name, namespace, attributes);
      },
      appendChild(parent, child) {
        deeper(parent, child);
        defaultTreeAdapter.appendChild(parent, child);
      },
      insertBefore(parent, child, reference) {
        deeper(parent, child);
        defaultTreeAdapter.insertBefore(parent, child, reference);
      },
    },
  });
  const told = new Set(); // what is open across a paragraph's end is made anew after it
  const ended = new Set();
  for (const { tagName, namespaceURI, sourceCodeLocation: place } of elementsOf(document)) {
    if (place?.endTag) ended.add(place.endTag.startOffset);
    if (
      place &&
      !place.endTag &&
      place.startTag &&
      !openEnded.has(tagName) &&
      namespaceURI === html.NS.HTML &&
      !told.has(place.startOffset)
    ) {
      told.add(place.startOffset);
      warnings.push({ line: place.startLine, code: `missing-end-tag:${tagName}` });
    }
  }
  for (const { line, offset, name } of endTagsOf(text)) {
    if (!ended.has(offset)) warnings.push({ line, code: `end-tag-without-start:${name}` });
  }
  return { document, warnings: warnings.filter(({ code }) => !untold.has(code)).sort((a, b) => a.line - b.line) };
}

// Told by name instead.
const untold = new Set(['open-elements-left-after-eof', 'end-tag-without-matching-open-element']);

/** @type {Record<string, number>} elements that hold text alone */
const textModes = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/** All end tags as they are written: the standard passes over those that end nothing. @param {string} text */
function endTagsOf(text) {
  /** @type {{ line: number, offset: number, name: string }[]} */
  const found = [];
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName }) {
        if (Object.hasOwn(textModes, tagName)) {
          tokenizer.state = /** @type {any} */ (textModes[tagName]);
          tokenizer.lastStartTagName = tagName;
        }
      },
      onEndTag({ tagName, location }) {
        if (location) found.push({ line: location.startLine, offset: location.startOffset, name: tagName });
      },
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
    },
  );
  tokenizer.write(text, true);
  return found;
}

/** @param {Node} node @returns {node is Element} */
export const isElement = (node) => 'tagName' in node;

/** @param {ParentNode} root @returns {Element[]} all below it, in the document's order */
export function elementsOf(root) {
  const found = [];
  /** @type {Node[]} */
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) found.push(node);
    if ('childNodes' in node)
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) open.push(node.childNodes[index]);
  }
  return found;
}

/** @param {Element} element */
export const isHtml = (element) => element.namespaceURI === html.NS.HTML;

/**
 * Names of attributes have no case in HTML, and keep it in SVG and MathML.
 *
 * @param {Element} element
 * @param {string} name
 */
export function attribute(element, name) {
  const wanted = isHtml(element) ? name.toLowerCase() : name;
  return element.attrs.find((one) => attributeName(one) === wanted)?.value;
}

/** As it is written: parse5 takes `xlink:href` apart. @param {Element['attrs'][number]} attribute */
export const attributeName = ({ prefix, name }) => (prefix ? `${prefix}:${name}` : name);

/** @type {WeakMap<Node, Element[]>} the tree of a page never changes */
const children = new WeakMap();

/** @param {ParentNode} parent @returns {Element[]} */
export function childrenOf(parent) {
  let found = children.get(parent);
  if (!found) children.set(parent, (found = parent.childNodes.filter(isElement)));
  return found;
}

/** @param {Element} element @returns {Element | undefined} */
export function parentOf({ parentNode }) {
  return parentNode && isElement(parentNode) ? parentNode : undefined;
}

/** Its own place among them included. @param {Element} element @returns {Element[]} */
export const siblingsOf = (element) => (element.parentNode ? childrenOf(element.parentNode) : [element]);

/** @param {Element} element @returns {ParentNode} the document, as a rule */
export function rootOf(element) {
  /** @type {ParentNode} */
  let root = element;
  while ('parentNode' in root && root.parentNode) root = root.parentNode;
  return root;
}

/** @param {Element | undefined} inner @param {Node} outer */
export function isWithin(inner, outer) {
  let node = /** @type {Node | null | undefined} */ (inner);
  while (node && node !== outer) node = 'parentNode' in node ? node.parentNode : null;
  return node === outer;
}

/** Of an option. @param {Element} option */
export const valueOf = (option) => attribute(option, 'value') ?? textOf(option);

const unseen = new Set(['script', 'style', 'template', 'noscript']);

/** What can be read in an element. @param {Node} root */
export function textOf(root) {
  let text = '';
  /** @type {Node[]} */
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text') text += /** @type {any} */ (node).value;
    if (node !== root && unseen.has(node.nodeName)) continue;
    if (node.nodeName === 'br') text += ' ';
    if ('childNodes' in node)
      for (let index = node.childNodes.length - 1; index >= 0; index -= 1) open.push(node.childNodes[index]);
  }
  return text.replace(/\s+/g, ' ').trim();
}
