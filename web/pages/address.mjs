// Reads the settings in the URL of a page: the language, the pack and the look of the widget.

/** @typedef {'fr' | 'en'} Language */

const query = new URLSearchParams(location.search);

/** French unless the URL says otherwise. @type {Language} */
export const language = query.get('lang') === 'en' ? 'en' : 'fr';

/** @param {string} name */
export const asked = (name) => query.get(name) ?? '';

/**
 * Returns the pack that the URL asks for. Allows only packs that this site has published under packs/.
 * @param {URL} root of the site
 * @returns {URL | null} null for any other pack
 */
export function askedPack(root) {
  const url = new URL(asked('pack') || 'packs/bases-numeriques.json', root);
  const { href } = new URL('packs/', root);
  return url.href.startsWith(href) && url.pathname.endsWith('.json') ? url : null;
}

/** Sets the page's language and colours, and its links to other languages. */
export function dressPage() {
  const { documentElement: page } = document;
  page.lang = language;
  const { [language]: title } = /** @type {HTMLTitleElement} */ (document.querySelector('title')).dataset;
  if (title) document.title = title;
  if (['light', 'dark', 'contrast'].includes(asked('theme'))) page.classList.add(asked('theme'));
  const brand = document.querySelector('.brand');
  if (language !== 'fr' && brand instanceof HTMLAnchorElement) brand.search = `lang=${language}`;
  for (const link of document.querySelectorAll('.languages a')) {
    const address = new URL(location.href);
    address.searchParams.set('lang', /** @type {HTMLAnchorElement} */ (link).lang);
    link.setAttribute('href', address.href);
    if (/** @type {HTMLAnchorElement} */ (link).lang === language) link.setAttribute('aria-current', 'true');
  }
}

/** Sets the widget's attributes that the URL may set. @param {Element} widget */
export function dressWidget(widget) {
  for (const name of ['view', 'theme']) if (asked(name)) widget.setAttribute(name, asked(name));
}
