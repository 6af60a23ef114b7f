// Parses HTML by the standard, limits depth and elements, and warns about common mistakes.
import { defaultTreeAdapter, html, parse, Tokenizer, TokenizerMode } from 'parse5';
import { Bound, mostDepth, mostElements } from './bounds.mjs';

/**
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Document} Document
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Element} Element
 * @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Node
 * @typedef {import('parse5').DefaultTreeAdapterTypes.ParentNode} ParentNode
 * @typedef {{ document: Document, warnings: { line: number, code: string }[] }} Page
 */

// Elements whose end tag is optional, or that have none.
const openEnded = new Set(
  `html head body p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rt rp
  area base br col embed hr img input link meta source track wbr`.split(/\s+/),
);

/**
 * Parses HTML into the standard's tree, with warnings. Nothing in it runs or is fetched.
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
  const told = new Set(); // formatting elements that the parser reopens after a paragraph share one start tag
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

// Parse errors replaced by our own warnings, which name the element.
const untold = new Set(['open-elements-left-after-eof', 'end-tag-without-matching-open-element']);

/** @type {Record<string, number>} tokenizer states of elements that contain only text */
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

/** Finds all end tags as written: the tree has no trace of those that close nothing. @param {string} text */
function endTagsOf(text) {
  /** @type {{ line: number, offset: number, name: string }[]} */
  const found = [];
  const ignore = () => {};
  // Open elements between which SVG and MathML alternate with HTML. Only HTML has elements that contain only text.
  /** @type {string[]} */
  const borders = [];
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag({ tagName, selfClosing }) {
        const foreign = /^(?:svg|math)$/.test(borders.at(-1) ?? '');
        if (/^(?:svg|math)$/.test(tagName) || (foreign && /^(?:foreignobject|desc|title)$/.test(tagName))) {
          if (!selfClosing) borders.push(tagName);
        } else if (!foreign && Object.hasOwn(textModes, tagName)) {
          tokenizer.state = /** @type {any} */ (textModes[tagName]);
          tokenizer.lastStartTagName = tagName;
        }
      },
      onEndTag({ tagName, location }) {
        if (borders.includes(tagName)) borders.length = borders.lastIndexOf(tagName);
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

/** @param {ParentNode} root @returns {Element[]} all elements below it, in document order */
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
 * Reads an attribute. Attribute names ignore case in HTML, but not in SVG and MathML.
 *
 * @param {Element} element
 * @param {string} name
 */
export function attribute(element, name) {
  const wanted = isHtml(element) ? name.toLowerCase() : name;
  return element.attrs.find((one) => attributeName(one) === wanted)?.value;
}

/** Name as written: parse5 splits `xlink:href`. @param {Element['attrs'][number]} attribute */
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

/** Siblings of an element, including itself. @param {Element} element @returns {Element[]} */
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

/** Value of an option. @param {Element} option */
export const valueOf = (option) => attribute(option, 'value') ?? textOf(option);

const unseen = new Set(['script', 'style', 'template', 'noscript']);

/** Visible text of an element. @param {Node} root */
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
