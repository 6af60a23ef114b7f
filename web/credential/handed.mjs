// Reads the detail of a `complete` event that was saved as one file.

/**
 * @param {string} text of a file that should be a result
 * @returns {'unsigned' | {credential: string, transcript: string} | undefined} the signed result and the transcript, if
 *   it is the whole detail of the event; 'unsigned' for its `result` alone, which can't be checked; otherwise undefined
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
