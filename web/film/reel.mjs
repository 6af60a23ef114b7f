// Replays the edits of a transcript one by one, to show how a typed answer was written.
// It parses the short form of edits in JavaScript (src/session/log.h); only the core computes results.

/**
 * @typedef {object} Still a text after an edit
 * @property {number} at milliseconds since the start of the session
 * @property {string} exercise
 * @property {string} field which of several texts, '' if there is only one
 * @property {string} text
 *
 * @typedef {(exercise: string, field: string) => string} Beginning the initial text
 */

/**
 * @param {string} transcript must be well-formed: the core refuses any other
 * @param {Beginning} [beginning]
 * @returns {Generator<Still>}
 */
export function* stills(transcript, beginning) {
  for (const { points, ...still } of folded(transcript, beginning)) yield { ...still, text: points.join('') };
}

/**
 * The typed texts as they were in the end.
 * @param {string} transcript well-formed
 * @param {Beginning} [beginning]
 * @returns {Omit<Still, 'at'>[]}
 */
export function endings(transcript, beginning) {
  /** @type {Map<string, { exercise: string, field: string, points: string[] }>} */
  const last = new Map();
  for (const edit of folded(transcript, beginning)) last.set(JSON.stringify([edit.exercise, edit.field]), edit);
  return [...last.values()].map(({ exercise, field, points }) => ({ exercise, field, text: points.join('') }));
}

/**
 * @param {string} transcript
 * @param {Beginning} [beginning]
 * @returns {Generator<Omit<Still, 'text'> & { points: string[] }>} points: code points of the text
 */
function* folded(transcript, beginning = () => '') {
  /** @type {Map<string, string[]>} code points, by exercise and field */
  const texts = new Map();
  let at = 0;
  let caret = { exercise: '', field: '', place: 0 };
  for (const line of transcript.split('\n')) {
    if (line === '') continue;
    const event = JSON.parse(line);
    const edit = Array.isArray(event) ? longForm(event, caret, at) : event;
    at = edit.at;
    if (edit.type !== 'edit') continue;
    const { exercise, field, from, removed, inserted } = edit;
    const name = JSON.stringify([exercise, field]);
    const points = texts.get(name) ?? [...beginning(exercise, field)];
    const typed = [...inserted];
    const changed = [...points.slice(0, from), ...typed, ...points.slice(from + removed)];
    texts.set(name, changed);
    caret = { exercise, field, place: from + typed.length };
    yield { at, exercise, field, points: changed };
  }
}

/** @param {any[]} short @param {{exercise: string, field: string, place: number}} caret @param {number} at */
function longForm([pause, ...edit], { exercise, field, place }, at) {
  const common = { type: 'edit', at: at + pause, exercise, field };
  if (edit.length > 1) return { ...common, from: place + edit[0], removed: edit[1], inserted: edit[2] };
  if (typeof edit[0] === 'string') return { ...common, from: place, removed: 0, inserted: edit[0] };
  return { ...common, from: place - edit[0], removed: edit[0], inserted: '' };
}

/** Finds the initial texts of a pack's code exercises. @param {any} pack @returns {Beginning} */
export function beginningsIn(pack) {
  const exercises = pack.sections.flatMap((/** @type {any} */ section) => section.exercises);
  return (exercise, field) => {
    const files = exercises.find((/** @type {any} */ { id }) => id === exercise)?.spec.files ?? [];
    return files.find((/** @type {any} */ { name }) => name === field)?.text ?? '';
  };
}
