// Adopts the style sheets of the widget, in the order in which they build on each other. Those of the page view are
// fetched when it is shown: on a first visit most candidates see only the canvas view.
import tokens from '../tokens.css' with { type: 'text' };
import bar from './bar.css' with { type: 'text' };
import base from './base.css' with { type: 'text' };
import canvas from './canvas.css' with { type: 'text' };
import header from './header.css' with { type: 'text' };
import notice from './notice.css' with { type: 'text' };
import type from './type.css' with { type: 'text' };

/** The page view's sheet, once it has loaded. @type {string[]} */
let page = [];
/** @type {Promise<void> | undefined} */
let fetched;

/** Sheets work only in the document that they were made for. @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const made = new WeakMap();

/** Fetches the page view's sheet; after a failure the next call tries again. */
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
 * Adopts the sheets that have loaded, before those that others adopted: the editor's sheet builds on them.
 * @param {ShadowRoot} root
 * @returns {boolean} whether the page view's sheet is among them
 */
export function adoptSheets(root) {
  const sheets = [tokens, base, type, notice, bar, header, ...page, canvas].map((text) =>
    sheetOf(root.ownerDocument, text),
  );
  if (sheets.some((sheet, index) => root.adoptedStyleSheets[index] !== sheet)) {
    root.adoptedStyleSheets = [...sheets, ...root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet))];
  }
  return page.length > 0;
}

/**
 * Constructs a sheet once for all widgets of a document. A Content-Security-Policy that forbids inline styles allows
 * constructed sheets.
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
