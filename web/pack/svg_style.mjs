// Cleans the styles of a picture: allows no escapes, nothing that could fetch, and only properties that draw.
import { generate, parse, walk } from 'css-tree';
import { properties } from './svg_terms.mjs';

/** @typedef {import('./svg.mjs').Refuse} Refuse */

const foreign = 'references to other files are not possible';
/** Functions that take a URL or run code. */
const fetching =
  /^(?:url|src|image|image-set|-webkit-image-set|cross-fade|-webkit-cross-fade|element|-moz-element|attr|expression|paint)$/i;

/**
 * Normalizes references to `url(#id)`, and refuses everything that could fetch.
 *
 * @param {string} value of an attribute or a declaration
 * @param {Refuse} refuse
 * @returns {string}
 */
export function cleanValue(value, refuse) {
  if (/[\\@{}<]|\/\*|javascript\s*:/i.test(value)) refuse('a style contains something that could fetch or run');
  // Independent of the parser: a URL is always in parentheses.
  for (const [, name, inner] of value.matchAll(/([-\w]+)\(([^)]*)/g)) {
    const within = /^url$/i.test(name) && /^\s*(["']?)#[^"'\s]+\1\s*$/.test(inner);
    if (fetching.test(name) && !within) refuse(foreign);
  }
  return value.replace(/url\(\s*["']?(#[^"'\s)]+)["']?\s*\)/gi, 'url($1)');
}

/**
 * Refuses text content that looks like a style: the core does not distinguish text from styles.
 *
 * @param {string} text
 * @param {Refuse} refuse
 * @returns {string}
 */
export function cleanText(text, refuse) {
  if (/\\|@import|@font|(?:url|src|image|-set|attr|paint|element|-fade|ession)\(/i.test(text))
    refuse('a text in the picture reads like a style that fetches something: reword it');
  return text;
}

/** @param {import('css-tree').CssNode} declaration @param {Refuse} refuse */
function keeps({ property, value }, refuse) {
  cleanValue(generate(value), refuse);
  return properties.has(property.toLowerCase());
}

/** @param {string} text of a style attribute @param {Refuse} refuse @returns {string} what is kept of it */
export function cleanDeclarations(text, refuse) {
  cleanValue(text, refuse);
  const list = parse(text, { context: 'declarationList', onParseError: () => refuse("a style can't be read") });
  return list.children
    .toArray()
    .filter((/** @type {import('css-tree').CssNode} */ one) => one.type === 'Declaration' && keeps(one, refuse))
    .map(generate)
    .join(';');
}

/** @param {string} text of a style element @param {Refuse} refuse @returns {string} */
export function cleanSheet(text, refuse) {
  if (text.includes('\\')) refuse('a style contains something that could fetch or run');
  const sheet = parse(text, { onParseError: () => refuse("a style can't be read") });
  walk(sheet, (node) => {
    if (node.type === 'Atrule' && node.name.toLowerCase() !== 'media')
      refuse(`"@${node.name}" can't be used in a picture`);
    if (node.type === 'Raw') refuse("a style can't be read");
    if (node.type === 'Block')
      node.children = node.children.filter(
        (/** @type {import('css-tree').CssNode} */ one) => one.type !== 'Declaration' || keeps(one, refuse),
      );
    if (node.type === 'Comment') node.value = '';
  });
  return generate(sheet);
}
