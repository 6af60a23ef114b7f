// The style sheets of the widget, in the order in which they build on each other.
import tokens from '../tokens.css' with { type: 'text' };
import base from './base.css' with { type: 'text' };
import canvas from './canvas.css' with { type: 'text' };
import arranging from './page/arranging.css' with { type: 'text' };
import choosing from './page/choosing.css' with { type: 'text' };
import controls from './page/controls.css' with { type: 'text' };
import filling from './page/filling.css' with { type: 'text' };
import frame from './page/frame.css' with { type: 'text' };
import review from './page/review.css' with { type: 'text' };
import settings from './page/settings.css' with { type: 'text' };
import showing from './page/showing.css' with { type: 'text' };
import type from './type.css' with { type: 'text' };

const texts = [tokens, base, type, frame, choosing, arranging, filling, showing, controls, review, settings, canvas];
/** Sheets belong to the document that they were made for. @type {WeakMap<Document, CSSStyleSheet[]>} */
const made = new WeakMap();

/**
 * Constructed, so that a Content-Security-Policy without inline styles lets them pass; once for all widgets of a document.
 * @param {Document} document
 */
export function styleSheets(document) {
  const { CSSStyleSheet: Sheet } = /** @type {typeof globalThis} */ (document.defaultView ?? globalThis);
  const sheets = made.get(document) ?? texts.map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
  made.set(document, sheets);
  return sheets;
}
