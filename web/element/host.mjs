// Does what the session asks for. C++ never calls JavaScript: it answers with lines to keep and effects to do, and what
// comes of them goes back as notices.

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
 * @property {(outcome: 'copied' | 'not_copied') => void} say
 * @property {() => void} changed the screens may show something else now
 * @property {(error: unknown) => void} failed
 */

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
  /** The languages whose engines have been asked for. @type {Set<string>} */
  #engines = new Set();

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
  }

  /** Keeps the lines, then does the rest. @param {Reply} reply */
  apply({ log, effects }) {
    if (log.length > 0) this.#keep(log);
    for (const effect of effects) this.#do(effect);
  }

  end() {
    this.#runner?.then((runner) => runner.close());
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
    this.#tell({ type: 'saved', ok });
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
    engine: ({ language }) => this.#engine(language),
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

  /** Fetched when the first exercise that needs it is near. @param {string} language */
  async #engine(language) {
    this.#runner ??= import('../runner/runner.mjs').then(({ createRunner }) => createRunner({ base: this.#around.base }));
    const runner = await this.#runner;
    if (this.#engines.has(language)) return runner;
    this.#engines.add(language);
    let shown = 0;
    // A failure shows when code is run; that it could not be fetched early is no news.
    runner.prefetch(language, ({ loaded, total }) => {
      const now = Date.now();
      if (loaded < total && now - shown < 250) return;
      shown = now;
      this.#tell({ type: 'engine', language, loaded, total });
    }).catch(() => {});
    return runner;
  }

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
