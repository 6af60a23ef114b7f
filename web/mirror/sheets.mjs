// The style sheets of the widget, in the order in which they build on each other.
import tokens from '../tokens.css' with { type: 'text' };
import base from './base.css' with { type: 'text' };
import canvas from './canvas.css' with { type: 'text' };
import page from './page.css' with { type: 'text' };
import type from './type.css' with { type: 'text' };

/** Constructed, so that a Content-Security-Policy without inline styles lets them pass. */
export function styleSheets() {
  return [tokens, base, type, page, canvas].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
