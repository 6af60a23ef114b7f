// Fetches what a session needs, and hashes it: the pack, the module, fonts.
// Each kind of failure has a name, and is shown to the candidate.

import { fetchFile } from '#files';
import { checkedBy } from './integrity.mjs';

/** @typedef {PhraseOf<'element'> | PhraseOf<'trouble'>} Phrase */

export class Failure extends Error {
  /**
   * @param {Phrase} phrase
   * @param {...string} values
   */
  constructor(phrase, ...values) {
    super([phrase, ...values].join(' '));
    this.name = 'Failure';
    this.phrase = phrase;
    this.values = values;
  }
}

/** @param {URL} url @param {Promise<Response>} asked */
async function answer(url, asked) {
  const response = await asked.catch(() => undefined);
  if (!response?.ok) throw new Failure('missing', url.pathname);
  return response;
}

/** @param {URL} url @param {Promise<Response>} [asked] if it is being fetched already */
export async function fetchBytes(url, asked = fetchFile(url)) {
  return new Uint8Array(await (await answer(url, asked)).arrayBuffer());
}

/**
 * Compiles while the bytes arrive, and returns the module only if their hash is the expected one.
 * @param {URL} url
 * @param {string} integrity "sha256-…"
 * @param {Promise<Response>} [asked] if it is being fetched already
 * @param {(loaded: number) => void} [tell] the number of bytes that have come
 */
export async function fetchModule(url, integrity, asked = fetchFile(url, checkedBy(integrity)), tell = () => {}) {
  if (typeof WebAssembly !== 'object') throw new Failure('unsupported');
  const response = await answer(url, asked);
  const bytes = read(response.clone(), tell);
  // Some servers don't send the media type that streaming requires.
  const module = WebAssembly.compileStreaming(response).catch(async () => WebAssembly.compile(await bytes));
  if (globalThis.crypto.subtle && (await digest(await bytes)) !== integrity) throw new Failure('altered', url.pathname);
  return module;
}

/** @param {Response} response @param {(loaded: number) => void} tell @returns {Promise<Uint8Array<ArrayBuffer>>} */
async function read({ body }, tell) {
  const reader = /** @type {ReadableStream<Uint8Array<ArrayBuffer>>} */ (body).getReader();
  const chunks = [];
  let loaded = 0;
  for (let { done, value } = await reader.read(); !done && value; { done, value } = await reader.read()) {
    chunks.push(value);
    tell((loaded += value.length));
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @typedef {(bytes: Uint8Array<ArrayBuffer>) => Promise<string>} Digest "sha256-…" */

/** @type {Digest} */
export async function digest(bytes) {
  const { subtle } = globalThis.crypto;
  const hash = subtle
    ? new Uint8Array(await subtle.digest('SHA-256', bytes))
    : (await import('./sha256.mjs')).sha256(bytes);
  return `sha256-${btoa(String.fromCharCode(...hash))}`;
}

/** @typedef {import('../engine/core.mjs').Face} Face */

/** @type {Record<string, [family: string, weight: string]>} */
const faces = { regular: ['Potentiel', '400'], bold: ['Potentiel', '700'], mono: ['Potentiel Mono', '400'] };

/**
 * Loads a font: its bytes serve the canvas and the elements over it.
 * @param {URL} folder
 * @param {Face} face
 * @returns {Promise<[Face, Uint8Array<ArrayBuffer>]>}
 */
export async function fetchFont(folder, face) {
  const bytes = await fetchBytes(new URL(`${face}.ttf`, folder));
  // Browsers look in the second faces of a family for characters that the first lack.
  const [family, weight] = faces[face.split('-')[0]];
  document.fonts.add(await new FontFace(family, bytes, { weight }).load());
  return [face, bytes];
}
