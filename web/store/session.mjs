import { transact } from './database.mjs';

/** @typedef {import('./database.mjs').Row} Row */

/**
 * The append-only log of one session, kept in memory and, where that works, on disk.
 *
 * `problem` says why answers are not reaching the disk:
 *   ''             they are
 *   'unavailable'  this browser has no database for us (private windows, blocked storage)
 *   'full'         the disk or our share of it is full; every later append tries again
 *   'elsewhere'    another tab has continued the same session; what is added here will not be kept
 */
export class Session {
  /** @type {'' | 'unavailable' | 'full' | 'elsewhere'} */
  problem = '';
  /** @type {string[]} */
  #lines = [];
  #sent = 0; // lines handed to the database
  #written = 0; // lines that are on disk, without a gap
  #erasing = false;
  #stranded = false; // whether some are on disk behind a gap
  #database;
  #key;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {IDBDatabase | null} database @param {string} key */
  constructor(database, key) {
    this.#database = database;
    this.#key = key;
    if (!database) this.problem = 'unavailable';
  }

  /** The transcript so far: each line ended by "\n". */
  get text() {
    return this.#lines.map((line) => line + '\n').join('');
  }

  get durable() {
    return this.problem === '';
  }

  /** @returns {Promise<string>} what an earlier visit has left, "" for nothing */
  async load() {
    try {
      /** @type {Row[]} */
      const rows = await this.#transact('readonly', (store) => store.getAll(this.#range()));
      // A gap could only come from a damaged disk: what stands before it is still a good log.
      const whole = rows.findIndex((row, index) => row.sequence !== index);
      this.#lines = rows.slice(0, whole < 0 ? rows.length : whole).map((row) => row.line);
      this.#sent = this.#written = this.#lines.length;
      if (whole >= 0) await this.#transact('readwrite', (store) => { store.delete(this.#range(whole)); });
    } catch (error) {
      this.#failed(error);
    }
    return this.text;
  }

  /**
   * The transaction is begun before this returns, so that it outlives the page, however slow the disk.
   *
   * @param {string[]} lines without their line ends
   * @returns {Promise<boolean>} true as soon as everything so far is on disk, false if it can't be; never rejects
   */
  append(lines) {
    this.#lines.push(...lines);
    // After a failure one transaction at a time, each with all that is missing; else as many as there are appends.
    return this.durable && !this.#erasing ? this.#inOrder(this.#write()) : this.#queue(() => this.#write());
  }

  /** Writes what has not been sent yet. @returns {Promise<boolean>} */
  async #write() {
    if (!this.#database || this.problem === 'elsewhere') return false;
    const from = this.#sent;
    const rest = this.#lines.slice(from);
    this.#sent = this.#lines.length;
    try {
      if (rest.length > 0) {
        // `add`, not `put`: it fails where another tab has already written this line of the session.
        await this.#transact('readwrite', (store) => {
          if (this.#stranded) store.delete(this.#range(from));
          rest.forEach((line, index) => store.add({ session: this.#key, sequence: from + index, line }));
        });
      }
      // One before it has failed, so these lines stand behind a gap: they are written again with those that are missing.
      this.#stranded = this.#written < from;
      if (this.#stranded) return false;
      this.#written = from + rest.length;
      this.problem = '';
    } catch (error) {
      this.#sent = this.#written;
      this.#failed(error);
    }
    return this.durable;
  }

  /** Forgets the session, here and on disk. @returns {Promise<void>} */
  erase() {
    this.#lines = [];
    this.#erasing = true;
    return this.#queue(async () => {
      this.#erasing = false;
      this.#sent = this.#written = 0;
      try {
        await this.#transact('readwrite', (store) => { store.delete(this.#range()); });
        this.problem = '';
      } catch (error) {
        this.#failed(error);
      }
    });
  }

  /** After all that is under way. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  #queue(work) {
    return this.#inOrder(this.#last.then(work));
  }

  /** @template T @param {Promise<T>} work @returns {Promise<T>} */
  #inOrder(work) {
    this.#last = Promise.all([this.#last, work]);
    return work;
  }

  /** @template T @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T> | void} work */
  async #transact(mode, work) {
    if (!this.#database) throw new Error('no database');
    return transact(this.#database, 'events', mode, work);
  }

  /** @param {unknown} error */
  #failed(error) {
    const name = error instanceof Error || error instanceof DOMException ? error.name : '';
    if (name === 'ConstraintError') this.problem = 'elsewhere';
    else this.problem = name === 'QuotaExceededError' ? 'full' : 'unavailable';
  }

  #range(from = 0) {
    return IDBKeyRange.bound([this.#key, from], [this.#key, Infinity]);
  }
}
