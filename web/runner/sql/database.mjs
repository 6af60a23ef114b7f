// Opens an in-memory SQLite database, runs its statements, and reads rows as JSON.
import { bounds, settings } from './rules.mjs';
import { foreignSign } from './signs.mjs';
import { instantiate } from './sqlite.mjs';

/** @typedef {import('./sqlite.mjs').Surroundings} Surroundings */

/** SQLite's error when a statement can't be prepared or fails. */
export class SqlError extends Error {
  /** @param {string} message @param {number} code SQLite's result code @param {number} line 1-based, in the script */
  constructor(message, code, line) {
    super(message);
    this.code = code;
    this.line = line;
  }
}

/** A row that can't be written as JSON, or for which there is no room. */
export class ResultError extends Error {
  /** @param {string} message @param {boolean} [tooLarge] */
  constructor(message, tooLarge = false) {
    super(message);
    this.tooLarge = tooLarge;
  }
}

const notUnderstood = 1;
const row = 100;
const done = 101;
const stepsPerTick = 1000;

/**
 * Opens an empty in-memory database.
 *
 * @param {WebAssembly.Module} module
 * @param {WebAssembly.Memory} memory filled with zeros
 * @param {Surroundings} surroundings
 * @param {number} heap limit of SQLite's heap, in bytes
 */
export async function openDatabase(module, memory, surroundings, heap) {
  const { sqlite, give, text, callbacks } = await instantiate(module, memory, surroundings);
  const out = sqlite.malloc(8);
  const pointer = (offset = 0) => new DataView(memory.buffer).getUint32(out + offset, true);
  if (sqlite.sqlite3_open(give(':memory:').at, out) !== 0) throw new Error('no database');
  const database = pointer();

  for (const [setting, value] of settings) sqlite.sqlite3__wasm_db_config_ip(database, setting, value, 0);
  run(
    `PRAGMA hard_heap_limit = ${heap}; PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON; PRAGMA journal_mode = MEMORY;`,
  );
  for (const [bound, value] of bounds) sqlite.sqlite3_limit(database, bound, value);
  sqlite.sqlite3_set_authorizer(database, callbacks.authorize, 0);
  sqlite.sqlite3_progress_handler(database, stepsPerTick, callbacks.progress, 0);

  /** @param {number} code @param {string} script @param {number} start bytes @param {number} end */
  function fail(code, script, start, end) {
    const message = text(sqlite.sqlite3_errmsg(database));
    const bytes = new TextEncoder().encode(script);
    const statement = new TextDecoder().decode(bytes.subarray(start, end));
    let offset = sqlite.sqlite3_error_offset(database);
    if (offset >= 0) offset = new TextDecoder().decode(bytes.subarray(start, start + offset)).length;
    else offset = placeOf(message, statement);
    const sign = code === notUnderstood ? foreignSign(statement, offset, message) : null;
    const before = new TextDecoder().decode(bytes.subarray(0, start)) + statement.slice(0, sign?.at ?? offset);
    return new SqlError(sign ? `${sign.said}: ${message}` : message, code, before.split('\n').length);
  }

  /**
   * Runs every statement of a script.
   *
   * @param {string} script
   * @param {number} [room] maximum length of the returned JSON text; 0: rows are not wanted
   * @returns {string} JSON text of the rows of the last statement that returns rows; '' if there is none
   */
  function run(script, room = 0) {
    const zero = script.indexOf('\0'); // SQLite ends a text here: it would ignore the rest
    if (zero >= 0)
      throw new SqlError(
        'invisible character U+0000: unrecognized token',
        notUnderstood,
        script.slice(0, zero).split('\n').length,
      );
    const { at, size } = give(script);
    let result = '';
    try {
      for (let next = at; next < at + size;) {
        const code = sqlite.sqlite3_prepare_v2(database, next, at + size - next, out, out + 4);
        const [statement, end] = [pointer(), pointer(4)];
        if (code !== 0) throw fail(code, script, next - at, size);
        try {
          if (statement !== 0)
            result =
              step(statement, room, () =>
                fail(sqlite.sqlite3_extended_errcode(database), script, next - at, end - at),
              ) || result;
        } finally {
          sqlite.sqlite3_finalize(statement);
        }
        next = end;
      }
    } finally {
      sqlite.free(at);
    }
    return result;
  }

  /** @param {number} statement @param {number} room @param {() => Error} failure */
  function step(statement, room, failure) {
    const count = sqlite.sqlite3_column_count(statement);
    const columns = Array.from({ length: count }, (_, column) =>
      JSON.stringify(text(sqlite.sqlite3_column_name(statement, column))),
    );
    const head = `{"columns":[${columns}],"rows":[`;
    let left = room - head.length;
    const rows = [];
    let code = sqlite.sqlite3_step(statement);
    for (; code === row; code = sqlite.sqlite3_step(statement)) {
      if (room === 0) continue;
      const values = `[${Array.from({ length: count }, (_, column) => json(statement, column))}]`;
      left -= values.length + 1;
      if (left < 0) throw new ResultError('The query gave too many rows.', true);
      rows.push(values);
    }
    if (code !== done) throw failure();
    return count === 0 || room === 0 ? '' : `${head}${rows.join()}]}`;
  }

  /** @param {number} statement @param {number} column */
  function json(statement, column) {
    switch (sqlite.sqlite3_column_type(statement, column)) {
      case 1:
        return String(sqlite.sqlite3_column_int64(statement, column));
      case 2:
        return real(sqlite.sqlite3_column_double(statement, column));
      case 3: {
        const at = sqlite.sqlite3_column_text(statement, column); // before column_bytes, which is valid only afterwards
        return JSON.stringify(text(at, sqlite.sqlite3_column_bytes(statement, column)));
      }
      case 4:
        throw new ResultError('The result has a blob.');
      default:
        return 'null';
    }
  }

  /** Drops temporary objects and uncommitted changes: leaves what another connection would see. */
  function leave() {
    if (sqlite.sqlite3_get_autocommit(database) === 0) run('ROLLBACK');
    const { rows } = JSON.parse(
      run(
        "SELECT type, name FROM temp.sqlite_master WHERE type IN ('table', 'view', 'trigger') AND name NOT LIKE 'sqlite_%' ORDER BY type DESC",
        1 << 20,
      ),
    );
    for (const [type, name] of rows) run(`DROP ${type} IF EXISTS temp."${name.replaceAll('"', '""')}"`);
  }

  return { run, leave };
}

/** @param {number} value */
function real(value) {
  if (!Number.isFinite(value)) throw new ResultError('The result has an infinite number.');
  return String(value);
}

/**
 * Locates an error for which SQLite gives no offset: at the end of the statement when something is missing, at the name
 * from the message, else at the first word.
 *
 * @param {string} message
 * @param {string} statement
 */
function placeOf(message, statement) {
  if (message === 'incomplete input') return statement.trimEnd().length;
  const name = /^no such \w+: (?:\w+\.)?(.+)$/.exec(message)?.[1].toLowerCase();
  const found = name ? statement.toLowerCase().indexOf(name) : -1;
  if (found >= 0) return found;
  return /^(?:\s|--[^\n]*(?:\n|$)|\/\*[^]*?\*\/)*/.exec(statement)?.[0].length ?? 0;
}
