// What the address of a page may choose: the language, the pack and how the widget looks.

/** @typedef {'fr' | 'en'} Language */

const query = new URLSearchParams(location.search);

/** French unless the address says otherwise. @type {Language} */
export const language = query.get('lang') === 'en' ? 'en' : 'fr';

/** @param {string} name */
export const asked = (name) => query.get(name) ?? '';

/**
 * The pack that the address asks for. Only what this site has published under packs/ is shown.
 * @param {URL} root of the site
 * @returns {URL | null} null if it asks for something else
 */
export function askedPack(root) {
  const url = new URL(asked('pack') || 'packs/bases-numeriques.json', root);
  const { href } = new URL('packs/', root);
  return url.href.startsWith(href) && url.pathname.endsWith('.json') ? url : null;
}

/**
 * The page in its language and colours, and links to itself in the other language.
 *
 * @param {Record<Language, string>} titles
 */
export function dressPage(titles) {
  const { documentElement: page } = document;
  page.lang = language;
  document.title = titles[language];
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

/** Attributes of the widget that the address may set. @param {Element} widget */
export function dressWidget(widget) {
  for (const name of ['view', 'theme']) if (asked(name)) widget.setAttribute(name, asked(name));
}
