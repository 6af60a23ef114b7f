// Plays a session on the core, without a browser: sees the semantic tree, acts on its nodes, and runs code in the real
// engines.
import { createHash } from 'node:crypto';
import { Model } from '../../web/mirror/model.mjs';
import { run } from '../../web/runner/host/node.mjs';

/** @param {Uint8Array | string} bytes */
export const sri = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** What core.update() takes: the page view on a phone. */
export const phone = {
  width: 360,
  device_pixels: 1,
  view: 1,
  theme: 0,
  code_line_height: 24,
  code_tools_height: 0,
  task_width: 0,
  code_width: 0,
  outcome_width: 0,
  code_height: 0,
};

/** Cached results of programs that use neither clock nor random numbers. @type {Map<string, Promise<any>>} */
const knownRuns = new Map();

export class CorePlayer {
  #core;
  #pack;
  #settings;
  #now = 1790000000000;
  /** Milliseconds between acts. */
  pause = 700;
  /** When the session wants the next time notice; 0: never. */
  #wake = 0;
  #model;
  lines = '';
  /** @type {any} result of the finished session */
  result = null;
  /** @type {string[]} */
  said = [];

  /**
   * @param {import('../../web/engine/core.mjs').Core} core
   * @param {Uint8Array} pack
   * @param {{seed?: number, language?: string, nonce?: string}} [settings] the seed counts only without a nonce
   */
  constructor(core, pack, { seed = 1, language = 'fr', nonce = '' } = {}) {
    this.#core = core;
    this.#pack = pack;
    this.#settings = {
      pack: sri(pack),
      runtime: 'sha256-test',
      language,
      nonce,
      audience: '',
      seed,
      signing: true,
      canvas: false,
    };
    this.#model = new Model(core.description);
  }

  /** Opens the session, new or from its transcript as after a reload. */
  async open() {
    this.#model = new Model(this.#core.description);
    this.#wake = 0;
    const before = this.lines;
    await this.#answer(this.#core.open(this.#pack, this.#settings, before));
    if (before) await this.notice({ type: 'resumed', time: this.#now });
  }

  /** Sends a notice of the host. @param {{type: string, [field: string]: unknown}} notice */
  async notice(notice) {
    await this.#answer(this.#core.notify(notice, this.#now));
  }

  /** Lets time pass: the session gets time notices when it asked for them. @param {number} milliseconds */
  async pass(milliseconds) {
    const end = this.#now + milliseconds;
    while (this.#wake > 0 && this.#wake <= end) {
      if (this.#wake < this.#now) throw new Error('asks to be woken in the past');
      this.#now = this.#wake;
      this.#wake = 0;
      await this.notice({ type: 'time' });
    }
    this.#now = end;
  }

  /** Every node on the screen, in reading order. */
  nodes() {
    return this.#model.root ? [...this.#model.root.all()] : [];
  }

  /** @param {string} role @param {string | RegExp} name */
  find(role, name) {
    return this.nodes().find(
      (node) => node.role === role && (typeof name === 'string' ? node.name === name : name.test(node.name)),
    );
  }

  /**
   * @param {import('../../web/mirror/model.mjs').Node} node
   * @param {string} action
   * @param {string} [value]
   */
  async act(node, action, value = '') {
    this.#now += this.pause;
    await this.#answer(this.#core.act(node.id, action, value, this.#now));
  }

  /** @param {any} reply */
  async #answer(reply) {
    for (const line of reply.log) this.lines += `${line}\n`;
    this.#update();
    for (const request of reply.requests) {
      if (request.type === 'complete') this.result = request.result;
      if (request.type === 'wake') this.#wake = request.at;
      if (request.type !== 'run') continue;
      const { exercise, run: number, ...program } = request;
      const key = JSON.stringify([program.files, program.calls]);
      if (!knownRuns.has(key)) knownRuns.set(key, run(program));
      const reply = await knownRuns.get(key);
      this.#now += 50;
      await this.#answer(this.#core.notify({ type: 'ran', exercise, run: number, ...reply }, this.#now));
    }
  }

  #update() {
    const update = this.#core.update(phone);
    this.said.push(...this.#model.apply(update).said);
  }
}
