// What a platform does that embeds the widget: draws a nonce, listens, and checks what comes.
import { askedPack, dressPage, dressWidget, language } from '../address.mjs';

const root = new URL('.', document.baseURI);
/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

dressPage({
  fr: 'Technicien·ne d’assistance informatique, Limoges – Passerelle',
  en: 'IT support technician, Limoges – Passerelle',
});

const asked = askedPack(root);
find('.refused').hidden = asked !== null;
const pack = asked ?? new URL('packs/bases-numeriques.json', root);
const nonce = nonceFor(pack);

// Under way before the widget, which comes next, asks for it.
const preload = Object.assign(document.createElement('link'), { rel: 'preload', as: 'fetch', crossOrigin: '', href: pack.href });
document.head.append(preload);

const widget = find('potentiel-assessment');
dressWidget(widget);
for (const [name, value] of Object.entries({ lang: language, pack: pack.href, nonce, audience: location.origin })) {
  widget.setAttribute(name, value);
}

widget.addEventListener('complete', async (event) => {
  event.preventDefault(); // a platform has kept it by now; here nobody does, and it is to come again after a reload
  const { detail } = /** @type {CustomEvent<import('./parts/outcome.mjs').Completion>} */ (event);
  const { outcome } = await import('./parts/outcome.mjs'); // nobody needs it earlier
  const { said, shown } = await outcome(detail, { root, pack, nonce, audience: location.origin, language });
  find('.outcome').replaceChildren(...shown);
  find('.status').textContent = said;
});
widget.addEventListener('error', (event) => {
  if (event instanceof CustomEvent) find('.trouble').hidden = false;
});

/**
 * A platform draws it on its server and takes it back once only. Kept with the tab, so that a reload goes on.
 * @param {URL} url
 */
function nonceFor({ pathname }) {
  const fresh = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  try {
    const name = `passerelle.nonce ${pathname}`;
    const kept = sessionStorage.getItem(name) ?? fresh;
    sessionStorage.setItem(name, kept);
    return kept;
  } catch {
    return fresh; // storage is blocked
  }
}
