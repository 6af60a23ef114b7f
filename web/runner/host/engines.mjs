// Fetches a session's engines at low priority and runs its programs. Imported only when a pack has programs.
import { fetchFile } from '#files';
import { createRunner } from './runner.mjs';

/**
 * @typedef {import('./runner.mjs').Progress} Progress
 *
 * @typedef {object} Around what the host provides (web/element/host.mjs)
 * @property {URL} base folder of the widget's files
 * @property {AbortSignal} signal aborted when the session leaves the page
 * @property {(wished: boolean) => void} offline called when one more engine is ready
 * @property {(code: string, message: string) => void} trouble tells the page; the test continues
 * @property {(notice: {type: string, [field: string]: unknown}) => void} notify
 */

export class Engines {
  runner;
  #around;
  /** Download progress of each requested engine, by language. @type {Map<string, Progress>} */
  #asked = new Map();

  /** @param {Around} around */
  constructor(around) {
    this.#around = around;
    this.runner = createRunner({ base: around.base });
  }

  /**
   * @param {{[field: string]: any}} request of type `run`
   * @returns {Promise<{type: string, [field: string]: unknown}>} `ran` with the results, or `not_run` with the reason
   */
  async run({ type, exercise, run, ...request }) {
    try {
      this.fetch(request.language);
      return { type: 'ran', exercise, run, ...(await this.runner.run(/** @type {any} */ (request))) };
    } catch (error) {
      this.#asked.delete(request.language);
      return { type: 'not_run', exercise, run, why: this.#obstacle(error) };
    }
  }

  /** @param {string} language */
  fetch(language) {
    if (this.#asked.has(language)) return;
    const { base, notify, offline } = this.#around;
    this.#arrived(language, { loaded: 0, total: this.runner.size(language) });
    mistakesIn(language, base).then(
      (mistakes) => notify({ type: 'mistakes', language, mistakes }),
      () => {},
    );
    let shown = Date.now();
    this.runner
      .prefetch(language, (progress) => {
        const now = Date.now();
        if (progress.loaded < progress.total && now - shown < 250) return;
        shown = now;
        this.#arrived(language, progress);
      })
      .then(
        () => offline(false),
        (error) => {
          // An early fetch that fails can still succeed later: don't report it. Report permanent failures now, before
          // the candidate writes the first program.
          if (['engine_blocked', 'engine_failed'].includes(error.code))
            notify({ type: 'no_engine', language, why: this.#obstacle(error) });
        },
      );
  }

  /** Reports incomplete downloads again: they are paused without a network. */
  networkChanged() {
    for (const [language, progress] of this.#asked) {
      if (progress.loaded < progress.total) this.#arrived(language, progress);
    }
  }

  /**
   * Reports to the page, in full, why programs can't run.
   *
   * @param {any} error
   * @returns {string} for the candidate
   */
  #obstacle({ code, message }) {
    const known = String(code).startsWith('engine_') ? code : 'engine_failed';
    if (!this.#around.signal.aborted) this.#around.trouble(known, String(message));
    return known.replace('engine_', '');
  }

  /** @param {string} language @param {Progress} progress */
  #arrived(language, progress) {
    this.#asked.set(language, progress);
    this.#around.notify({ type: 'engine', language, ...progress, waiting: !navigator.onLine });
  }
}

/**
 * Fetches the plain-language explanations of an engine's messages: LANGUAGE_mistakes of web/words/.
 *
 * @param {string} language
 * @param {URL} base
 */
async function mistakesIn(language, base) {
  const response = await fetchFile(new URL(`${language}_mistakes.json`, base), { priority: 'low' });
  if (!response.ok) throw new Error(`no explanations for ${language}: ${response.status}`);
  return response.json();
}
