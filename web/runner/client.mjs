import { languages } from './languages.mjs';
import { checkRequest } from './request.mjs';

/**
 * @typedef {import('./request.mjs').Request} Request
 * @typedef {import('./request.mjs').Program} Program
 * @typedef {import('./request.mjs').Call} Call
 * @typedef {import('./request.mjs').CallResult} CallResult
 * @typedef {import('./request.mjs').Reply} Reply
 * @typedef {import('./serve.mjs').Question} Question
 *
 * @typedef {object} EngineWorker a worker that has said it is ready
 * @property {{ onmessage: ((event: any) => void) | null, postMessage(message: unknown): void }} port
 * @property {() => void} terminate
 */

const tick = 50;  // milliseconds

/** @param {unknown} error */
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * Whoever asks for runs: keeps one worker for each language, asks one thing at a time, and kills the worker when an
 * answer takes too long. The same for browser and Node, which differ in how a worker starts.
 */
export class Client {
  /** @param {(language: string) => Promise<EngineWorker>} start */
  constructor(start) {
    /** @private */
    this.start = start;
    /** @private @type {Map<string, Promise<EngineWorker>>} */
    this.workers = new Map();
    /** @private @type {Promise<unknown>} */
    this.last = Promise.resolve();
    /** @private @type {Set<AbortController>} */
    this.runs = new Set();
  }

  /**
   * Runs a program: one result for each call, in their order. What the program does never rejects the promise, nor
   * does an engine that can't be loaded (every call is then `killed` and says why); a malformed request does.
   * Runs wait for each other.
   *
   * @param {Request} request
   * @returns {Promise<Reply>}
   */
  async run(request) {
    checkRequest(request);
    const abort = new AbortController();
    this.runs.add(abort);
    const reply = this.last.then(() => this.reply(request, abort.signal));
    this.last = reply.catch(() => {});
    return reply.finally(() => this.runs.delete(abort));
  }

  /** Ends the runs under way or waiting: the calls that have no result yet are `killed`. */
  cancel() {
    for (const run of this.runs) run.abort();
  }

  /** Starts a language's worker before it is needed. @param {string} language */
  async warm(language) {
    await this.worker(language);
  }

  /** Ends the workers and all runs. The next run starts others. */
  close() {
    this.cancel();
    for (const language of this.workers.keys()) this.discard(language);
  }

  /** @private @param {Request} request @param {AbortSignal} signal @returns {Promise<Reply>} */
  async reply({ calls, ...program }, signal) {
    const results = [];
    for (const call of calls) results.push(await this.runCall(program, call, signal));
    /** @type {string[]} */
    let facts = [];
    if (program.facts) facts = await this.ask(program.language, { ask: 'facts', program: { ...program, checker: '' } }, signal).catch(() => []);
    return { results, facts };
  }

  /** @private @param {Program} program @param {Call} call @param {AbortSignal} signal @returns {Promise<CallResult>} */
  async runCall(program, call, signal) {
    /** @type {CallResult} */
    let result;
    try {
      result = await this.ask(program.language, { ask: 'call', program: { ...program, checker: '' }, call }, signal);
    } catch (error) {
      return { test: call.test, status: 'killed', value: messageOf(error), output: '', line: 0, file: '', fuel: 0, check: '' };
    }
    if (program.checker === '' || result.status !== 'ok') return result;
    return { ...result, check: await this.check({ ...program, files: [] }, call, result.value, signal) };
  }

  /** @private @param {Program} program @param {Call} call @param {string} value @param {AbortSignal} signal */
  async check(program, call, value, signal) {
    try {
      return await this.ask(languages[program.language].checker, { ask: 'check', program, call, value }, signal);
    } catch (error) {
      return JSON.stringify({ error: messageOf(error) });
    }
  }

  /** @private @param {string} language @param {Question} question @param {AbortSignal} signal @returns {Promise<any>} */
  async ask(language, question, signal) {
    try {
      const worker = await unlessAborted(this.worker(language), signal);
      return await ask(worker, question, question.program.limits.milliseconds, signal);
    } catch (error) {
      this.discard(language);
      throw error;
    }
  }

  /** @private @param {string} language */
  worker(language) {
    const starting = this.workers.get(language) ?? this.start(language);
    this.workers.set(language, starting);
    starting.catch(() => { if (this.workers.get(language) === starting) this.workers.delete(language); });
    return starting;
  }

  /** @private @param {string} language */
  discard(language) {
    const worker = this.workers.get(language);
    this.workers.delete(language);
    worker?.then(({ terminate }) => terminate(), () => {});
  }
}

/**
 * Starting a worker can take as long as fetching its engine.
 *
 * @template Value
 * @param {Promise<Value>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<Value>}
 */
function unlessAborted(promise, signal) {
  return new Promise((resolve, reject) => {
    const cancelled = () => reject(new Error('The run was cancelled.'));
    if (signal.aborted) cancelled();
    signal.addEventListener('abort', cancelled);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancelled));
  });
}

/**
 * One answer. Rejects, with a message for the candidate, when there is none in time: the worker is then to be killed.
 *
 * The time is counted in ticks and not by the clock, so that a phone put to sleep in the middle of a call doesn't kill it.
 *
 * @param {EngineWorker} worker
 * @param {Question} question
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 * @returns {Promise<any>}
 */
async function ask({ port }, question, milliseconds, signal) {
  if (signal.aborted) throw new Error('The run was cancelled.');
  let left = Math.ceil(milliseconds / tick) + 1;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  /** @type {(() => void) | undefined} */
  let cancelled;
  try {
    return await new Promise((resolve, reject) => {
      cancelled = () => reject(new Error('The run was cancelled.'));
      signal.addEventListener('abort', cancelled);
      timer = setInterval(() => {
        left -= 1;
        if (left === 0) reject(new Error(`The program gave no answer within ${milliseconds} ms.`));
      }, tick);
      port.onmessage = ({ data }) => {
        if ('answer' in data) resolve(data.answer);
        else reject(new Error(`The engine failed: ${data.failure}`));
      };
      port.postMessage(question);
    });
  } finally {
    clearInterval(timer);
    port.onmessage = null;  // in Node, a port that listens keeps the process alive
    if (cancelled) signal.removeEventListener('abort', cancelled);
  }
}
