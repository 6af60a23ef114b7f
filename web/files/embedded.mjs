// Reads the widget's files from the page itself, in a test exported as one file (web/cli/export.mjs).
// Each file is a data block, gzipped and in Base64. There are no network requests.

const folder = new URL('.', document.baseURI).href;

/** @param {string | URL} url @returns {Promise<Response>} like that of a server */
export async function fetchFile(url) {
  const name = decodeURI(String(url)).slice(decodeURI(folder).length);
  const block = document.querySelector(`script[data-file="${CSS.escape(name)}"]`);
  if (!(block instanceof HTMLScriptElement)) return new Response(null, { status: 404 });
  const packed = Uint8Array.from(atob(block.text), (character) => character.charCodeAt(0));
  const body = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(body, { headers: { 'content-type': block.dataset.type ?? '' } });
}

/**
 * Starts a classic worker: from a file: page Chromium starts no module worker.
 *
 * @param {URL} url
 * @param {string} name
 */
export async function startWorker(url, name) {
  return new Worker(URL.createObjectURL(await (await fetchFile(url)).blob()), { name });
}
