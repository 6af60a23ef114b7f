// Finds the language and the direction of an element, by the HTML standard.
import { attribute, elementsOf, isHtml, parentOf, rootOf, textOf } from './page.mjs';
import { wordsOf } from './spaces.mjs';

/** @typedef {import('./page.mjs').Element} Element */

/**
 * The language of an element by the HTML standard.
 *
 * @param {Element} element
 * @returns {string | undefined} undefined: not specified
 */
export function languageOf(element) {
  for (let at = /** @type {Element | undefined} */ (element); at; at = parentOf(at)) {
    const own = (isHtml(at) ? undefined : attribute(at, 'xml:lang')) ?? attribute(at, 'lang');
    if (own !== undefined) return own;
  }
  const said = elementsOf(rootOf(element)).find(
    (one) =>
      one.tagName === 'meta' &&
      attribute(one, 'http-equiv')?.toLowerCase() === 'content-language' &&
      attribute(one, 'content'),
  );
  const content = said && /** @type {string} */ (attribute(said, 'content'));
  return content && !content.includes(',') ? wordsOf(content)[0] : undefined;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const leftToRight = /\p{L}/u;

/** Direction of the first letter with a strong direction. @param {string} text @returns {'ltr' | 'rtl' | undefined} */
function strongOf(text) {
  for (const letter of text) {
    if (rightToLeft.test(letter)) return 'rtl';
    if (leftToRight.test(letter)) return 'ltr';
  }
  return undefined;
}

/**
 * Text that determines the direction of an element; descendants with their own direction are excluded.
 *
 * @param {Element} element
 * @returns {string}
 */
function textIn(element) {
  if (element.tagName === 'input') return attribute(element, 'value') ?? '';
  let text = '';
  for (const node of element.childNodes) {
    if ('value' in node) text += node.value;
    else if (
      'tagName' in node &&
      !/^(?:bdi|script|style|textarea)$/.test(node.tagName) &&
      attribute(node, 'dir') === undefined
    )
      text += textIn(node);
  }
  return text;
}

/** Direction of an element by the HTML standard. @param {Element} element @returns {'ltr' | 'rtl'} */
export function directionOf(element) {
  const parent = parentOf(element);
  const said = isHtml(element) ? attribute(element, 'dir')?.toLowerCase() : undefined;
  if (said === 'ltr' || said === 'rtl') return said;
  if (said === 'auto' || (element.tagName === 'bdi' && isHtml(element))) {
    const found = strongOf(element.tagName === 'textarea' ? textOf(element) : textIn(element));
    return (
      found ??
      (said === 'auto' && /^(?:input|textarea)$/.test(element.tagName)
        ? 'ltr'
        : parent && said !== 'auto'
          ? directionOf(parent)
          : 'ltr')
    );
  }
  if (element.tagName === 'input' && attribute(element, 'type')?.toLowerCase() === 'tel') return 'ltr';
  return parent ? directionOf(parent) : 'ltr';
}
