// Shows how a program was typed, keystroke by keystroke: a slider over the edits, and a button that plays them. Then
// what was tried with it.
import { fetchWords } from '#words/one/film';
import { beginningsIn, stills } from '../../../film/reel.mjs';
import { element } from '../../checks.mjs';
import { trialsIn } from './trials.mjs';

const longestFilm = 50_000_000; // characters in all its frames: nobody types more
const picture = 500; // overhead of each frame, in characters
const patience = 20; // milliseconds until it yields to other tasks
const longestPause = 700; // milliseconds: longer pauses of the candidate are cut

/** @param {number} milliseconds */
function clock(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/**
 * Makes the films of all programs. Yields to other tasks regularly; the signal stops it.
 * @param {any} pack
 * @param {string} transcript that the core has folded
 * @param {string} language
 * @param {AbortSignal} signal
 * @returns {Promise<HTMLElement[]>} empty if no program was written or tried; only a note if there are too many edits
 */
export async function films(pack, transcript, language, signal) {
  const said = await fetchWords(language);
  const titles = new Map(
    pack.sections
      .flatMap((/** @type {any} */ section) => section.exercises)
      .filter((/** @type {any} */ { kind }) => kind === 'code')
      .map((/** @type {any} */ { id, title }) => [id, title[language] ?? Object.values(title)[0]]),
  );
  /** @type {Map<string, import('../../../film/reel.mjs').Still[]>} */
  const reels = new Map();
  let length = 0;
  let begun = Date.now();
  for (const still of stills(transcript, beginningsIn(pack))) {
    length += picture + still.text.length;
    if (length > longestFilm) return [element('h2', {}, said('title')), element('p', { class: 'note' }, said('long'))];
    if (Date.now() - begun > patience) {
      await new Promise((resolve) => {
        setTimeout(resolve);
      });
      signal.throwIfAborted();
      begun = Date.now();
    }
    if (!titles.has(still.exercise)) continue;
    const name = `${titles.get(still.exercise)} · ${still.field}`;
    const reel = reels.get(name);
    if (reel) reel.push(still);
    else reels.set(name, [still]);
  }
  const trials = [...trialsIn(transcript)].map(([id, tried]) =>
    trialsView(said('trials', titles.get(id) ?? id), tried),
  );
  if (reels.size === 0 && trials.length === 0) return [];
  return [
    element('h2', {}, said('title')),
    element('p', { class: 'note' }, said('note')),
    ...[...reels].map(([name, reel]) => film(name, reel, said)),
    ...trials,
  ];
}

/** @param {string} name @param {import('../../../film/reel.mjs').Still[]} reel @param {WordsOf<'film'>} said */
function film(name, reel, said) {
  const screen = element('pre', { class: 'screen', tabindex: '0', translate: 'no', 'aria-label': name });
  const slider = /** @type {HTMLInputElement} */ (
    element('input', {
      type: 'range',
      min: '0',
      max: String(reel.length - 1),
      value: String(reel.length - 1),
      'aria-label': said('moment', name),
    })
  );
  const button = element('button', { class: 'button quiet', type: 'button' }, said('play'));
  const time = element('span', { class: 'muted' });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  function show() {
    const at = Number(slider.value);
    screen.textContent = reel[at].text;
    time.textContent = said('step', at + 1, reel.length, clock(reel[at].at));
    slider.setAttribute('aria-valuetext', time.textContent);
  }
  function stop() {
    clearTimeout(timer);
    timer = undefined;
    button.textContent = said('play');
  }
  function advance() {
    const at = Number(slider.value);
    if (at + 1 >= reel.length) return stop();
    timer = setTimeout(
      () => {
        slider.value = String(at + 1);
        show();
        advance();
      },
      Math.min(longestPause, reel[at + 1].at - reel[at].at),
    );
  }
  button.addEventListener('click', () => {
    if (timer !== undefined) return stop();
    if (Number(slider.value) === reel.length - 1) slider.value = '0';
    button.textContent = said('pause');
    show();
    advance();
  });
  slider.addEventListener('input', () => {
    stop();
    show();
  });
  show();
  return element(
    'section',
    { class: 'card stack film' },
    element('h3', {}, name),
    screen,
    element('p', { class: 'controls' }, button, slider, time),
  );
}

/** The trials of an exercise, folded. @param {string} name @param {import('./trials.mjs').Trial[]} trials */
function trialsView(name, trials) {
  const shown = trials.map(({ at, input, outcome }) =>
    element(
      'li',
      {},
      element('span', { class: 'muted' }, clock(at)),
      element('pre', { class: 'screen', translate: 'no' }, input),
      element('pre', { class: 'screen', translate: 'no' }, outcome),
    ),
  );
  return element('details', { class: 'card trials' }, element('summary', {}, name), element('ol', {}, ...shown));
}
