// Fetches the widget's files from the folder that the widget came from, and starts its workers.
// In a test exported as one file, embedded.mjs replaces this module.

/**
 * @param {string | URL} url
 * @param {RequestInit} [options]
 */
export const fetchFile = (url, options) => fetch(url, options);

/**
 * Starts a worker. Browsers refuse a worker from another origin, from which the element may come; in a sandboxed frame,
 * whose origin is "null", every origin is another. There, a blob script imports the worker. The other origin must allow
 * that (CORS), and the page's policy, too (worker-src blob:). The blob is a classic script: in a sandboxed frame
 * Chromium starts no module worker from a blob.
 *
 * @param {URL} url
 * @param {string} name
 */
export async function startWorker({ href, origin }, name) {
  if (origin === globalThis.origin) return new Worker(href, { type: 'module', name });
  const script = `import(${JSON.stringify(href)}).catch((error) => postMessage({ refused: String(error) }));`;
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })), { name });
}
