// Shows a candidate's page in a frame that runs no scripts and has no network access.
//
// The frame has the widget's origin, so that this module can adopt styles into it: the surrounding site's policy, which
// srcdoc frames inherit, would block styles written into the page. Without scripts, nothing in the frame can abuse the
// origin.
//
// The frame shares the widget's thread. So the rendering cost is estimated beforehand: a page that is too heavy is not
// drawn, and a page of unknown cost only on request. If a page blocks the browser nevertheless, a mark that was set
// before drawing keeps it closed at the next visit, until the candidate asks for it.
import { languageFor, tongues, wordsIn } from '#words/all/preview';
import { weigh } from './preview_weight.mjs';
import { holdsUp, watch } from './preview_mark.mjs';

const policy = "default-src 'none'; img-src data:; form-action 'none'";
const pause = 300; // milliseconds without a keystroke before the page is redrawn (debounce)
// Bounds of a page that is drawn. Tests of the page run elsewhere, with separate bounds.
const mostCharacters = 40_000,
  mostElements = 3_000,
  deepest = 150,
  mostRounds = 4;
// Without scripts, the content of a template never shows; and one with shadowrootmode would become a shadow tree.
const unwanted = 'script, iframe, frame, object, embed, base, template, meta[http-equiv], [attributeName$=href i]';

/**
 * @typedef {{name: string, text: string}[]} Files the first is the page
 * @typedef {object} Page
 * @property {string} html without styles, and without anything that runs, loads or navigates: the frame and the policy
 *   block that, too, but a link could still leave the page
 * @property {string[]} sheets in document order
 * @property {string[]} styles of elements, in the order of the elements marked `data-styled`
 */

/**
 * @param {Files} files
 * @param {boolean} asked whether the candidate wants to see a page of unknown cost
 * @returns {Page | 'unsure' | 'heavy'}
 */
function readPage([page, ...others], asked) {
  const parser = new DOMParser();
  // Under a policy, browsers report every style that they parse, even here, so rename them first. A style that this
  // misses does no harm. Like `style`, `noframes` may stand in the head, and its content is parsed as plain text.
  const unstyled = (page?.text ?? '')
    .replace(/(<[a-z][^<>]*\s)style(?=\s*=)/gi, '$1data-styled')
    .replace(/<(\/?)style(?=[\s/>])/gi, '<$1noframes data-sheet');
  let document = parser.parseFromString(unstyled, 'text/html');
  if (isLarge(document)) return 'heavy';
  const sheets = [...document.querySelectorAll('style, noframes[data-sheet], link')].flatMap((element) => {
    element.remove();
    if (!element.matches('link')) return [element.textContent ?? ''];
    const name = element.getAttribute('href')?.replace(/^\.\//, '');
    const linked =
      /** @type {HTMLLinkElement} */ (element).rel === 'stylesheet' && others.find((file) => file.name === name);
    return linked ? [linked.text] : [];
  });
  // Some trees change when they are serialized and parsed again, as in the frame: repeat until nothing changes.
  for (let before = '', rounds = 0; ; rounds += 1) {
    for (const element of document.querySelectorAll(unwanted)) element.remove();
    const now = document.documentElement.outerHTML;
    if (now === before) break;
    if (rounds > mostRounds) return 'heavy';
    before = now;
    document = parser.parseFromString(`<!doctype html>${now}`, 'text/html');
  }
  const verdict = isLarge(document) ? 'heavy' : weigh(document, sheets, parser);
  if (verdict === 'heavy' || (verdict === 'unsure' && !asked)) return verdict;
  const styles = [...document.querySelectorAll('[style], [data-styled]')].map((element) => {
    const style = element.getAttribute('style') || element.getAttribute('data-styled') || '';
    element.removeAttribute('style');
    element.setAttribute('data-styled', '');
    return style;
  });
  for (const element of document.querySelectorAll('[*|href]')) {
    const pictured = element.localName === 'image';
    for (const link of element.attributes)
      if (link.localName === 'href' && !(pictured ? /^data:image\//i : /^#/).test(link.value)) link.value = '#';
  }
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  // Without this, a fragment link would resolve against the surrounding page.
  const base = document.createElement('base');
  base.href = 'about:srcdoc';
  document.head.prepend(meta, base);
  return { html: `<!doctype html>${document.documentElement.outerHTML}`, sheets, styles };
}

/** @param {HTMLIFrameElement} frame that has loaded the page @param {Page} page */
function prepareFrame(frame, { sheets, styles }) {
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) return;
  // A frame whose document has the focus does not match :focus, and is not scrolled into view: do both here.
  // Don't scroll during a press: it would end on another element.
  let pressed = false;
  contentDocument.addEventListener(
    'pointerdown',
    () => {
      pressed = true;
    },
    true,
  );
  contentWindow.onfocus = () => {
    frame.setAttribute('data-focused', '');
    if (!pressed) frame.scrollIntoView({ block: 'center' });
  };
  contentWindow.onblur = () => {
    frame.removeAttribute('data-focused');
    pressed = false;
  };
  const { CSSStyleSheet: Sheet } = /** @type {typeof globalThis} */ (/** @type {unknown} */ (contentWindow));
  contentDocument.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new Sheet();
    sheet.replaceSync(text);
    return sheet;
  });
  // If the surrounding policy forbids the base, links still navigate nowhere.
  const follow = (/** @type {MouseEvent} */ event) => {
    const link = /** @type {Element} */ (event.target).closest?.('a, area, [*|href]');
    if (!link) return;
    event.preventDefault();
    contentDocument.getElementById(link.getAttribute('href')?.slice(1) ?? '')?.scrollIntoView();
  };
  contentDocument.addEventListener('click', follow);
  contentDocument.addEventListener('auxclick', follow); // the middle button would open a tab
  contentDocument.querySelectorAll('[data-styled]').forEach((element, index) => {
    /** @type {HTMLElement} */ (element).style.cssText = styles[index] ?? '';
  });
}

/** @param {Document} document */
function isLarge(document) {
  const elements = [...document.querySelectorAll('*')];
  const depthOf = (/** @type {Element} */ element) => {
    let depth = 0;
    for (let at = element.parentElement; at && depth <= deepest; at = at.parentElement) depth += 1;
    return depth;
  };
  return elements.length > mostElements || elements.some((element) => depthOf(element) > deepest);
}

/**
 * Shows a message instead of the page.
 *
 * @param {HTMLIFrameElement} frame
 * @param {'heavy' | 'closed' | 'unsure'} said
 * @param {() => void} [open]
 */
function say(frame, said, open) {
  const language = languageFor(tongues, [frame.closest('[lang]')?.getAttribute('lang') ?? '']);
  const words = wordsIn(language);
  const text = words(said);
  frame.onload = () => {
    prepareFrame(frame, {
      html: '',
      sheets: [
        'body { margin: 16px; font: 16px/1.5 system-ui, sans-serif } button { font: inherit; padding: 8px 16px }',
      ],
      styles: [],
    });
    // The document may exist before its button does.
    frame.contentDocument?.addEventListener('click', ({ target }) => {
      if (/** @type {Element} */ (target).closest('button')) open?.();
    });
  };
  const button = open ? `<button type="button">${words('show')}</button>` : '';
  frame.srcdoc = `<!doctype html><html lang="${language}"><title>${text}</title><p>${text}</p>${button}`;
}

/** @param {HTMLIFrameElement} frame @param {Shown} shown */
function draw(frame, shown) {
  const { value, place } = shown;
  const drawn = watch(frame, place);
  // In a later task, so that the mark has left this thread.
  setTimeout(() => {
    /** @type {Files} */
    const files = JSON.parse(value);
    const long = files.reduce((sum, { text }) => sum + text.length, 0) > mostCharacters;
    const page = long ? 'heavy' : readPage(files, shown.asked);
    if (typeof page === 'string') {
      if (page === 'heavy') say(frame, page);
      else close(frame, shown, page);
      return drawn();
    }
    frame.onload = () => {
      prepareFrame(frame, page);
      drawn();
    };
    frame.srcdoc = page.html;
  });
}

/**
 * Keeps the page closed until the candidate asks for it.
 *
 * @param {HTMLIFrameElement} frame
 * @param {Shown} shown
 * @param {'closed' | 'unsure'} why
 */
function close(frame, shown, why) {
  shown.closed = why;
  say(frame, why, () => {
    if (shown.closed !== why) return; // pressed twice
    shown.closed = '';
    shown.asked = why === 'unsure';
    draw(frame, shown);
  });
}

/**
 * @typedef {object} Shown
 * @property {string} value the files, in JSON
 * @property {string} place identifies the frame across visits
 * @property {'' | 'closed' | 'unsure'} closed why it is not drawn until the candidate asks: 'closed' whatever its files
 *   become, 'unsure' as long as the cost of its files is unknown
 * @property {boolean} asked whether the candidate wants to see a page of unknown cost
 * @property {ReturnType<typeof setTimeout> | undefined} timer
 */

/** @type {WeakMap<HTMLIFrameElement, Shown>} */
const all = new WeakMap();

/**
 * @param {HTMLIFrameElement} frame
 * @param {string} value the files, in JSON
 * @param {string} place identifies the frame across visits
 */
export function showPage(frame, value, place) {
  const known = all.get(frame);
  if (!known) {
    const shown = { value, place, closed: /** @type {const} */ (''), asked: false, timer: undefined };
    all.set(frame, shown);
    if (holdsUp(place)) close(frame, shown, 'closed');
    else draw(frame, shown);
  } else if (known.value !== value) {
    known.value = value;
    clearTimeout(known.timer);
    if (known.closed !== 'closed') known.timer = setTimeout(() => draw(frame, known), pause);
  }
}
