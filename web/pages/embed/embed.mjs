// Runs a page with only the widget, for an iframe: the URL sets its attributes.
// It posts results to the parent page only if the URL names that page's origin as the audience.
import { asked, askedPack, dressPage, dressWidget, language } from '../address.mjs';

/** @typedef {CustomEvent<Record<string, unknown>>} Told */

dressPage();
const widget = /** @type {HTMLElement} */ (document.querySelector('potentiel-assessment'));
const audience = asked('audience');
dressWidget(widget);
for (const [name, value] of Object.entries({
  lang: language,
  pack: askedPack(new URL('..', document.baseURI))?.href ?? '', // the widget says that it is missing
  nonce: asked('nonce'),
  audience,
}))
  widget.setAttribute(name, value);

for (const type of ['complete', 'error', 'resume']) {
  widget.addEventListener(type, (event) => {
    if (window.parent === window || !audience || !(event instanceof CustomEvent)) return;
    const { detail } = /** @type {Told} */ (event);
    window.parent.postMessage({ type: `potentiel-${type}`, ...detail }, audience);
  });
}
