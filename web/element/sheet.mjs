// Prints the result as one sheet of A4 paper: a copy of what the page view shows, alone on the page. What else the
// page holds is not printed.
import { fetchWords } from '#words/one/badge';
import sheetStyle from './sheet.css' with { type: 'text' };

/** A4 without its margins, in CSS px. */
const paper = { width: 680, height: 1000 };

/**
 * @param {HTMLElement} tree the elements of the screens
 * @param {Date} finished
 * @param {string} language of the words
 */
export async function printSheet(tree, finished, language) {
  const words = await fetchWords(language);
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(finished);
  const host = document.createElement('potentiel-sheet');
  const root = host.attachShadow({ mode: 'open' });
  root.append(contents(tree, [words('finished', day), words('check')]));
  const widget = /** @type {ShadowRoot} */ (tree.getRootNode());
  root.adoptedStyleSheets = [...widget.adoptedStyleSheets, sheetOf(sheetStyle)];
  const around = sheetOf(alone);
  document.adoptedStyleSheets.push(around);
  document.body.append(host);
  await Promise.all([...root.querySelectorAll('img')].map((image) => image.decode().catch(() => {})));
  fit(root);
  const { title } = document;
  document.title = tree.querySelector('h1')?.textContent ?? title;
  addEventListener(
    'afterprint',
    () => {
      host.remove();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== around);
      document.title = title;
    },
    { once: true },
  );
  print();
}

/** Nothing but the sheet, whatever the page's own style sheets say of paper. */
const alone = `
potentiel-sheet { position: fixed; inset-inline-start: -10000px; width: ${paper.width}px; }
@page { size: A4 portrait; margin: 15mm; }
@media print {
  :root:root:root, :root:root:root > body { all: unset !important; display: block !important; }
  :root:root:root::before, :root:root:root::after, :root:root:root > body::before, :root:root:root > body::after,
  :root:root:root > body > :not(potentiel-sheet) { display: none !important; }
  :root:root:root > body > potentiel-sheet { all: unset !important; display: block !important; }
}`;

/** @param {string} text */
function sheetOf(text) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
}

/** @param {HTMLElement} tree @param {string[]} notes */
function contents(tree, notes) {
  const sheet = document.createElement('div');
  sheet.className = 'widget page light sheet';
  sheet.lang = tree.closest('[lang]')?.getAttribute('lang') ?? '';
  sheet.dir = tree.closest('[dir]')?.getAttribute('dir') ?? '';
  const parts = [tree.querySelector('h1'), tree.querySelector('.part-card')].map((part) => part && copyOf(part));
  const badge = document.createElement('div');
  badge.className = 'badge';
  const image = tree.querySelector('.role-image[src^="blob:"]');
  if (image) badge.append(copyOf(image));
  for (const note of notes) badge.append(Object.assign(document.createElement('p'), { textContent: note }));
  sheet.append(...parts.filter((part) => part !== null), badge);
  return sheet;
}

/** A copy in the page view's layout: without the places of the canvas view, and without what is to be pressed. */
function copyOf(/** @type {Element} */ part) {
  const copy = /** @type {HTMLElement} */ (part.cloneNode(true));
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    const { style } = /** @type {HTMLElement} */ (element);
    for (const side of ['left', 'top', 'width', 'height']) style?.removeProperty(side);
    if (element.matches('button + * ~ .role-group:not(.part-levels)')) element.remove(); // what the button has opened
    if (element.matches('button[aria-expanded]')) element.replaceWith(nameOf(element));
    else if (element.matches('button')) element.remove();
  }
  return copy;
}

/** @param {Element} button */
function nameOf(button) {
  const name = document.createElement('p');
  name.className = 'node part-label';
  name.textContent = button.textContent;
  return name;
}

/** Makes the sheet so small that it fits on its page. @param {ShadowRoot} root */
function fit(root) {
  const sheet = /** @type {HTMLElement} */ (root.firstElementChild);
  for (let share = 1; share > 0.4 && sheet.getBoundingClientRect().height > paper.height; share -= 0.05)
    sheet.style.setProperty('zoom', String(share));
}
