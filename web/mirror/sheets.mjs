// Adopts the style sheets of the widget, in the order in which they build on each other. Those that the first screens
// need come with the element, the others with the rest of the widget.
import tokens from '../tokens.css' with { type: 'text' };
import bar from './bar.css' with { type: 'text' };
import base from './base.css' with { type: 'text' };
import header from './header.css' with { type: 'text' };
import notice from './notice.css' with { type: 'text' };
import choosing from './page/choosing.css' with { type: 'text' };
import frame from './page/frame.css' with { type: 'text' };
import type from './type.css' with { type: 'text' };

const texts = new Set([tokens, base, type, notice, bar, header, frame, choosing]);

/** Sheets work only in the document that they were made for. @type {WeakMap<Document, Map<string, CSSStyleSheet>>} */
const made = new WeakMap();

/** Adds sheets that build on those that are here. @param {string[]} more */
export function addSheets(more) {
  for (const text of more) texts.add(text);
}

/**
 * Adopts all sheets, before those that others adopted: the editor's sheet builds on them.
 * @param {ShadowRoot} root
 */
export function adoptSheets(root) {
  const sheets = [...texts].map((text) => sheetOf(root.ownerDocument, text));
  if (sheets.some((sheet, index) => root.adoptedStyleSheets[index] !== sheet))
    root.adoptedStyleSheets = [...sheets, ...root.adoptedStyleSheets.filter((sheet) => !sheets.includes(sheet))];
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
