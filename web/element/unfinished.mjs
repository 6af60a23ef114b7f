// Asks with which session to go on, where the platform wants a new one and an unfinished one is there.
// On a computer that several people use, nobody knows whose the unfinished one is: no more is shown of it than when it
// was begun, and how far it is. Few candidates meet the question: only they fetch this file, and it imports nothing, so
// that the build cuts nothing out of what everybody fetches.

/**
 * @typedef {import('./opening.mjs').Choice & {row: import('../store/database.mjs').Row}} Other
 * @typedef {typeof words.en} Words
 */

const words = {
  en: {
    title: 'A test that was begun here is not finished',
    whose:
      'If it is yours, you can go on: your answers are kept. If it is not, begin a new one: the other stays as it is.',
    begun: (/** @type {string} */ when, /** @type {string} */ far) => `Begun on ${when}. ${far}`,
    far: (/** @type {number} */ answered, /** @type {number | null} */ all) =>
      all === null
        ? `${answered} ${answered === 1 ? 'exercise' : 'exercises'} answered.`
        : `${answered} of ${all} ${all === 1 ? 'exercise' : 'exercises'} answered.`,
    on: (/** @type {string} */ when) => `Go on with the one of ${when}`,
    anew: 'Begin a new test',
  },
  fr: {
    title: 'Un test commencé ici n’est pas terminé',
    whose:
      'S’il est à vous, vous pouvez le continuer\u00a0: vos réponses sont gardées. Sinon, commencez-en un nouveau\u00a0: l’autre reste tel quel.',
    begun: (/** @type {string} */ when, /** @type {string} */ far) => `Commencé le ${when}. ${far}`,
    far: (/** @type {number} */ answered, /** @type {number | null} */ all) =>
      all === null ? `Réponses données\u00a0: ${answered}.` : `Réponses données\u00a0: ${answered} sur ${all}.`,
    on: (/** @type {string} */ when) => `Continuer celui du ${when}`,
    anew: 'Commencer un nouveau test',
  },
};

/**
 * @param {Other[]} others
 * @param {object} around
 * @param {import('../store/store.mjs').OpenStore} around.store
 * @param {string} around.language
 * @param {typeof import('./trouble.mjs').element} around.element
 * @param {typeof import('./trouble.mjs').notice} around.notice
 * @param {(box: HTMLElement) => void} around.show
 * @returns {Promise<Other | null>} null: none of them
 */
export async function ask(others, { store, language, element, notice, show }) {
  const said = /^fr\b/i.test(language) ? words.fr : words.en;
  const box = notice(said.title, said.whose);
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
      const far = element('p', { class: 'node part-body' });
      far.textContent = said.begun(when, said.far(answered, exercisesOf(other.bytes)));
      box.append(far, way(said.on(when), 'part-primary', other));
    }
    box.append(way(said.anew, 'part-secondary', null));
    show(box);
  });
}

/** How many exercises have an answer. @param {string[]} lines of a transcript */
function answeredIn(lines) {
  // A short edit is an array, and of an exercise that was edited before. What can't be read is for the module to say.
  const answers = lines.map(
    (line) => /^\{"sequence":\d+,"at":\d+,"type":"(?:answer|edit)","exercise":"([^"]*)"/.exec(line)?.[1],
  );
  return new Set(answers.filter((id) => id !== undefined)).size;
}

/** How many there are to do; null where that depends on the answers. @param {Uint8Array} bytes of a pack */
function exercisesOf(bytes) {
  /** @type {{when?: unknown[], draw?: number, exercises: unknown[]}[]} */
  const sections = JSON.parse(new TextDecoder().decode(bytes)).sections;
  if (sections.some(({ when }) => when?.length)) return null;
  return sections.reduce((sum, { draw, exercises }) => sum + (draw || exercises.length), 0);
}
