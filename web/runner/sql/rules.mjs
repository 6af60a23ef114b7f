// Restricts SQL programs: no other database, no engine settings, no internal tables; and SQLite's limits.

// SQLite's numbers of the actions that it passes to an authorizer.
const pragma = 19;
const read = 20;
const attach = 24;
const detach = 25;
const createVirtualTable = 29;
const callFunction = 31;

const pragmas = new Set([
  'table_info',
  'table_xinfo',
  'table_list',
  'index_list',
  'index_info',
  'foreign_key_list',
  'foreign_keys',
  'foreign_key_check',
]);
const innerTables = new Set(['sqlite_dbpage', 'sqlite_stmt', 'dbstat', 'bytecode', 'tables_used']);
const functions = new Set([
  'load_extension',
  'fts3_tokenizer',
  'sqlite_version',
  'sqlite_source_id',
  'sqlite_log',
  'sqlite_compileoption_get',
  'sqlite_compileoption_used',
  'sqlite_offset',
]);

/** @param {number} action @param {string} first @param {string} second */
export function allows(action, first, second) {
  switch (action) {
    case attach:
    case detach:
    case createVirtualTable:
      return false;
    case pragma:
      return pragmas.has(first.toLowerCase());
    case read:
      return !innerTables.has(first.toLowerCase());
    case callFunction:
      return !functions.has(second.toLowerCase());
    default:
      return true;
  }
}

// sqlite3_limit(): no exercise needs more.
export const bounds = /** @type {const} */ ([
  [0, 1 << 17], // bytes of a text or a row
  [2, 200], // columns
  [3, 200], // depth of an expression
  [4, 50], // SELECTs in a UNION
  [5, 25000], // instructions of a statement
  [6, 32], // arguments of a function
  [7, 0], // attached databases
  [8, 200], // bytes of a pattern for LIKE
  [10, 50], // depth of triggers
  [11, 0], // threads
]);

// sqlite3_db_config(): protects the schema from being rewritten; allows only single quotes for strings.
export const settings = /** @type {const} */ ([
  [1005, 0], // load_extension
  [1010, 1], // defensive
  [1013, 0], // "text" in queries
  [1014, 0], // "text" in definitions
  [1017, 0], // trusted schema
]);
