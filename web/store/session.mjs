// Stores one session, on disk and in memory: the lines of its transcript, and its row.

/**
 * @typedef {import('./database.mjs').Line} Line
 * @typedef {import('./database.mjs').Row} Row
 * @typedef {import('./database.mjs').Database} Database
 */

/**
 * One session, in memory and, if possible, on disk: an append-only log and a row.
 *
 * `problem` says why answers do not reach the disk:
 *   ''             no problem
 *   'unavailable'  the browser provides no database (private windows, blocked storage)
 *   'full'         the disk or the site's quota is full; every later append tries again
 *   'erased'       the stored data is gone, as when the candidate clears the site's data; it is being written again
 *   'elsewhere'    another tab has continued the same session; lines added here are not stored
 */
export class Session {
  /** @type {'' | 'unavailable' | 'full' | 'erased' | 'elsewhere'} */
  problem = '';
  /** Called when `problem` or `pending` may have changed. */
  changed = () => {};
  /** @type {string[]} */
  #lines = [];
  #sent = 0; // lines handed to the database
  #written = 0; // lines on disk, without a gap
  #erasing = false;
  #stranded = false; // whether lines are on disk after a gap
  #kept = false; // whether the row is on disk
  #doubtful = false; // whether the written lines may be gone
  #database;
  /** @type {Uint8Array | null} */
  #bytes;
  /** @type {Promise<unknown>} */
  #last = Promise.resolve();

  /**
   * @param {Database} database
   * @param {Row} row shared from now on: call keepRow() after changing it
   * @param {Uint8Array | null} bytes of the pack, to be stored with the session
   */
  constructor(database, row, bytes = null) {
    this.#database = database;
    this.row = row;
    this.#bytes = bytes;
    if (!database.usable) this.problem = 'unavailable';
    database.lost.add(this.#recover);
  }

  /** The transcript so far: each line ends with "\n". */
  get text() {
    return this.#lines.map((line) => line + '\n').join('');
  }

  get durable() {
    return this.problem === '';
  }

  /** Whether some lines are not yet on disk. */
  get pending() {
    return this.#written < this.#lines.length;
  }

  /** @returns {Promise<string>} the transcript of an earlier visit, "" for none */
  async load() {
    try {
      /** @type {Line[]} */
      const lines = await this.#database.transact(['events'], 'readonly', ({ events }) => events.getAll(this.#range()));
      // A gap could only come from a damaged disk: the lines before it are still a valid log.
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
   * Begins the transaction before it returns, so that the lines are written even if the page is closed at once.
   *
   * @param {string[]} lines without their line ends
   * @returns {Promise<boolean>} true once everything so far is on disk, false if that fails; never rejects
   */
  append(lines) {
    this.#lines.push(...lines);
    // One transaction per append; after a failure one at a time, each with all missing lines.
    return this.durable && !this.#erasing && !this.#doubtful ? this.#inOrder(this.#write()) : this.retry();
  }

  /** Tries again to write the missing lines. */
  retry() {
    return this.#queue(() => this.#write());
  }

  /** The row, if it may be updated on disk, where the first lines create it; else null. */
  get keptRow() {
    return this.#kept && this.problem !== 'elsewhere' ? this.row : null;
  }

  /** Updates the row on disk. Failures are ignored: only fresh values are useful. */
  keepRow() {
    if (!this.keptRow) return;
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

  /** Ends the use of this object. Pending writes continue. */
  end() {
    this.changed = () => {};
    this.#database.lost.delete(this.#recover);
  }

  /** Stops writing: another tab has taken over. */
  stop() {
    this.problem = 'elsewhere';
    this.end();
  }

  /** Writes the lines that have not been sent yet. @returns {Promise<boolean>} */
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
        // `add`, not `put`: it fails if another tab has already written this line of the session.
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
      // An earlier write has failed, so these lines stand after a gap: they are written again with the missing ones.
      this.#stranded = this.#written < from;
      if (this.#stranded) return false;
      this.#written = from + rest.length;
      // Keep 'elsewhere': a concurrent write or stop() may have set it.
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
   * Handles a failed write; `again`: it already was a second attempt.
   *
   * @param {unknown} error
   * @param {boolean} again
   * @returns {boolean | Promise<boolean>}
   */
  #helped(error, again) {
    const name = nameOf(error);
    // Without the stored pack the session can't survive a new version of the pack, but the answers survive this page.
    if (name === 'QuotaExceededError' && !this.#kept && this.#bytes) {
      this.#bytes = null;
      return this.#write();
    }
    this.#failed(error);
    if (!again && (name === 'InvalidStateError' || name === 'NotFoundError')) {
      this.#database.close();
      this.#recover(); // not awaited: it is queued after all pending work, including this
    }
    return false;
  }

  /** Writes again after the connection is lost, and perhaps all data on disk. */
  #recover = () => {
    this.#doubtful = true;
    return this.retry();
  };

  /** Reopens the database, and finds out which lines are missing. @returns {Promise<boolean>} false if that failed */
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

  /** Deletes the session, in memory and on disk. @returns {Promise<void>} */
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

  /** Runs work after all pending work. @template T @param {() => Promise<T>} work @returns {Promise<T>} */
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
