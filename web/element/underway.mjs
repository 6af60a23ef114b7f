// Remembers the candidate's place and the time while a session is under way, and makes the browser's Back go back in
// the test. Brings with it what the end needs, so that the end needs no network, and all of it is one request. None of
// this is needed before the first question.
import review from '../mirror/page/review.css' with { type: 'text' };
import { followHistory } from './back.mjs';
import { prepare } from './completion.mjs';
import { goTo, placeOf } from './place.mjs';
import { watchSignals } from './signals.mjs';

export { conclude, send, tellPage } from './completion.mjs';
export { importSession } from './exchange.mjs';
export { handOver } from './hand_over.mjs';

/** The style sheets of the review and the result. */
export const sheets = [review];

const every = 200; // milliseconds between two records of the place
const moment = 5000; // … and of the time, while a clock runs

/**
 * @param {object} parts
 * @param {HTMLElement} parts.tree the mirror's container
 * @param {import('../mirror/dom.mjs').Mirror} parts.mirror
 * @param {import('../mirror/model.mjs').Model} parts.model
 * @param {import('../store/session.mjs').Session} parts.stored
 * @param {import('./clock.mjs').Clock} parts.clock
 * @param {any} parts.pack
 * @param {AbortSignal} parts.signal
 * @param {(notice: import('./host.mjs').Notice) => void} parts.notify
 */
export function watchSession({ tree, mirror, model, stored, clock, pack, signal, notify }) {
  const { row } = stored;
  const place = /** @type {import('./place.mjs').Place | null} */ (row.place);
  if (place && !row.finished) goTo(place, tree, mirror, model.nodes.get(place.focus));

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const note = () => {
    clearTimeout(timer);
    timer = undefined;
    const now = placeOf(tree, mirror);
    if (JSON.stringify(now) === JSON.stringify(row.place) && clock.now() - row.seen < moment) return;
    row.place = now;
    row.seen = clock.now();
    stored.keepRow();
  };
  const soon = () => {
    timer ??= setTimeout(note, every);
  };
  for (const type of ['focusin', 'selectionchange', 'keyup', 'pointerup', 'input'])
    tree.addEventListener(type, soon, { signal });
  document.addEventListener('selectionchange', soon, { signal });
  addEventListener('scroll', soon, { signal, capture: true, passive: true });
  addEventListener('pagehide', note, { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.hidden) note();
    },
    { signal },
  );
  const ticking = setInterval(() => {
    if (clock.running) note();
  }, moment);
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    clearInterval(ticking);
  });

  // Now there is something to keep. Chromium decides without a prompt. Firefox would interrupt the candidate with one,
  // so it is asked only when the candidate wants the test offline (offline.mjs).
  if ('userAgentData' in navigator) navigator.storage?.persist?.().catch(() => {});

  followHistory(tree, mirror, model, signal);
  watchSignals(tree, mirror, pack.signals ?? {}, signal, notify);
  prepare(tree.closest('[lang]')?.getAttribute('lang') ?? '').catch(() => {});
}
