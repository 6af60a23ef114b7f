// Keeps one session: the lines of its transcript and the row beside it, on disk and in memory.

/**
 * @typedef {import('./database.mjs').Line} Line
 * @typedef {import('./database.mjs').Row} Row
 * @typedef {import('./database.mjs').Database} Database
 */

/**
 * One session, kept in memory and, where that works, on disk: the append-only log and the row beside it.
 *
 * `problem` says why answers are not reaching the disk:
 *   ''             they are
 *   'unavailable'  this browser has no database for us (private windows, blocked storage)
 *   'full'         the disk or our share of it is full; every later append tries again
 *   'erased'       what was kept is gone, as when the candidate clears the site's data; it is being written again
 *   'elsewhere'    another tab has continued the same session; what is added here will not be kept
 */
export class Session {
  /** @type {'' | 'unavailable' | 'full' | 'erased' | 'elsewhere'} */
  problem = '';
  /** Called when `problem` or `pending` may have changed. */
  changed = () => {};
  /** @type {string[]} */
  #lines = [];
  #sent = 0; // lines handed to the database
  #written = 0; // lines that are on disk, without a gap
  #erasing = false;
  #stranded = false; // whether some are on disk behind a gap
  #kept = false; // whether the row is on disk
  #doubtful = false; // whether what was written may be gone
  #database;
  /** @type {Uint8Array | null} */
  #bytes;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /**
   * @param {Database} database
   * @param {Row} row is the session's from now on: who changes it calls keepRow()
   * @param {Uint8Array | null} bytes of the pack, to be kept with the session
   */
  constructor(database, row, bytes = null) {
    this.#database = database;
    this.row = row;
    this.#bytes = bytes;
    if (!database.usable) this.problem = 'unavailable';
    database.lost.add(this.#recover);
  }

  /** The transcript so far: each line ended by "\n". */
  get text() {
    return this.#lines.map((line) => line + '\n').join('');
  }

  get durable() {
    return this.problem === '';
  }

  /** Whether lines are on their way. */
  get pending() {
    return this.#written < this.#lines.length;
  }

  /** @returns {Promise<string>} what an earlier visit has left, "" for nothing */
  async load() {
    try {
      /** @type {Line[]} */
      const lines = await this.#database.transact(['events'], 'readonly', ({ events }) => events.getAll(this.#range()));
      // A gap could only come from a damaged disk: what stands before it is still a good log.
      const whole = lines.findIndex((line, index) => line.sequence !== index);
      this.#lines = lines.slice(0, whole < 0 ? lines.length : whole).map(({ line }) => line);
      this.#sent = this.#written = this.#lines.length;
      if (whole >= 0) {
        await this.#database.transact(['events'], 'readwrite', ({ events }) => {
          events.delete(this.#range(whole));
        });
      }
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
    return this.durable && !this.#erasing && !this.#doubtful ? this.#inOrder(this.#write()) : this.retry();
  }

  /** Tries again to write what is missing. */
  retry() {
    return this.#queue(() => this.#write());
  }

  /** Writes what is only useful while it is fresh; the row is otherwise written with the first line. */
  keepRow() {
    if (!this.#kept || this.problem === 'elsewhere') return;
    this.#database
      .transact(
        ['sessions'],
        'readwrite',
        ({ sessions }) => {
          sessions.put(this.row);
        },
        'relaxed',
      )
      .catch(() => {});
  }

  /** Nothing more will be added here. What is under way goes on. */
  end() {
    this.changed = () => {};
    this.#database.lost.delete(this.#recover);
  }

  /** From now on another tab writes. */
  stop() {
    this.problem = 'elsewhere';
    this.end();
  }

  /** Writes what has not been sent yet. @returns {Promise<boolean>} */
  async #write() {
    if (this.problem === 'elsewhere') return false;
    const again = this.#doubtful;
    if (this.#doubtful && !(await this.#check())) return false;
    const from = this.#sent;
    const rest = this.#lines.slice(from);
    this.#sent = this.#lines.length;
    try {
      if (rest.length > 0) {
        const row = !this.#kept && this.row;
        const bytes = row && this.#bytes;
        // `add`, not `put`: it fails where another tab has already written this line of the session.
        await this.#database.transact(
          row ? ['events', 'sessions', 'packs'] : ['events'],
          'readwrite',
          ({ events, sessions, packs }) => {
            if (this.#stranded) events.delete(this.#range(from));
            rest.forEach((line, index) => events.add({ session: this.row.key, sequence: from + index, line }));
            if (row) sessions.put(row);
            if (row && bytes) packs.put(bytes, row.pack);
          },
        );
        this.#kept = true;
      }
      // One before it has failed, so these lines stand behind a gap: they are written again with those that are
      // missing.
      this.#stranded = this.#written < from;
      if (this.#stranded) return false;
      this.#written = from + rest.length;
      // Others may be on their way; and who has lost the session meanwhile does not get it back by this.
      if (/** @type {string} */ (this.problem) !== 'elsewhere') this.problem = '';
    } catch (error) {
      this.#sent = this.#written;
      return this.#helped(error, again);
    } finally {
      this.changed();
    }
    return this.durable;
  }

  /**
   * What can be done about a failure.
   *
   * @param {unknown} error
   * @param {boolean} again
   * @returns {boolean | Promise<boolean>}
   */
  #helped(error, again) {
    const name = nameOf(error);
    // Without the pack the session can't outlive the pack's next version, but the answers can outlive this page.
    if (name === 'QuotaExceededError' && !this.#kept && this.#bytes) {
      this.#bytes = null;
      return this.#write();
    }
    this.#failed(error);
    if (!again && (name === 'InvalidStateError' || name === 'NotFoundError')) {
      this.#database.close();
      this.#recover(); // not awaited: it comes after all that is under way, and so after this
    }
    return false;
  }

  /** The connection is gone, and perhaps all that was on disk. */
  #recover = () => {
    this.#doubtful = true;
    return this.retry();
  };

  /** Opens the database again, and finds out what is missing. @returns {Promise<boolean>} whether that could be done */
  async #check() {
    try {
      if (!(await this.#database.open())) throw new Error('no database');
      const there = await this.#database.transact(['events'], 'readonly', ({ events }) => events.count(this.#range()));
      this.#doubtful = false;
      if (there >= this.#written) return true;
      this.problem = 'erased';
      this.#kept = false;
      this.#sent = this.#written = 0;
      this.#stranded = there > 0;
      return true;
    } catch (error) {
      this.#failed(error);
      return false;
    } finally {
      this.changed();
    }
  }

  /** Forgets the session, here and on disk. @returns {Promise<void>} */
  erase() {
    this.#lines = [];
    this.#erasing = true;
    this.#kept = false;
    return this.#queue(async () => {
      this.#erasing = false;
      this.#sent = this.#written = 0;
      try {
        await this.#database.transact(['events', 'sessions', 'outbox'], 'readwrite', ({ events, sessions, outbox }) => {
          events.delete(this.#range());
          for (const store of [sessions, outbox]) store.delete(this.row.key);
        });
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

  /** @param {unknown} error */
  #failed(error) {
    if (this.problem === 'elsewhere') return;
    const name = nameOf(error);
    if (name === 'ConstraintError') this.problem = 'elsewhere';
    else this.problem = name === 'QuotaExceededError' ? 'full' : 'unavailable';
  }

  #range(from = 0) {
    return IDBKeyRange.bound([this.row.key, from], [this.row.key, Infinity]);
  }
}

/** @param {unknown} error */
const nameOf = (error) => (error instanceof Error || error instanceof DOMException ? error.name : '');
