// Reads the settings in the URL of a page: the language, the pack and the look of the widget.

const query = new URLSearchParams(location.search);

/** @param {string} name */
export const asked = (name) => query.get(name) ?? '';

const { documentElement: page } = document;
const main = page.lang;
/** Links to the page in each language that it offers. None on a page without words of its own. */
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll('.languages a')]);
const wanted = links.find(({ lang }) => lang === asked('lang'));
/** The language that the URL asks for, if the page offers it; else the main one. */
export const language = wanted?.lang ?? (links.length === 0 && asked('lang') ? asked('lang') : main);

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

/**
 * Sets the page's language and colours, and its links to other languages.
 * @param {() => Promise<{speak: (language: string) => Promise<void>}>} [words] for other languages than the main one
 */
export function dressPage(words) {
  if (['light', 'dark', 'contrast'].includes(asked('theme'))) page.classList.add(asked('theme'));
  for (const link of links) {
    const address = new URL(location.href);
    address.searchParams.set('lang', link.lang);
    link.href = address.href;
    if (link === (wanted ?? links.find(({ lang }) => lang === main))) link.setAttribute('aria-current', 'true');
  }
  if (language === main || !words) {
    page.lang = language;
    return;
  }
  const set = () => {
    page.lang = language;
    page.dir = wanted?.dir ?? '';
    for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('.brand, .onward')))
      link.search = `lang=${language}`;
  };
  // This script runs before the page is first shown (blocking="render"). If the words can't be fetched, the page is
  // shown in its main language.
  page.hidden = true;
  words()
    .then(({ speak }) => speak(language))
    .then(set, () => {})
    .then(() => (page.hidden = false));
}

/** Sets the widget's attributes that the URL may set. @param {Element} widget */
export function dressWidget(widget) {
  for (const name of ['view', 'theme']) if (asked(name)) widget.setAttribute(name, asked(name));
}
