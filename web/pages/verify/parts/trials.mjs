// Finds the trials in a transcript: runs of a program with an input of the candidate's own.

/**
 * @typedef {object} Trial
 * @property {number} at milliseconds since the start of the session
 * @property {string} input
 * @property {string} outcome what was printed or found, or the error; cut where `…` is its end
 */

/**
 * @param {string} transcript that the core has folded
 * @returns {Map<string, Trial[]>} by exercise, in the order in which they were made
 */
export function trialsIn(transcript) {
  /** @type {Map<string, Trial[]>} */
  const trials = new Map();
  let at = 0;
  for (const line of transcript.split('\n')) {
    if (line === '') continue;
    const event = JSON.parse(line);
    at = Array.isArray(event) ? at + event[0] : event.at;
    if (event.type !== 'tried') continue;
    const { exercise, input, result, cut } = event;
    const outcome = [result.output, result.value].filter(Boolean).join('\n') + (cut ? '…' : '');
    trials.set(exercise, [...(trials.get(exercise) ?? []), { at, input, outcome }]);
  }
  return trials;
}
