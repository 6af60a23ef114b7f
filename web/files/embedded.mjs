// Reads the widget's files from the page itself, in a test exported as one file (web/cli/export.mjs).
// Each stands in a data block, compressed, as Base64. Nothing is asked for from anywhere else.

const folder = new URL('.', document.baseURI).href;

/** @param {string | URL} url @returns {Promise<Response>} as a server would answer */
export async function fetchFile(url) {
  const name = decodeURI(String(url)).slice(decodeURI(folder).length);
  const block = document.querySelector(`script[data-file="${CSS.escape(name)}"]`);
  if (!(block instanceof HTMLScriptElement)) return new Response(null, { status: 404 });
  const packed = Uint8Array.from(atob(block.text), (character) => character.charCodeAt(0));
  const body = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(body, { headers: { 'content-type': block.dataset.type ?? '' } });
}

/**
 * Chromium starts no module from a page on the disk, so these workers are scripts.
 *
 * @param {URL} url
 * @param {string} name
 */
export async function startWorker(url, name) {
  return new Worker(URL.createObjectURL(await (await fetchFile(url)).blob()), { name });
}
