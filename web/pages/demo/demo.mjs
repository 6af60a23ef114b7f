// Acts as a platform that embeds the widget: draws a nonce, listens for events and checks the result.
import { askedPack, dressPage, dressWidget, language } from '../address.mjs';

const root = new URL('.', document.baseURI);
/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));

dressPage(() => import('./parts/words.mjs'));

const asked = askedPack(root);
find('.refused').hidden = asked !== null;
const pack = asked ?? new URL('packs/bases-numeriques.json', root);
let nonce = nonceFor(pack);

// Start the download before the widget requests the pack.
const preload = Object.assign(document.createElement('link'), {
  rel: 'preload',
  as: 'fetch',
  crossOrigin: '',
  href: pack.href,
});
document.head.append(preload);

const widget = find('potentiel-assessment');
dressWidget(widget);
for (const [name, value] of Object.entries({
  lang: language,
  pack: pack.href,
  nonce,
  audience: location.origin,
  'host-name': 'Passerelle',
})) {
  widget.setAttribute(name, value);
}

widget.addEventListener('complete', async (event) => {
  event.preventDefault(); // unlike a real platform, the demo stores nothing: the event must come again after a reload
  const { detail } = /** @type {CustomEvent<import('./parts/outcome.mjs').Completion>} */ (event);
  const { outcome } = await import('./parts/outcome.mjs'); // not needed earlier
  const { said, shown } = await outcome(detail, { root, pack, nonce, audience: location.origin, language });
  find('.outcome').replaceChildren(...shown);
  find('.status').textContent = said;
});
// A session of an earlier visit continues with its own nonce. A server would check that it gave this nonce.
widget.addEventListener('resume', (event) => {
  nonce = /** @type {CustomEvent<{nonce: string}>} */ (event).detail.nonce;
  keepNonce(pack, nonce);
});
widget.addEventListener('error', (event) => {
  if (event instanceof CustomEvent) find('.trouble').hidden = false;
});

/** The key in the tab's storage, so that a reload continues the session. @param {URL} url */
const nameOf = ({ pathname }) => `passerelle.nonce ${pathname}`;

/** @param {URL} url @param {string} drawn */
function keepNonce(url, drawn) {
  try {
    sessionStorage.setItem(nameOf(url), drawn);
  } catch {
    // storage is blocked
  }
}

/**
 * Returns the tab's nonce, or draws one. A real platform draws it on its server and accepts it only once.
 * @param {URL} url
 */
function nonceFor(url) {
  try {
    const kept = sessionStorage.getItem(nameOf(url));
    if (kept) return kept;
  } catch {
    // storage is blocked
  }
  const fresh = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  keepNonce(url, fresh);
  return fresh;
}
