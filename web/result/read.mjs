// Fetches a result, and no more of it than a result can be long.
import { maximumJws } from '../credential/limits.mjs';

/** Why there is nothing to check: the network, not the result. */
export class Unreachable extends Error {}

/**
 * The text at `url`, but not more of it than a result can have.
 * @param {string} url
 * @param {AbortSignal} signal
 * @param {string} tooLarge what to say of a larger file
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
