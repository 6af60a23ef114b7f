import { checkRequest } from './request.mjs';

/**
 * @typedef {import('./request.mjs').Request} Request
 * @typedef {import('./request.mjs').Call} Call
 * @typedef {import('./request.mjs').CallResult} CallResult
 *
 * @typedef {object} EngineWorker a worker that has said it is ready
 * @property {{ onmessage: ((event: any) => void) | null, postMessage(message: unknown): void }} port
 * @property {() => void} terminate
 */

const tick = 50;  // milliseconds

/**
 * Whoever asks for runs: keeps one worker, gives it one call at a time, and kills it when a call takes too long.
 * The same for browser and Node, which differ in how a worker starts.
 */
export class Client {
  /** @param {() => Promise<EngineWorker>} start */
  constructor(start) {
    /** @private */
    this.start = start;
    /** @private @type {Promise<EngineWorker> | undefined} */
    this.worker = undefined;
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
   * @returns {Promise<CallResult[]>}
   */
  async run(request) {
    checkRequest(request);
    const abort = new AbortController();
    this.runs.add(abort);
    const results = this.last.then(() => this.runCalls(request, abort.signal));
    this.last = results.catch(() => {});
    return results.finally(() => this.runs.delete(abort));
  }

  /** Ends the runs under way or waiting: the calls that have no result yet are `killed`. */
  cancel() {
    for (const run of this.runs) run.abort();
  }

  /** Starts the worker before it is needed. */
  async warm() {
    await this.currentWorker();
  }

  /** Ends the worker and all runs. The next run starts another. */
  close() {
    this.cancel();
    this.discard();
  }

  /** @private @param {Request} request @param {AbortSignal} signal */
  async runCalls({ calls, ...program }, signal) {
    const results = [];
    for (const call of calls) results.push(await this.runCall(program, call, signal));
    return results;
  }

  /** @private @param {Omit<Request, 'calls'>} program @param {Call} call @param {AbortSignal} signal */
  async runCall(program, call, signal) {
    try {
      const worker = await this.currentWorker();
      return await ask(worker, { request: program, call }, program.limits.milliseconds, signal);
    } catch (error) {
      this.discard();
      const message = error instanceof Error ? error.message : String(error);
      return /** @type {CallResult} */ ({ test: call.test, status: 'killed', value: message, output: '', line: 0 });
    }
  }

  /** @private */
  currentWorker() {
    this.worker ??= this.start();
    const starting = this.worker;
    starting.catch(() => { if (this.worker === starting) this.worker = undefined; });
    return starting;
  }

  /** @private */
  discard() {
    const worker = this.worker;
    this.worker = undefined;
    worker?.then(({ terminate }) => terminate(), () => {});
  }
}

/**
 * One call. Rejects, with a message for the candidate, when there is no answer in time: the worker is then to be killed.
 *
 * The time is counted in ticks and not by the clock, so that a phone put to sleep in the middle of a call doesn't kill it.
 *
 * @param {EngineWorker} worker
 * @param {object} message
 * @param {number} milliseconds
 * @param {AbortSignal} signal
 * @returns {Promise<CallResult>}
 */
async function ask({ port }, message, milliseconds, signal) {
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
        if (data.result) resolve(data.result);
        else reject(new Error(`The engine failed: ${data.failure}`));
      };
      port.postMessage(message);
    });
  } finally {
    clearInterval(timer);
    port.onmessage = null;  // in Node, a port that listens keeps the process alive
    if (cancelled) signal.removeEventListener('abort', cancelled);
  }
}
