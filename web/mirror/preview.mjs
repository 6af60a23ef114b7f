// A candidate's page, shown in a frame that runs no scripts, reaches no network and knows nothing of the page around it.

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'";
const pause = 300;  // milliseconds without a keystroke before the page is shown anew

/** @typedef {{name: string, text: string}[]} Files the first is the page */

/**
 * The page as one document: its style sheets stand in it, and what would run, load or lead elsewhere is taken out. The
 * frame's sandbox and the policy would stop that too; a link would still leave the page.
 *
 * @param {Files} files
 * @param {DOMParser} [parser]
 */
export function wholePage([page, ...others], parser = new DOMParser()) {
  const document = parser.parseFromString(page?.text ?? '', 'text/html');
  for (const element of document.querySelectorAll('script, iframe, frame, object, embed, base, meta[http-equiv]')) element.remove();
  for (const link of document.querySelectorAll('link')) {
    const sheet = others.find(({ name }) => link.rel === 'stylesheet' && link.getAttribute('href')?.replace(/^\.\//, '') === name);
    const style = document.createElement('style');
    style.textContent = sheet?.text ?? '';
    link.replaceWith(style);
  }
  for (const element of document.querySelectorAll('[href]')) {
    if (!element.getAttribute('href')?.startsWith('#')) element.setAttribute('href', '#');
  }
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = policy;
  document.head.prepend(meta);
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

/** @type {WeakMap<HTMLIFrameElement, {value: string, timer: ReturnType<typeof setTimeout> | undefined}>} */
const shown = new WeakMap();

/** @param {HTMLIFrameElement} frame @param {string} value the files, in JSON */
export function showPage(frame, value) {
  const before = shown.get(frame);
  if (before?.value === value) return;
  clearTimeout(before?.timer);
  const show = () => { frame.srcdoc = wholePage(JSON.parse(value)); };
  if (!before) show();
  shown.set(frame, { value, timer: before && setTimeout(show, pause) });
}
