// What becomes of a result: it is signed once, and waits until whoever wants it has it. Fetched while the session is under way.
import { deliver, sendsTo } from './delivery.mjs';

/**
 * @typedef {{credential: any, jws: string, transcript: string, result: any}} Completion
 *
 * @typedef {object} Kept a row of the outbox
 * @property {string} key of the session
 * @property {Completion} completion
 * @property {boolean} told whether the page knows
 * @property {'none' | 'waiting' | 'sent' | 'refused'} delivery
 * @property {string} submit where it is sent to, '' for nowhere
 *
 * @typedef {object} Parties
 * @property {import('../store/store.mjs').OpenStore} store
 * @property {import('../store/session.mjs').Session} stored
 * @property {any} pack
 * @property {string} submit
 * @property {import('./load.mjs').Digest} digest
 * @property {import('./clock.mjs').Clock} clock the best time known
 * @property {AbortSignal} signal
 * @property {(notice: import('./host.mjs').Notice) => void} tell
 * @property {(completion: Completion) => void} ready
 * @property {(completion: Completion) => boolean} complete false: to be told again at the next visit
 */

/** @param {any} result @param {Parties} parties */
export async function conclude(result, parties) {
  const { store, stored, submit, tell, ready, complete, signal } = parties;
  const { row } = stored;
  const transcript = stored.text;
  /** @type {Kept | undefined} */
  const before = await store.result(row.key);
  const signed = before?.completion.credential && before.completion.transcript === transcript;
  /** @type {Kept} */
  const kept = signed ? before : { key: row.key, completion: await sign(result, transcript, parties), told: false, delivery: 'none', submit };
  ready(kept.completion);
  if (signed) tell({ type: 'signed', ok: true });
  row.finished = true;
  stored.keepRow();
  if (submit && kept.delivery === 'none') Object.assign(kept, { delivery: 'waiting', submit });
  await store.keepResult(kept);
  await Promise.all([
    handOver(kept, parties),
    kept.told || (async () => {
      // The page may want to fetch something to take it.
      if (!navigator.onLine && !submit) tell({ type: 'delivered', state: 'waiting' });
      await online(signal);
      if (!submit) tell({ type: 'delivered', state: 'none' });
      kept.told = complete(kept.completion);
      await store.keepResult(kept);
    })(),
  ]);
}

/** Those of other sessions that wait for the same address. @param {string} submit @param {string} key @param {Pick<Parties, 'store' | 'signal' | 'digest'>} parties */
export async function sendOthers(submit, key, parties) {
  /** @type {Kept[]} */
  const waiting = await parties.store.results();
  for (const kept of waiting.filter((one) => one.key !== key && one.submit === submit)) {
    await handOver(kept, { ...parties, tell: () => {} });
  }
}

/** @param {Kept} kept @param {Pick<Parties, 'store' | 'signal' | 'digest' | 'tell'>} parties */
async function handOver(kept, { store, signal, digest, tell }) {
  if (kept.delivery === 'none') return;
  tell({ type: 'delivered', state: kept.delivery });
  if (kept.delivery !== 'waiting') return;
  kept.delivery = await deliver(sendsTo(kept.submit, kept.completion, digest), { signal, online });
  await store.keepResult(kept);
  tell({ type: 'delivered', state: kept.delivery });
}

/** @param {any} result @param {string} transcript @param {Parties} parties @returns {Promise<Completion>} */
async function sign(result, transcript, { store, pack, clock, tell }) {
  const completion = { credential: null, jws: '', transcript, result };
  try {
    const { issue } = await import('../credential/index.mjs');
    Object.assign(completion, await issue(result, {
      crypto: globalThis.crypto,
      keys: await store.keyPair(),
      pack,
      transcript: new TextEncoder().encode(transcript),
      now: clock.now(),
    }));
    tell({ type: 'signed', ok: true });
  } catch (error) {
    tell({ type: 'signed', ok: false, message: String(error instanceof Error ? error.message : error) });
  }
  return completion;
}

/** Resolves at once if there is a network, else when it is back. @param {AbortSignal} signal @returns {Promise<void>} */
function online(signal) {
  return new Promise((resolve) => {
    if (navigator.onLine) resolve();
    else addEventListener('online', () => resolve(), { once: true, signal });
  });
}
