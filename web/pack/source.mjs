// Parses YAML into plain values and remembers the place of each, with bounded size and depth.
import { LineCounter, isAlias, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import { child, parent } from './pointer.mjs';

/** @typedef {import('./problem.mjs').Problem} Problem */
/** @typedef {{line: number, column: number}} Place */

const MAX_CHARACTERS = 500_000;
const MAX_DEPTH = 32;
const MAX_ALIASES = 100;

// The parser's time and stack grow with the nesting depth, so extreme depths are refused before parsing.
const DEEP_LINE = /^[\s\-?:[{]{201}/m;

/**
 * A YAML file as plain values, with the place of each value.
 *
 * @typedef {object} Source
 * @property {unknown} value undefined if there are problems
 * @property {Problem[]} problems
 * @property {(pointer: string, line?: number, column?: number) => Place} locate the place of a value, or of a line and
 *   column within a text; the nearest parent's place if there is no such value
 * @property {(pointer: string) => Place} locateKey the place of a value's key
 */

/**
 * @param {string} text
 * @returns {Source}
 */
export function readSource(text) {
  if (text.length > MAX_CHARACTERS) {
    return unreadable(
      { line: 1, column: 1 },
      `the file is too large: ${text.length} characters, ${MAX_CHARACTERS} at most`,
    );
  }
  const deep = DEEP_LINE.exec(text);
  if (deep) return unreadable(placeOf(text, deep.index), 'nested too deeply, or indented by more than 200 columns');

  const lines = new LineCounter();
  // Duplicate keys are found below: the parser would compare every pair of keys.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false, merge: false });
  /** @param {number} offset @returns {Place} */
  const place = (offset) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [first] = [...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  // Errors after the first one are mostly its consequence.
  if (first) return unreadable(place(first.pos[0]), plainWords(first, text));

  const reader = new Reader(document, text, place);
  const value = reader.read(document.contents, '', 0);
  if (reader.problems.length) return { ...unreadable({ line: 1, column: 1 }, ''), problems: reader.problems };
  return {
    value,
    problems: [],
    locate: (pointer, line = 1, column = 1) => {
      let near = pointer;
      while (near && !reader.values.has(near)) near = parent(near);
      const found = reader.values.get(near);
      return found ? found(near === pointer ? line : 1, near === pointer ? column : 1) : { line: 1, column: 1 };
    },
    locateKey: (pointer) => reader.keys.get(pointer) ?? { line: 1, column: 1 },
  };
}

class Reader {
  /**
   * @param {import('yaml').Document} document
   * @param {string} text
   * @param {(offset: number) => Place} place
   */
  constructor(document, text, place) {
    this.document = document;
    this.text = text;
    this.place = place;
    this.aliases = 0;
    /** @type {Problem[]} */
    this.problems = [];
    /** @type {Map<string, (line: number, column: number) => Place>} */
    this.values = new Map();
    /** @type {Map<string, Place>} */
    this.keys = new Map();
  }

  /**
   * @param {unknown} node
   * @param {string} pointer
   * @param {number} depth
   * @returns {unknown}
   */
  read(node, pointer, depth) {
    if (depth > MAX_DEPTH) return this.fail(node, `nested too deeply: ${MAX_DEPTH} levels at most`);
    if (isAlias(node)) {
      if (++this.aliases > MAX_ALIASES) {
        if (this.aliases === MAX_ALIASES + 1) this.fail(node, `too many aliases: ${MAX_ALIASES} at most`);
        return null;
      }
      const target = node.resolve(this.document);
      return target
        ? this.read(target, pointer, depth + 1)
        : this.fail(node, `a text that begins with * must stand in quotes (or the anchor &${node.source} is missing)`);
    }
    // The parser knows some tags by itself: !!binary makes bytes, !!set a group of keys.
    if (isNode(node) && node.tag) return this.fail(node, `tags have no meaning here (${node.tag})`);
    if (isMap(node)) return this.readMap(node, pointer, depth);
    if (isSeq(node)) {
      this.values.set(pointer, () => this.place(startOf(node)));
      return node.items.map((item, index) => this.read(item, child(pointer, index), depth + 1));
    }
    if (isScalar(node)) {
      if (node.type === 'PLAIN' && node.comment && String(node.value).includes(' ')) {
        this.fail(node, 'this text is cut at the sign #: put it in quotes, or the comment on a line of its own');
      }
      this.values.set(pointer, (line, column) => this.placeWithin(node, line, column));
      return node.value;
    }
    return null;
  }

  /**
   * @param {import('yaml').YAMLMap} map
   * @param {string} pointer
   * @param {number} depth
   */
  readMap(map, pointer, depth) {
    this.values.set(pointer, () => this.place(startOf(map)));
    const seen = new Set();
    const entries = map.items.map(({ key, value }) => {
      const name =
        isScalar(key) && (typeof key.value === 'string' || typeof key.value === 'number')
          ? String(key.value)
          : undefined;
      if (name === undefined) return ['', this.fail(key ?? map, 'a key must be a plain word')];
      if (seen.has(name)) this.fail(key, `the key "${name}" is given twice`);
      seen.add(name);
      this.keys.set(child(pointer, name), this.place(startOf(key)));
      return [name, this.read(value, child(pointer, name), depth + 1)];
    });
    return Object.fromEntries(entries);
  }

  /**
   * Finds the place in the file of a line and column within a text; the start of the text if that is not possible.
   *
   * @param {import('yaml').Scalar} node
   * @param {number} line
   * @param {number} column
   * @returns {Place}
   */
  placeWithin(node, line, column) {
    const start = this.place(startOf(node));
    if (node.type === 'BLOCK_LITERAL') {
      const content = this.text.slice(startOf(node)).split('\n').slice(1);
      const indent = /^ */.exec(content.find((each) => each.trim()) ?? '')?.[0].length ?? 0;
      return { line: start.line + line, column: indent + column };
    }
    const length = typeof node.value === 'string' ? node.value.length : 0;
    const raw = (node.range?.[1] ?? 0) - startOf(node);
    if (node.type === 'PLAIN' && raw === length) return { line: start.line, column: start.column + column - 1 };
    if (node.type?.startsWith('QUOTE') && raw === length + 2)
      return { line: start.line, column: start.column + column };
    return start;
  }

  /**
   * @param {unknown} node
   * @param {string} message
   */
  fail(node, message) {
    this.problems.push({ severity: 'error', ...this.place(startOf(node)), message });
    return null;
  }
}

/** @param {unknown} node */
function startOf(node) {
  return /** @type {{range?: [number, number, number] | null}} */ (node)?.range?.[0] ?? 0;
}

/**
 * @param {string} text
 * @param {number} offset
 * @returns {Place}
 */
function placeOf(text, offset) {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before[before.length - 1].length + 1 };
}

/**
 * @param {Place} place
 * @param {string} message
 * @returns {Source}
 */
function unreadable(place, message) {
  return {
    value: undefined,
    problems: [{ severity: 'error', ...place, message }],
    locate: () => place,
    locateKey: () => place,
  };
}

/**
 * @param {import('yaml').YAMLError} error
 * @param {string} text
 */
function plainWords(error, text) {
  /** @type {Partial<Record<string, string>>} */
  const words = {
    BLOCK_AS_IMPLICIT_KEY:
      'a text that holds a colon and a space must stand in quotes (or a line below is indented too far)',
    TAB_AS_INDENT: 'indent with spaces: YAML allows no tabs here',
    RESOURCE_EXHAUSTION: 'nested too deeply',
    MULTIPLE_DOCS: 'one YAML document expected, but another begins here',
    TAG_RESOLVE_FAILED: `tags have no meaning here (${error.message})`,
  };
  // Some Markdown characters have another meaning in YAML at the start of a text.
  const line = text.slice(text.lastIndexOf('\n', error.pos[0] - 1) + 1, error.pos[0] + 1);
  const sign = /[-:,[{]\s+([*&`@%])/.exec(line)?.[1];
  return (
    words[error.code] ?? (sign ? `a text that begins with ${sign} must stand in quotes` : `not YAML: ${error.message}`)
  );
}
