// Signs a result once, stores it, and delivers it to the server and to the page.
// Fetched while the session is under way.
import { fetchWords } from '#words/one/badge';
import { issue } from '../credential/index.mjs';
import { drawBadge } from '../badge/badge.mjs';
import { factsOf } from '../badge/facts.mjs';
import { deliver, keyOf, sendsTo } from './delivery.mjs';
import { moved } from './moved.mjs';

/**
 * @typedef {{credential: any, jws: string, transcript: string, result: any}} Completion
 *
 * @typedef {{ok: boolean, message?: string}} Signature whether the result could be signed; if not, why
 *
 * @typedef {object} Kept a row of the outbox
 * @property {string} key of the session
 * @property {Completion} completion
 * @property {boolean} told whether the page has accepted it
 * @property {'none' | 'waiting' | 'sent' | 'refused'} delivery
 * @property {string} submit URL to send it to, '' for none
 * @property {number} since time from which it is to be sent, milliseconds since 1970
 * @property {number} [moved] milliseconds by which the times of the transcript were corrected
 *
 * @typedef {object} Parties
 * @property {import('../store/store.mjs').OpenStore} store
 * @property {import('../store/session.mjs').Session} stored
 * @property {any} pack
 * @property {Uint8Array<ArrayBuffer>} bytes of the pack
 * @property {import('../engine/core.mjs').Core} core
 * @property {() => Promise<number | undefined>} serverTime
 * @property {string} submit
 * @property {import('./media.mjs').Media} media
 * @property {HTMLElement} tree the elements of the screens
 * @property {() => string} language
 * @property {import('./load.mjs').Digest} digest
 * @property {import('./clock.mjs').Clock} clock the best time known
 * @property {AbortSignal} signal
 * @property {(notice: import('./host.mjs').Notice) => void} notify
 * @property {(completion: Completion) => void} ready
 * @property {(event: Event) => boolean} dispatch tells the page; false: a listener has prevented the default
 *
 * @typedef {Pick<Parties, 'store' | 'submit' | 'signal' | 'digest' | 'clock' | 'notify' | 'dispatch'>} Handing the
 *   parties that deliver a result
 */

const patience = 14 * 24 * 3_600_000; // milliseconds during which sending is retried
const quickest = 30_000; // milliseconds that the first attempt may take, besides the time of the transfer
const storing = 1000; // milliseconds to wait for the disk before the result is shown
const slowest = 1; // bytes per millisecond that a slow network transfers

/**
 * The event `complete`. A listener that can't accept the result prevents the default, or passes a promise that rejects:
 * the event is repeated at the next visit.
 */
class CompleteEvent
  extends /** @type {{new (type: string, options: CustomEventInit<Completion>): CustomEvent<Completion>}} */ (
    CustomEvent
  )
{
  /** Whether each of the page's promises is fulfilled. @type {Promise<boolean>[]} */
  #promises = [];
  #over = false;

  /** @param {Completion} detail */
  constructor(detail) {
    super('complete', { detail, bubbles: true, composed: true, cancelable: true });
  }

  /**
   * As with a browser's own events, to be called while listeners run or while another promise is pending.
   *
   * @param {unknown} promise
   */
  waitUntil(promise) {
    if (this.#over)
      throw new DOMException(
        'waitUntil() comes too late: it is to be called before anything is awaited.',
        'InvalidStateError',
      );
    this.#promises.push(
      Promise.resolve(promise).then(
        () => true,
        () => false,
      ),
    );
  }

  /** Whether the page has accepted the result: no default prevented, and all promises fulfilled. */
  async taken() {
    let all = !this.defaultPrevented;
    for (const promise of this.#promises) all = (await promise) && all; // more may be added meanwhile
    this.#over = true;
    return all;
  }
}

/** @param {any} result @param {Parties} parties */
export async function conclude(result, parties) {
  const { store, stored, notify, ready } = parties;
  const { row } = stored;
  /** @type {Kept | undefined} */
  const before = await store.result(row.key);
  const signed =
    before?.completion.credential && before.completion.transcript === moved(stored.text, before.moved ?? 0);
  const { kept, signature } = signed ? { kept: before, signature: { ok: true } } : await signedNow(result, parties);
  row.finished = true;
  // Before anybody sees it: if the page is closed now, its next visit tells of the result. Some browsers never answer.
  await Promise.race([store.keepResult(kept, stored.keptRow), pause(storing)]);
  ready(kept.completion);
  if (!signature.ok) notify({ type: 'signed', ...signature });
  const shown = showBadge(kept.completion, parties);
  await Promise.all([send(kept, parties), tellPage(kept, parties), shown]);
}

/** Fetches what the badge says while there is a network. @param {string} language */
export const prepare = (language) => fetchWords(language);

/**
 * Says that the result is signed, and shows its badge. Where the badge's words could not be fetched, or the page's
 * policy forbids the picture, everything else is there.
 *
 * @param {Completion} completion @param {Parties} parties
 */
async function showBadge({ credential, result }, { pack, media, tree, language, notify }) {
  if (!credential) return;
  const tongue = { language: language(), direction: getComputedStyle(tree).direction };
  const badge = await factsOf(result, pack, new Date(credential.validFrom), tongue)
    .then(async (facts) => {
      media.add('badge', new Blob([drawBadge(facts)], { type: 'image/svg+xml' }));
      await Object.assign(new Image(), { src: media.url('badge') }).decode();
      return facts.alternative;
    })
    .catch(() => '');
  const shares = Boolean(navigator.canShare?.({ files: [new File([], 'badge.png', { type: 'image/png' })] }));
  notify({ type: 'signed', ok: true, badge, shares });
}

/** Sends to the page's current URL: it may have been corrected. @param {Kept} kept @param {Handing} parties */
export async function send(kept, parties) {
  const { store, submit, clock } = parties;
  if (submit && kept.delivery !== 'sent' && (kept.delivery === 'none' || kept.submit !== submit)) {
    Object.assign(kept, { delivery: 'waiting', submit, since: clock.now() });
    await store.keepResult(kept);
  }
  await handOver(kept, parties);
}

/** @param {Kept} kept @param {Handing} parties */
export async function tellPage(kept, { store, submit, notify, dispatch, signal }) {
  if (kept.told) return;
  // The page may need the network to accept the result.
  if (!navigator.onLine && !submit) notify({ type: 'delivered', state: 'waiting' });
  await online(signal);
  if (!submit) notify({ type: 'delivered', state: 'none' });
  const event = new CompleteEvent(kept.completion);
  dispatch(event);
  kept.told = await event.taken();
  await store.keepResult(kept);
}

/**
 * Delivers the result, and tells the page: `delivered` and `undelivered`, with the Idempotency-Key and the nonce.
 * `undelivered` also gives the reason and whether that is final (delivery.mjs), at every change of these.
 *
 * @param {Kept} kept @param {Handing} parties
 */
async function handOver(kept, { store, signal, digest, clock, notify, dispatch }) {
  if (kept.delivery === 'none') return;
  notify({ type: 'delivered', state: kept.delivery });
  if (kept.delivery !== 'waiting') return;
  const { completion, submit, since } = kept;
  const names = { key: await keyOf(completion, digest), nonce: completion.result.start.nonce, submit };
  const announce = (/** @type {string} */ type, /** @type {object} */ more) =>
    dispatch(new CustomEvent(type, { detail: { ...names, ...more }, bubbles: true, composed: true }));
  kept.delivery = await deliver(sendsTo(submit, completion, digest), {
    signal,
    online,
    now: () => clock.now(),
    until: since + patience,
    patience: quickest + completion.transcript.length / slowest,
    failed: (failure) => {
      announce('undelivered', failure);
      // Attempts continue, but the candidate should save the files meanwhile.
      if (failure.reason !== 'unreachable') notify({ type: 'delivered', state: 'refused' });
    },
  });
  await store.keepResult(kept);
  notify({ type: 'delivered', state: kept.delivery });
  if (kept.delivery === 'sent') announce('delivered', {});
}

/**
 * Signs with the best known time. If the server gave no time before the session began, the device's clock may have been
 * wrong all along. If the server gives its time now, all times move by the same amount, so that no interval changes.
 *
 * @param {any} result @param {Parties} parties
 * @returns {Promise<{kept: Kept, signature: Signature}>}
 */
async function signedNow(result, parties) {
  const { stored, submit, clock, core, bytes, serverTime } = parties;
  const time = navigator.onLine ? await serverTime() : undefined;
  const by = time ? clock.behind(time) : 0;
  const transcript = moved(stored.text, by);
  const right = by === 0 ? result : core.replay(bytes, transcript).result;
  const now = clock.now() + by;
  const { completion, signature } = await sign(right, transcript, now, parties);
  const { key } = stored.row;
  return { kept: { key, completion, told: false, delivery: 'none', submit, since: now, moved: by }, signature };
}

/**
 * @param {any} result
 * @param {string} transcript
 * @param {number} now
 * @param {Parties} parties
 * @returns {Promise<{completion: Completion, signature: Signature}>}
 */
async function sign(result, transcript, now, { store, pack }) {
  /** @type {Signature} */
  let signature = { ok: true };
  const completion = { credential: null, jws: '', transcript, result };
  try {
    Object.assign(
      completion,
      await issue(result, {
        crypto: globalThis.crypto,
        keys: await store.keyPair(),
        pack,
        transcript: new TextEncoder().encode(transcript),
        now,
      }),
    );
  } catch (error) {
    signature = { ok: false, message: String(error instanceof Error ? error.message : error) };
  }
  return { completion, signature };
}

/** @param {number} milliseconds @returns {Promise<void>} */
const pause = (milliseconds) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Resolves when the browser is online.
 *
 * @param {AbortSignal} signal
 * @returns {Promise<void>}
 */
function online(signal) {
  return new Promise((resolve) => {
    if (navigator.onLine) resolve();
    else addEventListener('online', () => resolve(), { once: true, signal });
  });
}
