// Asks whether to resume an unfinished session, where the platform wants a new one.
// On a shared computer nobody knows whose the unfinished session is: only its start time and its progress are shown.
// Few candidates see this question: only they fetch this file. It imports no module of the element, so that the build
// splits nothing off the bundle that everybody fetches.
import { fetchWords } from '#words/one/unfinished';

/**
 * @typedef {import('./opening.mjs').Choice & {row: import('../store/database.mjs').Row}} Other
 */

/**
 * @param {Other[]} others
 * @param {object} around
 * @param {import('../store/store.mjs').OpenStore} around.store
 * @param {string} around.language
 * @param {typeof import('./box.mjs').element} around.element
 * @param {typeof import('./box.mjs').messageBox} around.messageBox
 * @param {(box: HTMLElement) => void} around.show
 * @returns {Promise<Other | null>} null: none of them
 */
export async function ask(others, { store, language, element, messageBox, show }) {
  const words = await fetchWords(language);
  const box = messageBox(words('title'), words('whose'));
  const title = /** @type {HTMLElement} */ (box.firstElementChild);
  title.setAttribute('role', 'heading');
  title.setAttribute('aria-level', '2');
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const rows = await Promise.all(
    others.map(async (other) => ({
      other,
      when: time.format(other.row.started),
      answered: answeredIn(await store.lines(other.row.key)),
    })),
  );
  return new Promise((resolve) => {
    const way = (/** @type {string} */ name, /** @type {string} */ part, /** @type {Other | null} */ chosen) => {
      const button = element('button', { type: 'button', class: `node ${part}` });
      button.textContent = name;
      button.addEventListener('click', () => resolve(chosen));
      return button;
    };
    for (const { other, when, answered } of rows) {
      const all = exercisesOf(other.bytes);
      const far = element('p', { class: 'node part-body' });
      far.textContent = words(
        'begun',
        when,
        all === null ? words('answered', answered) : words('answered_of', all, answered),
      );
      box.append(far, way(words('on', when), 'part-primary', other));
    }
    box.append(way(words('anew'), 'part-secondary', null));
    show(box);
  });
}

/** How many exercises have an answer. @param {string[]} lines of a transcript */
function answeredIn(lines) {
  // A short edit is an array; it belongs to an exercise that was edited before. The module reports unreadable lines.
  const answers = lines.map(
    (line) => /^\{"sequence":\d+,"at":\d+,"type":"(?:answer|edit)","exercise":"([^"]*)"/.exec(line)?.[1],
  );
  return new Set(answers.filter((id) => id !== undefined)).size;
}

/** Number of exercises to do; null if it depends on the answers. @param {Uint8Array} bytes of a pack */
function exercisesOf(bytes) {
  /** @type {{when?: unknown[], draw?: number, exercises: unknown[]}[]} */
  const sections = JSON.parse(new TextDecoder().decode(bytes)).sections;
  if (sections.some(({ when }) => when?.length)) return null;
  return sections.reduce((sum, { draw, exercises }) => sum + (draw || exercises.length), 0);
}
