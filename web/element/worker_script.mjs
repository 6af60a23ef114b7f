// Finds the service worker that the page requests by its attribute `offline`.

/**
 * @param {HTMLElement} element
 * @param {URL} base folder of the widget's files
 * @returns {URL | null} null if none is requested, or none could serve this page
 */
export function workerScript(element, base) {
  const name = element.getAttribute('offline');
  if (name === null || !isSecureContext || !hasWorkers() || base.origin !== location.origin) return null;
  const script = name ? addressOf(name) : new URL('offline.js', base);
  // A worker's scope is the folder of its script.
  return script && location.href.startsWith(new URL('.', script).href) ? script : null;
}

/**
 * Resolves a URL relative to the page.
 *
 * @param {string | null} text
 * @returns {URL | null} null if it is invalid
 */
export function addressOf(text) {
  try {
    return new URL(text ?? '', document.baseURI);
  } catch {
    return null;
  }
}

/** In a sandboxed frame without an origin, reading the property throws. */
function hasWorkers() {
  try {
    return Boolean(navigator.serviceWorker);
  } catch {
    return false;
  }
}
