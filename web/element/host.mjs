// Does what the session asks for. C++ never calls JavaScript: it answers with lines to keep and effects to do, and what
// comes of them goes back as notices.
import { fetchFile } from '#files';

/**
 * @typedef {import('../engine/core.mjs').Core} Core
 * @typedef {import('../engine/core.mjs').Reply} Reply
 * @typedef {import('../engine/core.mjs').Effect} Effect
 * @typedef {import('../store/session.mjs').Session} StoredSession
 * @typedef {{credential: any, jws: string, transcript: string, result: any}} Completion
 *
 * @typedef {object} Surroundings what the host needs from the element around it
 * @property {URL} base where the files of the widget lie
 * @property {() => Promise<CryptoKeyPair>} keyPair
 * @property {(name: 'view' | 'theme' | 'language', value: string) => void} prefer
 * @property {(completion: Completion) => void} complete
 * @property {() => void} restart
 * @property {(wished: boolean) => void} offline the candidate wants all kept for taking the test without a network; or another engine is there
 * @property {(outcome: 'copied' | 'not_copied') => void} say
 * @property {() => void} changed the screens may show something else now
 * @property {(error: unknown) => void} failed
 */

const networkEvents = ['online', 'offline'];

export class Host {
  #core;
  #stored;
  #pack;
  #around;
  #saved = true;
  /** @type {Completion | undefined} */
  #completion;
  /** @type {Promise<ReturnType<typeof import('../runner/runner.mjs').createRunner>> | undefined} */
  #runner;
  /** Engines that will be needed once the session has begun. @type {string[]} */
  #postponed = [];
  /** How much has come of the engines that were asked for, by language. @type {Map<string, import('../runner/runner.mjs').Progress>} */
  #engines = new Map();

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
    for (const type of networkEvents) addEventListener(type, this.#networkChanged);
  }

  /** Keeps the lines, then does the rest. @param {Reply} reply */
  apply({ log, effects }) {
    if (log.length > 0) {
      this.#keep(log);
      for (const language of this.#postponed.splice(0)) this.#engine(language);
    }
    for (const effect of effects) this.#do(effect);
  }

  end() {
    for (const type of networkEvents) removeEventListener(type, this.#networkChanged);
    this.#runner?.then((runner) => runner.close());
  }

  /** @param {{type: string, [field: string]: unknown}} notice */
  tell(notice) {
    this.#tell(notice);
  }

  /** @param {{type: string, [field: string]: unknown}} notice */
  #tell(notice) {
    this.apply(this.#core.send(notice));
    this.#around.changed();
  }

  /** @param {string[]} lines */
  async #keep(lines) {
    const ok = await this.#stored.append(lines);
    if (ok === this.#saved) return;
    this.#saved = ok;
    this.#tell({ type: 'saved', state: ok ? 'saved' : 'unavailable' });
  }

  /** @param {Effect} effect */
  #do(effect) {
    const work = this.#effects[effect.type];
    if (!work) throw new Error(`unknown effect ${effect.type}`);
    Promise.resolve(work(effect)).catch(this.#around.failed);
  }

  /** @type {Record<string, (effect: Effect) => unknown>} */
  #effects = {
    run: async ({ type, ...request }) => {
      const runner = await this.#engine(request.language);
      const reply = await runner.run(/** @type {any} */ (request));
      this.#tell({ type: 'ran', exercise: request.exercise, run: request.run, ...reply });
    },
    // Whoever counts every byte may only be looking.
    engine: ({ language }) => (this.#stored.text === '' && savesData() ? this.#postponed.push(language) : this.#engine(language)),
    offline: () => this.#around.offline(true),
    complete: async ({ result }) => {
      const transcript = this.#stored.text;
      /** @type {Completion} */
      const completion = { credential: null, jws: '', transcript, result };
      try {
        const { issue } = await import('../credential/index.mjs');
        Object.assign(completion, await issue(result, {
          crypto: globalThis.crypto,
          keys: await this.#around.keyPair(),
          pack: this.#pack,
          transcript: new TextEncoder().encode(transcript),
          now: Date.now(),
        }));
        this.#tell({ type: 'signed', ok: true });
      } catch (error) {
        this.#tell({ type: 'signed', ok: false, message: String(error instanceof Error ? error.message : error) });
      }
      this.#completion = completion;
      this.#around.complete(completion);
    },
    prefer: ({ name, value }) => this.#around.prefer(name, value),
    download: ({ what }) => this.#download(what),
    copy: async () => {
      const outcome = await navigator.clipboard.writeText(JSON.stringify(this.#completion?.credential, null, 2))
        .then(() => /** @type {const} */ ('copied'), () => /** @type {const} */ ('not_copied'));
      this.#around.say(outcome);
    },
    restart: async () => {
      await this.#stored.erase();
      this.#around.restart();
    },
  };

  runner() {
    return (this.#runner ??= import('../runner/runner.mjs').then(({ createRunner }) => createRunner({ base: this.#around.base })));
  }

  /** Fetched behind all else from the moment a pack needs it. @param {string} language */
  async #engine(language) {
    const runner = await this.runner();
    if (this.#engines.has(language)) return runner;
    this.#arrived(language, { loaded: 0, total: runner.size(language) });
    mistakesIn(language, this.#around.base).then((mistakes) => this.#tell({ type: 'mistakes', language, mistakes }), () => {});
    let shown = Date.now();
    // A failure shows when code is run; that it could not be fetched early is no news.
    runner.prefetch(language, (progress) => {
      const now = Date.now();
      if (progress.loaded < progress.total && now - shown < 250) return;
      shown = now;
      this.#arrived(language, progress);
    }).then(() => this.#around.offline(false), () => {});
    return runner;
  }

  /** @param {string} language @param {import('../runner/runner.mjs').Progress} progress */
  #arrived(language, progress) {
    this.#engines.set(language, progress);
    this.#tell({ type: 'engine', language, ...progress, waiting: !navigator.onLine });
  }

  /** What is on its way stands still without a network, and says so. */
  #networkChanged = () => {
    for (const [language, progress] of this.#engines) {
      if (progress.loaded < progress.total) this.#arrived(language, progress);
    }
  };

  /** @param {string} what */
  #download(what) {
    const { id } = this.#pack;
    const completion = this.#completion;
    const files = /** @type {Record<string, [name: string, type: string, text: string]>} */ ({
      credential: [`${id}.json`, 'application/json', JSON.stringify(completion?.credential, null, 2)],
      jws: [`${id}.jws`, 'application/jose', completion?.jws ?? ''],
      transcript: [`${id}.ndjson`, 'application/x-ndjson', this.#stored.text],
    });
    const [name, type, text] = files[what];
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

/** Whether the candidate has asked the browser to spare the network. */
function savesData() {
  return Boolean(/** @type {any} */ (navigator).connection?.saveData);
}

/**
 * What the engine's messages mean, in plain words: web/runner/LANGUAGE/mistakes.json.
 *
 * @param {string} language
 * @param {URL} base
 */
async function mistakesIn(language, base) {
  const response = await fetchFile(new URL(`${language}_mistakes.json`, base), { priority: 'low' });
  if (!response.ok) throw new Error(`no explanations for ${language}: ${response.status}`);
  return response.json();
}
