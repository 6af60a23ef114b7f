// The style sheets of the widget, in the order in which they build on each other. Those of the page view are fetched
// where it is shown: on a first visit most see the canvas view alone.
import tokens from '../tokens.css' with { type: 'text' };
import base from './base.css' with { type: 'text' };
import canvas from './canvas.css' with { type: 'text' };
import notice from './notice.css' with { type: 'text' };
import type from './type.css' with { type: 'text' };

/** The page view's, once it is there. @type {string[]} */
let page = [];
/** @type {Promise<void> | undefined} */
let fetched;

/** Sheets belong to the document that they were made for. @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const made = new WeakMap();

/** Where it fails, the next one tries again. */
export function fetchPageSheet() {
  fetched ??= import('./page/page.mjs').then(({ text }) => {
    page = [text];
  });
  fetched.catch(() => {
    fetched = undefined;
  });
  return fetched;
}

/**
 * Puts on what there is by now, before what others have put on: the editor's builds on it.
 * @param {ShadowRoot} root
 * @returns {boolean} whether the page view's is among it
 */
export function wear(root) {
  const sheets = [tokens, base, type, notice, ...page, canvas].map((text) => sheetOf(root.ownerDocument, text));
  if (sheets.some((sheet, index) => root.adoptedStyleSheets[index] !== sheet)) {
    root.adoptedStyleSheets = [...sheets, ...root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet))];
  }
  return page.length > 0;
}

/**
 * Constructed, so that a Content-Security-Policy without inline styles lets them pass; once for all widgets of a
 * document.
 * @param {Document} document
 * @param {string} text
 */
function sheetOf(document, text) {
  const known = made.get(document) ?? new Map();
  made.set(document, known);
  if (!known.has(text)) {
    const { CSSStyleSheet: Sheet } = /** @type {typeof globalThis} */ (document.defaultView ?? globalThis);
    const sheet = new Sheet();
    sheet.replaceSync(text);
    known.set(text, sheet);
  }
  return /** @type {CSSStyleSheet} */ (known.get(text));
}
