// Fetches the widget's files from the folder that the widget came from, and starts its workers.
// In a test that was exported as one file, embedded.mjs takes the place of this module.

/**
 * @param {string | URL} url
 * @param {RequestInit} [options]
 */
export const fetchFile = (url, options) => fetch(url, options);

/**
 * A browser starts no worker from another origin, where the element may have come from, nor from any in a sandboxed
 * frame, whose own origin is "null". There, a script of the page's own imports it, which the other origin must allow
 * (CORS) and the page's policy, too (worker-src blob:). It is no module, for Chromium starts no blob that is one in a
 * sandboxed frame.
 *
 * @param {URL} url
 * @param {string} name
 */
export async function startWorker({ href, origin }, name) {
  if (origin === globalThis.origin) return new Worker(href, { type: 'module', name });
  const script = `import(${JSON.stringify(href)}).catch((error) => postMessage({ refused: String(error) }));`;
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { name });
}
