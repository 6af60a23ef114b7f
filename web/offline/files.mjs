// Where the files of the widget come from: the folder it was fetched from. In a test that was exported as one file they are in
// the page itself, and embedded_files.mjs takes the place of this module.

/**
 * @param {string | URL} url
 * @param {RequestInit} [options]
 */
export const fetchFile = (url, options) => fetch(url, options);

/**
 * A browser starts no worker from another origin, where the element may have come from, nor from any in a sandboxed frame, whose
 * own origin is "null". There, a module of the page's own origin imports it, which the other origin must allow (CORS) and the
 * page's policy, too (worker-src blob:).
 *
 * @param {URL} url
 * @param {string} name
 */
export async function startWorker({ href, origin }, name) {
  const own = origin === globalThis.origin ? href
    : URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
  return new Worker(own, { type: 'module', name });
}
