// Folds untrusted transcripts for a verifier: in small pieces, and with a new module after a fault.
import { Core, glueOf } from './core.mjs';

/** The module has crashed or run out of memory. A new instance replaces it: `await core.ready`. */
export class Stopped extends Error {
  name = 'Stopped';
}

const piece = 1 << 16; // minimum bytes of a transcript to fold per call
const patience = 20; // milliseconds of folding until other tasks get their turn
// The error of a stack overflow differs between browsers.
const faults = ['RuntimeError', 'RangeError', 'InternalError'];

/**
 * @param {import('./core.mjs').GlueFactory} factory
 * @param {WebAssembly.Module | PromiseLike<WebAssembly.Module>} module
 */
export async function instantiateReplaying(factory, module) {
  const make = () => glueOf(factory, module);
  return new ReplayingCore(await make(), make);
}

export class ReplayingCore extends Core {
  #make;
  #stopped = false;
  /** Number of modules that have crashed: addresses in an earlier one are invalid. */
  #lives = 0;
  /** Resolves when the module can be called. @type {Promise<void>} */
  ready = Promise.resolve();

  /** @param {import('./core.mjs').Glue} glue @param {() => Promise<import('./core.mjs').Glue>} make another */
  constructor(glue, make) {
    super(glue);
    this.#make = make;
  }

  /**
   * @override
   * @param {Parameters<Core['call']>} call
   */
  call(...call) {
    if (this.#stopped) throw new Stopped('the module is starting anew');
    try {
      return super.call(...call);
    } catch (error) {
      const { name, message } = /** @type {Error} */ (error);
      if (!faults.includes(name)) throw error;
      this.#renew();
      throw new Stopped(`the module stopped: ${message}`);
    }
  }

  #renew() {
    this.#stopped = true;
    this.#lives++;
    this.ready = this.#make().then((glue) => {
      this.adopt(glue);
      this.#stopped = false;
    });
    this.ready.catch(() => {});
  }

  /**
   * Like `replay`, for a transcript of unknown origin: other tasks get their turn in between, and `signal` stops it.
   * @param {Uint8Array} pack
   * @param {Uint8Array | string} log
   * @param {AbortSignal} [signal]
   * @returns {Promise<{result: any, finished: boolean, runs: any[]}>}
   */
  async replayAside(pack, log, signal) {
    await this.ready;
    const bytes = typeof log === 'string' ? new TextEncoder().encode(log) : log;
    const { address } = this.call('replay_begin', [pack]);
    const life = this.#lives;
    try {
      for (let at = 0, begun = Date.now(); at < bytes.length;) {
        const next = bytes.indexOf(10, at + piece) + 1 || bytes.length;
        const { problem } = this.call('replay_more', [bytes.subarray(at, next)], [address]);
        if (problem) break;
        at = next;
        if (Date.now() - begun < patience) continue;
        await new Promise((resolve) => setTimeout(resolve));
        signal?.throwIfAborted();
        if (life !== this.#lives) throw new Stopped('the module was replaced meanwhile');
        begun = Date.now();
      }
    } catch (error) {
      if (life === this.#lives) this.call('replay_drop', [], [address]);
      throw error;
    }
    return this.call('replay_end', [], [address]);
  }
}
