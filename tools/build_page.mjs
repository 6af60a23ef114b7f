// Fills the words of its main language into a page's HTML, and lists the languages that it offers.
import { parse, serialize } from 'parse5';
import { spoken } from '../web/words/read.mjs';
import { speaker } from '../web/words/say.mjs';
import { piecesOf, placeholders } from '../web/pages/pieces.mjs';

/**
 * An element with data-words="NAME" is filled with that text; the elements within it are its {0}, {1} … On <html>, it
 * names the surface of web/words/. A page without it stays as it is.
 * @param {string} html
 * @param {Record<string, import('../web/words/read.mjs').Words>} files
 */
export function pageOf(html, files) {
  const document = parse(html, { scriptingEnabled: false });
  const root = /** @type {any} */ (document.childNodes.find(({ nodeName }) => nodeName === 'html'));
  const surface = attribute(root, 'data-words');
  if (!surface) return html;
  const main = attribute(root, 'lang') ?? '';
  const words = speaker(spoken(files[main], surface));
  visit(root, (element) => {
    const name = element === root ? undefined : attribute(element, 'data-words');
    if (attribute(element, 'class') === 'languages') element.childNodes = linksTo(element, main, files);
    if (!name) return;
    const text = words(name, ...placeholders);
    if (!text) throw new Error(`${surface} has no text "${name}"`);
    if (element.nodeName === 'meta') element.attrs.push({ name: 'content', value: text });
    else element.childNodes = filled(element, text);
  });
  return serialize(document);
}

/** @param {any} element @param {string} name @returns {string | undefined} */
const attribute = (element, name) => element.attrs?.find((/** @type {any} */ each) => each.name === name)?.value;

/** @param {any} node @param {(element: any) => void} change */
function visit(node, change) {
  if (node.attrs) change(node);
  for (const child of node.childNodes ?? []) visit(child, change);
}

/** @param {any} element @param {string} text */
function filled(element, text) {
  const inner = element.childNodes.filter((/** @type {any} */ { attrs }) => attrs);
  return piecesOf(text).map((piece) =>
    typeof piece === 'number' ? inner[piece] : { nodeName: '#text', value: piece, parentNode: element },
  );
}

/** @param {any} parent @param {string} name @param {[string, string][]} attributes @param {string} text */
function made(parent, name, attributes, text) {
  const attrs = attributes.map(([attributeName, value]) => ({ name: attributeName, value }));
  const element = { nodeName: name, tagName: name, attrs, namespaceURI: parent.namespaceURI, parentNode: parent };
  return { ...element, childNodes: text ? [{ nodeName: '#text', value: text, parentNode: element }] : [] };
}

/**
 * A link to the page in each language, the main one first.
 * @param {any} parent @param {string} main @param {Parameters<typeof pageOf>[1]} files
 */
function linksTo(parent, main, files) {
  const tags = Object.keys(files).sort((one, other) => Number(other === main) - Number(one === main));
  return tags.map((tag) => {
    const { direction, name } = files[tag].language;
    const attributes = { lang: tag, ...(direction === 'rtl' && { dir: direction }), href: `?lang=${tag}` };
    return made(parent, 'a', Object.entries(attributes), name);
  });
}
