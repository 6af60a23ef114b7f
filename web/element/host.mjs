// Does what the core requests. C++ never calls JavaScript: it returns lines to store, and requests. What comes of a
// request goes back as a notice.
import { fetchFile } from '#files';
import { isTimed } from '../base/timed.mjs';
import { lastMoment, serverTime } from './clock.mjs';
import { digest } from './load.mjs';
import { markBegun } from './opening.mjs';
import { fetchWords } from './speech.mjs';

/**
 * @typedef {import('../engine/core.mjs').Core} Core
 * @typedef {import('../engine/core.mjs').Reply} Reply
 * @typedef {import('../engine/core.mjs').Request} Request
 * @typedef {import('../engine/core.mjs').Notice} Notice
 * @typedef {import('../store/session.mjs').Session} StoredSession
 * @typedef {import('../store/store.mjs').OpenStore} Store
 * @typedef {import('./clock.mjs').Clock} Clock
 * @typedef {import('./completion.mjs').Completion} Completion
 *
 * @typedef {object} Surroundings what the host needs from the element around it
 * @property {URL} base folder of the widget's files
 * @property {Store} store
 * @property {Clock} clock
 * @property {Uint8Array<ArrayBuffer>} bytes of the pack
 * @property {import('./media.mjs').Media} media
 * @property {HTMLElement} tree the elements of the screens
 * @property {() => string} submit URL to send results to, '' for none
 * @property {() => string} language
 * @property {AbortSignal} signal aborted when the session leaves the page
 * @property {(name: 'view' | 'theme' | 'language', value: string) => void} prefer
 * @property {(event: Event) => boolean} dispatch tells the page; false: a listener has prevented the default
 * @property {() => void} begun the session has begun, and is being stored
 * @property {(key?: string) => void} restart with the session of this key
 * @property {() => Promise<number | undefined>} serverTime
 * @property {() => Promise<void>} takeOver
 * @property {() => void} overtaken another tab writes the same session
 * @property {(wished: boolean) => void} offline wished: the candidate wants the whole test stored for offline use;
 *   otherwise: an engine has been fetched
 * @property {(words: string) => void} say
 * @property {(code: string, message: string) => void} trouble the page is told; the test goes on
 * @property {() => void} changed the screens may show something else now
 * @property {(error: unknown) => void} failed
 */

const networkEvents = ['online', 'offline'];
// Milliseconds without a change until answers are shown as saved: typing must not make the display flicker.
const quiet = 150;
const soonest = 500,
  latest = 60_000; // milliseconds until writing is retried, with exponential back-off
const exact = 5000; // accuracy of the server's time, milliseconds
const elsewhere = ['lead', 'prefer', 'hand_over']; // requests fulfilled even if another tab leads

export class Host {
  #core;
  #stored;
  #pack;
  #around;
  /** Whether this tab leads the session. */
  leads = true;
  /** The state of saving, as C++ shows it. @type {string} */
  saving = 'saved';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #later;
  #patience = soonest;
  /** @type {Completion | undefined} */
  completion;
  /** @type {Promise<import('../runner/host/engines.mjs').Engines> | undefined} */
  #engines;
  /** Engines to fetch once the session has begun. @type {string[]} */
  #postponed = [];

  /**
   * @param {Core} core
   * @param {StoredSession} stored
   * @param {any} pack
   * @param {Surroundings} around
   */
  constructor(core, stored, pack, around) {
    this.#core = core;
    this.#stored = stored;
    this.#pack = pack;
    this.#around = around;
    stored.changed = () => this.#showSaving();
    for (const type of networkEvents) addEventListener(type, this.#networkChanged);
  }

  get transcript() {
    return this.completion?.transcript ?? this.#stored.text;
  }

  /** Stores the lines, then does what is requested. @param {Reply} reply */
  apply({ log, requests }) {
    if (log.length > 0 && this.leads) {
      this.#keep(log);
      for (const language of this.#postponed.splice(0)) this.#fetchEngine(language);
    }
    for (const request of requests) if (this.leads || elsewhere.includes(request.type)) this.#fulfil(request);
  }

  end() {
    for (const type of networkEvents) removeEventListener(type, this.#networkChanged);
    this.#around.clock.wake(0, () => {});
    this.#stored.end();
    clearTimeout(this.#later);
    this.#engines?.then(({ runner }) => runner.close());
  }

  /** @param {Notice} notice */
  notify = (notice) => {
    if (this.#around.signal.aborted) return;
    this.apply(this.#core.notify(notice, this.#around.clock.now()));
    this.#around.changed();
  };

  /** Stops recording: another tab leads the session. */
  stopLeading() {
    this.leads = false;
    this.#stored.stop();
    this.#around.clock.wake(0, () => {});
    clearTimeout(this.#later);
    this.notify({ type: 'leads', here: false });
  }

  /** Reports that the page was opened again. */
  async resume() {
    const { clock, store } = this.#around;
    const { row } = this.#stored;
    const [device, server] = await Promise.all([store.device(), row.ahead !== null && this.#serverTime()]);
    // The device's clock was set back while the page was closed.
    if (server && server - Number(row.ahead) > clock.now() + exact) {
      clock.advance(server - Number(row.ahead));
      clock.moved = true;
    }
    this.notify({
      type: 'resumed',
      time: Date.now() + clock.shift,
      elsewhere: row.device !== '' && row.device !== device,
      clock_moved: clock.moved,
    });
    row.device = device;
    this.#stored.keepRow();
  }

  #serverTime() {
    return isTimed(this.#pack) && navigator.onLine ? serverTime(new URL(this.#stored.row.url), fetchFile) : undefined;
  }

  /** @param {string[]} lines */
  #keep(lines) {
    const { clock } = this.#around;
    const { row } = this.#stored;
    row.seen = clock.now();
    if (!row.started) this.#begin();
    if (this.saving === 'saved') this.saving = 'writing';
    clearTimeout(this.#later);
    this.#stored.append(lines);
  }

  async #begin() {
    const { clock, store, begun } = this.#around;
    const { row } = this.#stored;
    row.started = row.seen;
    row.shift = clock.shift;
    begun();
    const [device, server] = await Promise.all([store.device(), this.#serverTime()]);
    row.device = device;
    if (server) row.ahead = server - clock.now();
    this.#stored.keepRow();
  }

  #showSaving() {
    const { problem, pending, row } = this.#stored;
    if (!this.leads) return;
    clearTimeout(this.#later);
    if (problem === 'elsewhere') return this.#around.overtaken();
    const say = (/** @type {string} */ state) => {
      if (this.saving === state) return;
      this.saving = state;
      this.notify({ type: 'saved', state });
    };
    if (problem) say(problem);
    if (problem === 'full' || problem === 'unavailable') {
      this.#later = setTimeout(() => this.#stored.retry(), this.#patience);
      this.#patience = Math.min(2 * this.#patience, latest);
    }
    if (problem || pending) return;
    this.#patience = soonest;
    this.#later = setTimeout(() => say('saved'), quiet);
    markBegun(this.#pack.id, row.nonce, row.finished ? 'finished' : true);
  }

  /** @param {Request} request */
  #fulfil(request) {
    const work = this.#requests[request.type];
    if (!work) throw new Error(`unknown request ${request.type}`);
    Promise.resolve(work(request)).catch(this.#around.failed);
  }

  /** What is done for each type of request. @type {Record<string, (request: Request) => unknown>} */
  #requests = {
    run: async (request) => {
      const { exercise, run } = request;
      this.notify(
        await this.#fetchEngines().then(
          (engines) => engines.run(request),
          ({ message }) => {
            if (!this.#around.signal.aborted) this.#around.trouble('engine_unreachable', String(message));
            return { type: 'not_run', exercise, run, why: 'unreachable' };
          },
        ),
      );
    },
    // With data saving on, fetch engines only once the session has begun: the candidate may just be looking.
    engine: ({ language }) =>
      this.#stored.text === '' && savesData() ? this.#postponed.push(language) : this.#fetchEngine(language),
    // Until the words have loaded, or if they can't be loaded, the screens stay in the previous language.
    words: ({ language }) =>
      fetchWords(language, this.#around.base).then(
        (words) => {
          this.#core.setWords(language, words);
          this.#around.changed();
        },
        () => {},
      ),
    offline: () => this.#around.offline(true),
    wake: ({ at }) => this.#around.clock.wake(at, () => this.notify({ type: 'time' })),
    lead: () => this.#around.takeOver(),
    complete: async ({ result }) => {
      const { conclude } = await import('./underway.mjs');
      await conclude(result, {
        ...this.#around,
        submit: this.#around.submit(),
        digest,
        core: this.#core,
        stored: this.#stored,
        pack: this.#pack,
        notify: this.notify,
        ready: (completion) => {
          this.completion = completion;
          markBegun(this.#pack.id, this.#stored.row.nonce, 'finished');
        },
      });
    },
    prefer: ({ name, value }) => this.#around.prefer(name, value),
    hand_over: async ({ what }) => {
      const { handOver } = await import('./underway.mjs');
      await handOver(what, { ...this.#around, ...this.#files() });
    },
    import: async () => {
      const { importSession } = await import('./underway.mjs');
      const { language, restart } = this.#around;
      const { key, message } = await importSession({
        ...this.#files(),
        core: this.#core,
        language: language(),
        digest,
        lastMoment,
      });
      if (key) restart(key);
      if (message) this.notify({ type: 'not_imported', message });
    },
    restart: async () => {
      markBegun(this.#pack.id, this.#stored.row.nonce, false);
      await this.#stored.erase();
      this.#around.restart();
    },
  };

  #files() {
    const { bytes, store } = this.#around;
    return { pack: this.#pack, bytes, stored: this.#stored, completion: this.completion, store };
  }

  async runner() {
    return (await this.#fetchEngines()).runner;
  }

  /** Fetches the code that runs programs. After a failure the next call tries again. */
  #fetchEngines() {
    this.#engines ??= import('../runner/host/engines.mjs').then(
      ({ Engines }) => new Engines({ ...this.#around, notify: this.notify }),
      (error) => {
        this.#engines = undefined;
        throw error;
      },
    );
    return this.#engines;
  }

  /** Fetches an engine in the background, before the first run. @param {string} language */
  #fetchEngine(language) {
    this.#fetchEngines()
      .then((engines) => engines.fetch(language))
      .catch(() => {}); // reported when code is run
  }

  #networkChanged = () => {
    this.notify({ type: 'network', online: navigator.onLine });
    this.#engines?.then(
      (engines) => engines.networkChanged(),
      () => {},
    );
  };
}

/** Whether the browser's data saving is on. */
function savesData() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData);
}
