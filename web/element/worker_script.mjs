// The service worker that the page asks for by its attribute `offline`.

/**
 * @param {HTMLElement} element
 * @param {URL} base where the files of the widget lie
 * @returns {URL | null} null where none is wished for or where it could do nothing for this page
 */
export function workerScript(element, base) {
  const name = element.getAttribute('offline');
  if (name === null || !isSecureContext || !hasWorkers() || base.origin !== location.origin) return null;
  const script = name ? addressOf(name) : new URL('offline.js', base);
  // A worker is given the pages below its own folder, and no others.
  return script && location.href.startsWith(new URL('.', script).href) ? script : null;
}

/**
 * Relative to the page, as all addresses in it.
 *
 * @param {string | null} text
 * @returns {URL | null} null where it is none
 */
export function addressOf(text) {
  try {
    return new URL(text ?? '', document.baseURI);
  } catch {
    return null;
  }
}

/** A frame without an origin throws at the very name. */
function hasWorkers() {
  try {
    return Boolean(navigator.serviceWorker);
  } catch {
    return false;
  }
}
