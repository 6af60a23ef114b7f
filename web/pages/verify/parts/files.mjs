// Recognizes the kind of a chosen file by its content: people rename files.

/** @typedef {'result' | 'transcript' | 'pack'} Kind */
/** @typedef {{name: string, bytes: Uint8Array<ArrayBuffer>}} Held */

/** Bytes: far more than any real file. A larger one would only keep the browser busy. */
export const maximumSize = 16 << 20;

/** @param {Uint8Array} bytes @returns {Kind | null} */
export function kindOf(bytes) {
  const text = new TextDecoder().decode(bytes).trim();
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return 'result'; // a compact JWS
  const value = parsed(text);
  if (value?.type === 'start') return 'transcript';
  if (typeof value?.format === 'string' && value.format.startsWith('potentiel-pack/')) return 'pack';
  if (value?.credentialSubject) return 'result';
  return parsed(text.split('\n', 1)[0])?.type === 'start' ? 'transcript' : null;
}

/** @param {string} text */
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
