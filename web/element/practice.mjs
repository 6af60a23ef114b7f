// Practice after a result: the exercises that are not yet right, as a session of their own. Nothing of it is kept, sent
// or signed.
import { fetchWords } from '#words/one/badge';

/**
 * Makes the session to practise with: it has begun, so that it shows its first exercise.
 *
 * @param {import('./assessment.mjs').Loaded} loaded the session that has ended
 * @param {import('./completion.mjs').Completion} completion its result
 * @param {string} language
 * @param {import('./load.mjs').Digest} digest
 * @returns {Promise<import('./assessment.mjs').Loaded>}
 */
export async function practiceOf(loaded, completion, language, digest) {
  const words = await fetchWords(language);
  const pack = missed(loaded.pack, completion.result, (title) => words('practice', title));
  const bytes = new TextEncoder().encode(JSON.stringify(pack));
  const hash = await digest(bytes);
  const first = JSON.parse(completion.transcript.slice(0, completion.transcript.indexOf('\n')));
  const log = `${JSON.stringify({ ...first, pack: hash, time: Date.now(), extra_time: 0 })}\n`;
  // Another nonce, so that the marks of the session that has ended stay as they are.
  const row = { ...loaded.stored.row, nonce: 'practice' };
  return { ...loaded, pack, bytes, hash, log, older: false, stored: unkept(row, log) };
}

/**
 * The pack with only what is not yet right; each answer can be checked at once, and no clock runs.
 *
 * @param {any} pack
 * @param {any} result
 * @param {(title: string) => string} named
 */
export function missed(pack, result, named) {
  const ids = new Set(
    result.exercises
      .filter((/** @type {{score: number}} */ { score }) => score >= 0 && score < 1000)
      .map((/** @type {{id: string}} */ { id }) => id),
  );
  const kept = without(pack, ['time', 'extra_time', 'breaks', 'navigation', 'signals', 'pass']);
  const sections = pack.sections
    .map((/** @type {any} */ section) => ({
      ...without(section, ['draw', 'shuffle', 'when', 'time']),
      exercises: section.exercises
        .filter((/** @type {any} */ { id }) => ids.has(id))
        .map((/** @type {any} */ exercise) => without(exercise, ['time'])),
    }))
    .filter((/** @type {any} */ { exercises }) => exercises.length > 0);
  const titles = /** @type {[string, string][]} */ (Object.entries(pack.title));
  return {
    ...kept,
    title: Object.fromEntries(titles.map(([language, title]) => [language, named(title)])),
    shows: 'at_once',
    sections,
    keys: pack.keys.filter((/** @type {any} */ { exercise }) => ids.has(exercise)),
  };
}

/** @param {object} whole @param {string[]} names */
const without = (whole, names) => Object.fromEntries(Object.entries(whole).filter(([name]) => !names.includes(name)));

/** What a session needs of a stored one; it stores nothing. @param {any} row @param {string} text */
function unkept(row, text) {
  const nothing = async () => {};
  const it = {
    row,
    text,
    problem: '',
    pending: false,
    changed: () => {},
    append: async (/** @type {string[]} */ lines) => {
      it.text += lines.map((line) => `${line}\n`).join('');
      return true;
    },
    retry: nothing,
    stop: nothing,
    end: nothing,
    keepRow: nothing,
    erase: nothing,
  };
  return /** @type {import('../store/session.mjs').Session} */ (/** @type {unknown} */ (it));
}
