// Where the files of the widget come from: the folder it was fetched from. In a test that was exported as one file they are in
// the page itself, and embedded_files.mjs takes the place of this module.

/**
 * @param {string | URL} url
 * @param {RequestInit} [options]
 */
export const fetchFile = (url, options) => fetch(url, options);

/**
 * From where a worker can be started. A browser starts none from another origin, where the element may have come from. There, a
 * module of the page's own origin imports it, which the other origin must allow (CORS) and the page's policy, too
 * (worker-src blob:).
 *
 * @param {URL} url
 */
export async function workerAddress({ href, origin }) {
  if (origin === location.origin) return href;
  return URL.createObjectURL(new Blob([`import ${JSON.stringify(href)};`], { type: 'text/javascript' }));
}
