// Fills a page's HTML with the words of another language than its main one. tools/build_page.mjs fills in the main one.
import { piecesOf, placeholders } from './pieces.mjs';

/** @param {(name: any, ...values: string[]) => string} words */
export function translate(words) {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-words]'))) {
    if (element === document.documentElement) continue;
    const text = words(element.dataset.words, ...placeholders);
    if (element instanceof HTMLMetaElement) element.content = text;
    else {
      const inner = [...element.children];
      element.replaceChildren(...piecesOf(text).map((piece) => (typeof piece === 'number' ? inner[piece] : piece)));
    }
  }
}
