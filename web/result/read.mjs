// Fetches a result, up to the maximum length of a result.
import { maximumJws } from '../credential/limits.mjs';

/** A network problem: there is no result to check. */
export class Unreachable extends Error {}

/**
 * Fetches the text at `url`, and stops beyond the maximum length of a result.
 * @param {string} url
 * @param {AbortSignal} signal
 * @param {string} tooLarge error message for a larger file
 */
export async function readText(url, signal, tooLarge) {
  const response = await fetch(url, { signal }).catch((error) => {
    throw new Unreachable(error.message);
  });
  if (!response.ok) throw new Unreachable(`HTTP ${response.status}`);
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  while (reader) {
    const { done, value } = await reader.read().catch((error) => {
      throw new Unreachable(error.message);
    });
    if (done) break;
    text += decoder.decode(value, { stream: true });
    if (text.length > maximumJws) {
      reader.cancel();
      throw new Unreachable(tooLarge);
    }
  }
  return text + decoder.decode();
}
