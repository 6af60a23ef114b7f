// What a session has of the engines: they are fetched behind all else from the moment that its pack needs them, and run
// what it asks for. Imported then: no other test has programs.
import { fetchFile } from '#files';
import { createRunner } from './runner.mjs';

/**
 * @typedef {import('./runner.mjs').Progress} Progress
 *
 * @typedef {object} Around of the host (web/element/host.mjs)
 * @property {URL} base where the files of the widget lie
 * @property {AbortSignal} signal aborted when the session leaves the page
 * @property {(wished: boolean) => void} offline another engine is there
 * @property {(code: string, message: string) => void} trouble the page is told; the test goes on
 * @property {(notice: {type: string, [field: string]: unknown}) => void} tell
 */

export class Engines {
  runner;
  #around;
  /** How much has come of those that were asked for, by language. @type {Map<string, Progress>} */
  #asked = new Map();

  /** @param {Around} around */
  constructor(around) {
    this.#around = around;
    this.runner = createRunner({ base: around.base });
  }

  /**
   * @param {{[field: string]: any}} effect
   * @returns {Promise<{type: string, [field: string]: unknown}>} what no engine ran has no outcome
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
    const { base, tell, offline } = this.#around;
    this.#arrived(language, { loaded: 0, total: this.runner.size(language) });
    mistakesIn(language, base).then(
      (mistakes) => tell({ type: 'mistakes', language, mistakes }),
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
          // That it could not be fetched early is no news. What time doesn't mend is said before the first program is
          // written.
          if (['engine_blocked', 'engine_failed'].includes(error.code))
            tell({ type: 'no_engine', language, why: this.#obstacle(error) });
        },
      );
  }

  /** What is on its way stands still without a network, and says so. */
  networkChanged() {
    for (const [language, progress] of this.#asked) {
      if (progress.loaded < progress.total) this.#arrived(language, progress);
    }
  }

  /**
   * The page is told in full what keeps programs from running.
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
    this.#around.tell({ type: 'engine', language, ...progress, waiting: !navigator.onLine });
  }
}

/**
 * What the engine's messages mean, in plain words: LANGUAGE_mistakes of web/words/.
 *
 * @param {string} language
 * @param {URL} base
 */
async function mistakesIn(language, base) {
  const response = await fetchFile(new URL(`${language}_mistakes.json`, base), { priority: 'low' });
  if (!response.ok) throw new Error(`no explanations for ${language}: ${response.status}`);
  return response.json();
}
