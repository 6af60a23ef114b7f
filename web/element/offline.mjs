// Registers the service worker (web/offline/), so that the test can be taken offline.
// The worker stores the page, the pack and the widget's files; on the candidate's request also the engines that the
// test needs.
import { lockOf } from '../offline/serving.mjs';
import { neededEngines } from '../runner/host/needed.mjs';

/**
 * @typedef {Awaited<ReturnType<import('./host.mjs').Host['runner']>>} Runner
 * @typedef {'none' | 'possible' | 'fetching' | 'ready' | 'failed'} State
 *
 * @typedef {object} Surroundings
 * @property {URL} script
 * @property {URL} pack
 * @property {any} content of the pack
 * @property {RegExp} lacking matches a letter that the first faces lack
 * @property {() => Promise<Runner>} runner
 * @property {(notice: {type: 'offline', state: State, loaded: number, total: number}) => void} notify
 * @property {AbortSignal} signal
 */

export class Offline {
  /** @type {State} */
  state = 'none';
  #around;
  #engines;
  /** Bytes that were missing at the last look, and how many of them have arrived since. */
  total = 0;
  loaded = 0;
  #busy = false;
  /** @type {Promise<void> | undefined} */
  #kept;

  /** @param {Surroundings} around */
  constructor(around) {
    this.#around = around;
    this.#engines = neededEngines(around.content);
  }

  /**
   * Stores, unasked, what the page has fetched or will fetch anyway. Called again when the session has fetched an
   * engine.
   */
  async begin() {
    try {
      await this.#keepFiles();
      if (!this.#busy) await this.#look();
    } catch (error) {
      this.#failed(error);
    }
  }

  /**
   * Stores all that the test needs, at the candidate's request. Asks for persistent storage at once, since the browser
   * may show a prompt.
   */
  async keep() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      navigator.storage?.persist?.().catch(() => {});
      this.#notify('fetching');
      await this.#keepFiles();
      await this.#look('fetching');
      const runner = await this.#around.runner();
      const before = this.total;
      const shares = new Map(this.#engines.map((language) => [language, 0]));
      let shown = 0;
      await Promise.all(
        this.#engines.map(async (language) => {
          const start = runner.size(language) - (await runner.missing(language));
          await runner.keep(language, ({ loaded }) => {
            shares.set(language, Math.max(0, loaded - start));
            this.loaded = Math.min(
              before,
              [...shares.values()].reduce((sum, share) => sum + share, 0),
            );
            if (Date.now() - shown < 250) return;
            shown = Date.now();
            this.#notify('fetching');
          });
        }),
      );
      await this.#look();
      // All was fetched, yet some of it is missing: there was no space.
      if (this.total > 0) this.#notify('failed');
    } catch (error) {
      this.#failed(error);
    }
    this.#busy = false;
  }

  /** Runs once, and again after a failure. */
  #keepFiles() {
    this.#kept ??= this.#askWorker();
    this.#kept.catch(() => {
      this.#kept = undefined;
    });
    return this.#kept;
  }

  async #askWorker() {
    const { script, pack, content, signal } = this.#around;
    // The browser's cache must not hold back a new worker.
    const registration = await navigator.serviceWorker.register(script, { updateViaCache: 'none' });
    const { waiting } = registration;
    const worker = await active(registration.active ?? waiting ?? registration.installing);
    const { client } = await ask(worker, {
      to: 'potentiel',
      page: location.href.split('#')[0],
      needed: [pack.href],
      useful: resources(),
      groups: [
        ...(this.#engines.length > 0 ? ['editor', ...this.#engines] : []),
        ...(this.#around.lacking.test(JSON.stringify(content)) ? ['letters'] : []),
      ],
    });
    // Browsers check for a new worker by themselves, but some do so minutes later.
    registration.update().catch(() => {});
    navigator.locks
      ?.request(lockOf(__RELEASE__, client), { mode: 'shared', signal }, () => new Promise(() => {}))
      .catch(() => {});
    // Activate the worker that has waited since the last visit. Not while the page fetches: that wakes the older one,
    // and Chromium then waits half a minute for it, in which it answers no load of a page.
    if (waiting) quiet().then(() => waiting.postMessage({ to: 'potentiel', take: true }));
  }

  /** Finds out and reports how much is missing. @param {State} [state] */
  async #look(state) {
    this.loaded = 0;
    this.total = 0;
    if (this.#engines.length > 0) {
      const runner = await this.#around.runner();
      const missing = await Promise.all(this.#engines.map((language) => runner.missing(language)));
      this.total = missing.reduce((sum, bytes) => sum + bytes, 0);
    }
    this.#notify(state ?? (this.total === 0 ? 'ready' : 'possible'));
  }

  /** @param {State} state */
  #notify(state) {
    if (this.#around.signal.aborted) return;
    this.state = state;
    this.#around.notify({ type: 'offline', state, loaded: this.loaded, total: this.total });
  }

  /** @param {unknown} error */
  #failed(error) {
    if (!this.#around.signal.aborted) console.info(`Not kept for taking it without a network: ${error}`);
    this.#notify('failed');
  }
}

/** URLs that the page has loaded from its own origin, except requests by scripts, which may be anything. */
function resources() {
  const entries = /** @type {PerformanceResourceTiming[]} */ (performance.getEntriesByType('resource'));
  const shown = entries.filter(
    ({ name, initiatorType }) =>
      name.startsWith(`${location.origin}/`) &&
      !['fetch', 'xmlhttprequest', 'beacon', 'iframe'].includes(initiatorType),
  );
  return [...new Set(shown.map(({ name }) => name.split('#')[0]))];
}

/** Resolves once the page has fetched nothing for a second. @returns {Promise<void>} */
function quiet() {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      resolve();
    };
    let timer = setTimeout(done, 1000);
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(done, 1000);
    });
    observer.observe({ type: 'resource' });
  });
}

/** @param {ServiceWorker | null} worker @returns {Promise<ServiceWorker>} */
function active(worker) {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker?.state === 'activated') resolve(worker);
      // Its files could not be fetched intact, or there is no space for them.
      if (!worker || worker.state === 'redundant') reject(new Error('the service worker could not be installed'));
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

/**
 * @param {ServiceWorker} worker
 * @param {import('../offline/worker.mjs').Question} question
 * @returns {Promise<import('../offline/worker.mjs').Answer>}
 */
function ask(worker, question) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => {
      if (data.failure) reject(new Error(data.failure));
      else resolve(data);
      port1.close();
    };
    worker.addEventListener('statechange', () => reject(new Error('another service worker has taken over')));
    worker.postMessage(question, [port2]);
  });
}
