// What a page was handed with the event `complete`, kept as one file.

/**
 * @param {string} text of a file that somebody takes for a result
 * @returns {'unsigned' | {credential: string, transcript: string} | undefined} the signed result and the answers of the
 *   whole detail of the event; 'unsigned' for its `result` alone, which nobody can check; undefined for anything else
 */
export function handedParts(text) {
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!value || typeof value !== 'object') return undefined;
  const { credential, transcript } = value;
  if (credential && typeof credential === 'object' && typeof transcript === 'string') {
    return { credential: JSON.stringify(credential), transcript };
  }
  return value.start && Array.isArray(value.exercises) ? 'unsigned' : undefined;
}
