// Cleans an SVG picture for a pack: parses it as XML, and writes only the allowed parts.
// In an <img> it could neither run scripts nor fetch anything, but a pack can also be opened in other ways.
import {
  parseXml,
  XmlCdata,
  XmlDeclaration,
  XmlDocumentType,
  XmlElement,
  XmlProcessingInstruction,
  XmlText,
} from '@rgrove/parse-xml';
import { attributes, elements, properties, refused, svgNamespace } from './svg_terms.mjs';
import { checkCost } from './svg_cost.mjs';
import { cleanDeclarations, cleanSheet, cleanText, cleanValue } from './svg_style.mjs';

/**
 * @typedef {import('./media.mjs').Size} Size
 * @typedef {(message: string) => void} Refuse
 * @typedef {{name: string, attributes: Map<string, string>, children: (Piece | string)[]}} Piece
 * @typedef {Map<string, string>} Names the namespaces by prefix
 */

const mostDepth = 100;
const xhtml = 'http://www.w3.org/1999/xhtml';
const xlink = 'http://www.w3.org/1999/xlink';
const foreign = 'references to other files are not possible';

/**
 * @param {Uint8Array} bytes
 * @param {Refuse} refuse called for everything that is not allowed in a picture
 * @returns {{bytes: Uint8Array, size: Size | undefined} | undefined} undefined if it can't be read
 */
export function cleanSvg(bytes, refuse) {
  const document = read(bytes, refuse);
  if (!document) return undefined;
  for (const node of document.children) {
    if (node instanceof XmlDocumentType) refuse("a document type can't be used in a picture: delete it");
    if (node instanceof XmlProcessingInstruction) refuse('a style sheet of its own is not possible');
    if (node instanceof XmlDeclaration && node.encoding && !/^utf-?8$/i.test(node.encoding)) refuse('not UTF-8');
  }
  const root =
    document.root && pieceOf(document.root, new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]), refuse, 0);
  if (!root || root.name !== 'svg') return (refuse('not an SVG picture: its outermost element is another'), undefined);
  checkCost(root, refuse);
  return { bytes: new TextEncoder().encode(written(root, true)), size: sizeOf(root) };
}

/** @param {Uint8Array} bytes @param {Refuse} refuse */
function read(bytes, refuse) {
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuse('not UTF-8');
    return undefined;
  }
  try {
    return parseXml(text, { preserveDocumentType: true, preserveXmlDeclaration: true });
  } catch (error) {
    refuse(
      error instanceof RangeError
        ? 'nested too deeply'
        : `not well-formed XML: ${String(/** @type {Error} */ (error).message).split('\n')[0]}`,
    );
    return undefined;
  }
}

/** @param {string} name @param {Names} names @returns {[namespace: string, local: string]} */
function resolve(name, names) {
  const [, prefix, local] = /^(?:([^:]*):)?(.*)$/.exec(name) ?? ['', '', name];
  return [names.get(prefix ?? '') ?? (prefix ? '?' : ''), local];
}

/**
 * Resolves an attribute without a prefix: it belongs to its element.
 *
 * @param {string} name
 * @returns {[namespace: string, local: string]}
 */
const own = (name) => [svgNamespace, name];

/**
 * @param {XmlElement} element
 * @param {Names} around
 * @param {Refuse} refuse
 * @param {number} depth
 * @returns {Piece | undefined}
 */
function pieceOf(element, around, refuse, depth) {
  if (depth > mostDepth) return (refuse('nested too deeply'), undefined);
  const names = new Map(around);
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'xmlns') names.set('', value);
    else if (name.startsWith('xmlns:')) names.set(name.slice(6), value);
  }
  const [namespace, local] = resolve(element.name, names);
  // Report a missing SVG namespace; drop the private elements of drawing programs.
  if (namespace === xhtml) return (refuse(refused[local] ?? "HTML can't be used in a picture"), undefined);
  if (namespace === '') return (refuse(`"${local}" is not SVG: xmlns="${svgNamespace}" is missing`), undefined);
  if (namespace !== svgNamespace || local === 'metadata') return undefined;
  if (!elements.has(local))
    return (
      refuse(Object.hasOwn(refused, local) ? refused[local] : `"${local}" can't be used in a picture`),
      undefined
    );
  /** @type {Piece} */
  const piece = { name: local, attributes: new Map(), children: [] };
  for (const [name, value] of Object.entries(element.attributes))
    attribute(piece, ...(name.includes(':') ? resolve(name, names) : own(name)), value, refuse);
  if (local === 'style') {
    piece.children.push(cleanSheet(element.text, refuse));
    return piece;
  }
  for (const child of element.children) {
    if (child instanceof XmlText || child instanceof XmlCdata) piece.children.push(cleanText(child.text, refuse));
    else if (child instanceof XmlProcessingInstruction) refuse('a style sheet of its own is not possible');
    const inner = child instanceof XmlElement ? pieceOf(child, names, refuse, depth + 1) : undefined;
    if (inner) piece.children.push(inner);
  }
  return piece;
}

/** @param {Piece} piece @param {string} namespace @param {string} name @param {string} value @param {Refuse} refuse */
function attribute(piece, namespace, name, value, refuse) {
  const { attributes: kept } = piece;
  if (/^on/i.test(name)) return refuse("event handlers can't be used in a picture");
  if (name === 'href' && (namespace === xlink || namespace === svgNamespace)) {
    // href and xlink:href mean the same: the newer one wins, as in browsers.
    if (!/^#[^\s#]+$/.test(value.trim())) return refuse(foreign);
    if (namespace !== xlink || !kept.has('href')) kept.set('href', value.trim());
  } else if (namespace === 'http://www.w3.org/XML/1998/namespace' && (name === 'lang' || name === 'space'))
    kept.set(`xml:${name}`, value);
  else if (namespace !== svgNamespace) return;
  else if (name === 'style') {
    const style = cleanDeclarations(value, refuse);
    if (style) kept.set(name, style);
  } else if (properties.has(name) || attributes.has(name)) kept.set(name, cleanValue(value, refuse));
}

/** @param {string} text @param {boolean} quoted */
const escaped = (text, quoted) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', quoted ? '&quot;' : '"');

/** Writes the only form that the core accepts. @param {Piece} piece @param {boolean} outermost @returns {string} */
function written({ name, attributes: all, children }, outermost) {
  const said = [...all].map(([key, value]) => ` ${key}="${escaped(value, true).replace(/[\t\n\r]/g, ' ')}"`).join('');
  const inner = children
    .map((child) => (typeof child === 'string' ? escaped(child, false) : written(child, false)))
    .join('');
  const begin = `<${name}${outermost ? ` xmlns="${svgNamespace}"` : ''}${said}`;
  return inner === '' ? `${begin}/>` : `${begin}>${inner}</${name}>`;
}

/** @param {Piece} root @returns {Size | undefined} */
function sizeOf({ attributes: all }) {
  const [, , width, height] = (all.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
