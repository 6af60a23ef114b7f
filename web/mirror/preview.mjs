// A candidate's page, shown in a frame that runs no scripts and reaches no network.
//
// The frame has the same origin, so that styles can be put in from here: written into the page they would be stopped by the
// policy of the site around, which frames of this sort inherit. Without scripts, there is nothing in it that could use that.

const policy = "default-src 'none'; img-src data:; form-action 'none'";
const pause = 300;  // milliseconds without a keystroke before the page is shown anew
// The frame shares the page's thread: what would take it for long is not shown. Tests run elsewhere, and have bounds of their own.
const mostCharacters = 40_000, mostElements = 3_000, deepest = 150;
const tooMuch = { fr: 'Cette page est trop grande pour un aperçu.', en: 'This page is too large for a preview.' };
const unwanted = 'script, iframe, frame, object, embed, base, meta[http-equiv]';

/**
 * @typedef {{name: string, text: string}[]} Files the first is the page
 * @typedef {object} Page
 * @property {string} html without styles, and without what would run, load or lead elsewhere: the frame and the policy stop
 *   that too, but a link would still leave the page
 * @property {string[]} sheets in their order
 * @property {string[]} styles those of elements, in the order of the elements marked `data-styled`
 */

/** @param {Files} files @param {DOMParser} [parser] @returns {Page | null} null where it is too heavy to be shown */
export function readPage([page, ...others], parser = new DOMParser()) {
  // Under a policy, browsers complain of every style that they read, even here. Those that this misses do no harm. Like a style
  // sheet, `noframes` may stand in the head, and is read as plain text up to its end.
  const unstyled = (page?.text ?? '').replace(/(<[a-z][^<>]*\s)style(?=\s*=)/gi, '$1data-styled')
    .replace(/<(\/?)style(?=[\s/>])/gi, '<$1noframes data-sheet');
  const document = parser.parseFromString(unstyled, 'text/html');
  if (isHeavy(document)) return null;
  const sheets = [...document.querySelectorAll('style, noframes[data-sheet], link')].flatMap((element) => {
    element.remove();
    if (!element.matches('link')) return [element.textContent ?? ''];
    const name = element.getAttribute('href')?.replace(/^\.\//, '');
    const linked = /** @type {HTMLLinkElement} */ (element).rel === 'stylesheet' && others.find((file) => file.name === name);
    return linked ? [linked.text] : [];
  });
  for (const element of document.querySelectorAll(unwanted)) element.remove();
  const styles = [...document.querySelectorAll('[style], [data-styled]')].map((element) => {
    const style = element.getAttribute('style') ?? element.getAttribute('data-styled') ?? '';
    element.removeAttribute('style');
    element.setAttribute('data-styled', '');
    return style;
  });
  for (const element of document.querySelectorAll('[href]')) {
    if (!element.getAttribute('href')?.startsWith('#')) element.setAttribute('href', '#');
  }
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  // A place within the page would otherwise be sought in the page around.
  const base = document.createElement('base');
  base.href = 'about:srcdoc';
  document.head.prepend(meta, base);
  return { html: `<!doctype html>${document.documentElement.outerHTML}`, sheets, styles };
}

/** @param {HTMLIFrameElement} frame that has loaded the page @param {Page} page */
function dress(frame, { sheets, styles }) {
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) return;
  // A frame whose document has the focus matches no :focus of its own, and is not scrolled to.
  contentWindow.onfocus = () => {
    frame.setAttribute('data-focused', '');
    frame.scrollIntoView({ block: 'center' });
  };
  contentWindow.onblur = () => frame.removeAttribute('data-focused');
  const { CSSStyleSheet: Sheet } = /** @type {typeof globalThis} */ (/** @type {unknown} */ (contentWindow));
  contentDocument.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
  // Should the policy around forbid the base, links still lead nowhere.
  contentDocument.addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest?.('[href]');
    if (!link) return;
    event.preventDefault();
    contentDocument.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.scrollIntoView();
  });
  contentDocument.querySelectorAll('[data-styled]').forEach((element, index) => {
    /** @type {HTMLElement} */ (element).style.cssText = styles[index] ?? '';
  });
}

/** @param {Document} document */
function isHeavy(document) {
  const elements = [...document.querySelectorAll('*')];
  const depthOf = (/** @type {Element} */ element) => {
    let depth = 0;
    for (let at = element.parentElement; at && depth <= deepest; at = at.parentElement) depth += 1;
    return depth;
  };
  return elements.length > mostElements || elements.some((element) => depthOf(element) > deepest);
}

/** @param {HTMLIFrameElement} frame @param {string} value */
function show(frame, value) {
  /** @type {Files} */
  const files = JSON.parse(value);
  const long = files.reduce((sum, { text }) => sum + text.length, 0) > mostCharacters;
  const page = (!long && readPage(files)) || { html: tooMuch[frame.closest('[lang|=fr]') ? 'fr' : 'en'], sheets: [], styles: [] };
  frame.onload = () => dress(frame, page);
  frame.srcdoc = page.html;
}

/** @type {WeakMap<HTMLIFrameElement, {value: string, timer: ReturnType<typeof setTimeout> | undefined}>} */
const shown = new WeakMap();

/** @param {HTMLIFrameElement} frame @param {string} value the files, in JSON */
export function showPage(frame, value) {
  const before = shown.get(frame);
  if (before?.value === value) return;
  clearTimeout(before?.timer);
  if (!before) show(frame, value);
  shown.set(frame, { value, timer: before && setTimeout(() => show(frame, value), pause) });
}
