// Asks engines to run programs: one worker per language, one question at a time, killed on timeout.
import { unreadable } from '../protocol/facts.mjs';
import { languages } from '../protocol/languages.mjs';
import { checkRequest } from '../protocol/request.mjs';
import { cancelled, unable, Unable, within } from '../protocol/unable.mjs';

/**
 * @typedef {import('../protocol/request.mjs').Request} Request
 * @typedef {import('../protocol/request.mjs').Program} Program
 * @typedef {import('../protocol/request.mjs').Call} Call
 * @typedef {import('../protocol/request.mjs').CallResult} CallResult
 * @typedef {import('../protocol/request.mjs').Reply} Reply
 * @typedef {import('../worker/serve.mjs').Question} Question
 *
 * @typedef {object} EngineWorker a worker that is ready
 * @property {{ onmessage: ((event: any) => void) | null, postMessage(message: unknown): void }} port
 * @property {() => void} terminate
 * @property {Promise<never>} [broken] rejects when the worker ends by itself
 *
 * @typedef {object} Start
 * @property {Promise<EngineWorker>} worker
 * @property {number} [failed] time of the failure, from performance.now()
 */

const patience = 60_000; // milliseconds for files that an engine fetches later
// Milliseconds before a failed start is tried again: many runs may wait for the same engine.
const lull = 1000;

/** A running engine gave no answer in time. */
class Late extends Error {}

/**
 * Keeps one worker per language, asks one question at a time, and kills the worker when an answer takes too long.
 * Browsers and Node use the same client; only starting a worker differs.
 */
export class Client {
  #start;
  /** @type {Map<string, Start>} */
  #workers;
  /** @type {Promise<unknown>} */
  #last;
  /** @type {Set<AbortController>} */
  #runs;

  /** @param {(language: string) => Promise<EngineWorker>} start */
  constructor(start) {
    this.#start = start;
    this.#workers = new Map();
    this.#last = Promise.resolve();
    this.#runs = new Set();
  }

  /**
   * Runs a program. Returns one result per call, in order; a call without an answer in time has the status `killed`.
   * Rejects with an `Unable`, and without any result, when no engine can start or the engine breaks down. Rejects with
   * a TypeError when the request is malformed. Runs are queued: only one runs at a time.
   *
   * @param {Request} request
   * @returns {Promise<Reply>}
   */
  async run(request) {
    checkRequest(request);
    const abort = new AbortController();
    this.#runs.add(abort);
    const reply = this.#last.then(() => this.#reply(request, abort.signal));
    this.#last = reply.catch(() => {});
    return reply.finally(() => this.#runs.delete(abort));
  }

  /** Cancels all running and waiting runs: they reject as `cancelled`. */
  cancel() {
    for (const run of this.#runs) run.abort();
  }

  /** Starts a language's worker before it is needed. @param {string} language */
  async warm(language) {
    await this.#worker(language);
  }

  /** Ends all workers and runs. The next run starts new workers. */
  close() {
    this.cancel();
    for (const language of this.#workers.keys()) this.#discard(language);
  }

  /** @param {Request} request @param {AbortSignal} signal @returns {Promise<Reply>} */
  async #reply({ calls, ...program }, signal) {
    const results = [];
    for (const call of calls) results.push(await this.#runCall(program, call, signal));
    return { results, facts: program.facts ? await this.#facts(program, signal) : [] };
  }

  /** @param {Program} program @param {AbortSignal} signal @returns {Promise<string[]>} */
  async #facts(program, signal) {
    const { language } = program;
    const asked = { ...program, checker: '' };
    // The facts parser may have to be fetched first. That must not count as the program's time or as its fault.
    await this.#ask(language, { ask: 'prepare', program: asked }, signal, patience).catch((error) => {
      throw error instanceof Late ? unable(error, 'engine_unreachable') : error;
    });
    try {
      return await this.#ask(language, { ask: 'facts', program: asked }, signal);
    } catch (error) {
      if (error instanceof Late) return [unreadable];
      throw error;
    }
  }

  /** @param {Program} program @param {Call} call @param {AbortSignal} signal @returns {Promise<CallResult>} */
  async #runCall(program, call, signal) {
    try {
      /** @type {CallResult} */
      const result = await this.#ask(
        program.language,
        { ask: 'call', program: { ...program, checker: '' }, call },
        signal,
      );
      if (program.checker === '' || result.status !== 'ok') return result;
      const check = await this.#ask(
        languages[program.language].checker,
        { ask: 'check', program: { ...program, files: [] }, call, value: result.value },
        signal,
      );
      return { ...result, check };
    } catch (error) {
      if (!(error instanceof Late)) throw error;
      return {
        test: call.test,
        status: 'killed',
        value: error.message,
        output: '',
        line: 0,
        file: '',
        fuel: 0,
        check: '',
      };
    }
  }

  /**
   * @param {string} language
   * @param {Question} question
   * @param {AbortSignal} signal
   * @param {number} [milliseconds]
   * @returns {Promise<any>}
   */
  async #ask(language, question, signal, milliseconds = question.program.limits.milliseconds) {
    const worker = await unlessAborted(this.#worker(language), signal).catch((error) => {
      throw unable(error, 'engine_failed');
    });
    try {
      return await ask(worker, question, milliseconds, signal);
    } catch (error) {
      this.#discard(language);
      throw error instanceof Late ? error : unable(error, 'engine_failed');
    } finally {
      worker.port.onmessage = null; // in Node, a listening port keeps the process alive
    }
  }

  /** @param {string} language */
  #worker(language) {
    const known = this.#workers.get(language);
    if (known && !(performance.now() - (known.failed ?? Infinity) > lull)) return known.worker;
    /** @type {Start} */
    const start = { worker: this.#start(language) };
    this.#workers.set(language, start);
    start.worker.catch(() => {
      start.failed = performance.now();
    });
    return start.worker;
  }

  /** @param {string} language */
  #discard(language) {
    const start = this.#workers.get(language);
    this.#workers.delete(language);
    start?.worker.then(
      ({ terminate }) => terminate(),
      () => {},
    );
  }
}

/**
 * Waits for a promise, but rejects as `cancelled` on abort: starting a worker can take as long as fetching its engine.
 *
 * @template Value
 * @param {Promise<Value>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<Value>}
 */
function unlessAborted(promise, signal) {
  return new Promise((resolve, reject) => {
    const end = () => reject(cancelled());
    if (signal.aborted) end();
    signal.addEventListener('abort', end);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

/**
 * Asks a worker one question. Rejects when there is no answer in time: the caller must then kill the worker.
 *
 * @param {EngineWorker} worker
 * @param {Question} question
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 * @returns {Promise<any>}
 */
function ask({ port, broken }, question, milliseconds, signal) {
  const answer = new Promise((resolve, reject) => {
    broken?.catch(reject);
    port.onmessage = ({ data }) => {
      if ('answer' in data) resolve(data.answer);
      else
        reject(
          new Unable(data.unreachable ? 'engine_unreachable' : 'engine_failed', `The engine failed: ${data.failure}`),
        );
    };
    port.postMessage(question);
  });
  return within(
    milliseconds,
    unlessAborted(answer, signal),
    () => new Late(`The program gave no answer within ${milliseconds} ms.`),
  );
}
