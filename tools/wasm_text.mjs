// Parses a function of a WebAssembly module's text, as Binaryen writes it, to a tree, and prints it again.

/** @typedef {string | Node[]} Node a word, or a list in parentheses */
/** @typedef {Node[]} List */

/** @param {string} text of one list, "(…)" @returns {List} */
export function parse(text) {
  /** @type {List[]} */
  const open = [[]];
  for (const [word] of text.matchAll(/[()]|"(?:[^"\\]|\\.)*"|[^\s()]+/g)) {
    if (word === '(') open.push([]);
    else if (word === ')') {
      const done = /** @type {List} */ (open.pop());
      open[open.length - 1].push(done);
    } else open[open.length - 1].push(word);
  }
  return /** @type {List} */ (open[0][0]);
}

/** @param {Node} node @returns {string} */
export const print = (node) => (typeof node === 'string' ? node : `(${node.map(print).join(' ')})`);

/** @param {string} text of several lists */
export const parseAll = (text) => /** @type {List[]} */ (parse(`(all ${text})`).slice(1));

/** @param {Node} node @returns {node is List} */
export const isList = (node) => typeof node !== 'string';

/**
 * @typedef {{ list: List, at: number }[]} Path from the function to a node: each list, and the index of the next one
 *
 * @param {List} tree
 * @param {(list: List, path: Path) => void} see
 * @param {Path} [path]
 */
export function walk(tree, see, path = []) {
  see(tree, path);
  tree.forEach((node, at) => {
    if (isList(node)) walk(node, see, [...path, { list: tree, at }]);
  });
}

/** Index of the first statement of a block, a loop or a branch of an `if`. @param {List} list */
export const firstStatement = (list) => list.findIndex((node, at) => at > 0 && isList(node) && node[0] !== 'result');

/** The parts of a function before its statements. */
const head = ['type', 'param', 'result', 'local'];

/** @param {List} func @returns {number} the index of its first statement */
export const bodyOf = (func) => func.findIndex((node, at) => at > 1 && isList(node) && !head.includes(String(node[0])));

/**
 * Finds the locals that may be read before they are set; their value is then 0.
 *
 * @param {List} func
 * @param {string[]} parameters
 * @returns {Set<string>}
 */
export function readBeforeSet(func, parameters) {
  /** @typedef {Set<string> | null} State the locals that are certainly set; null for unreachable code */
  /** @type {Set<string>} */
  const found = new Set();
  /** @type {Map<string, State>} */
  const targets = new Map();
  /** @param {State} one @param {State} other @returns {State} */
  const meet = (one, other) => (one && other ? new Set([...one].filter((name) => other.has(name))) : (one ?? other));
  /** @param {Node} label @param {State} state */
  const jump = (label, state) => {
    if (state && targets.has(String(label)))
      targets.set(String(label), meet(targets.get(String(label)) ?? null, state));
  };
  /** @param {Node[]} nodes @param {State} state @returns {State} */
  const all = (nodes, state) => nodes.reduce((/** @type {State} */ now, node) => go(node, now), state);

  /** @param {Node} node @param {State} state @returns {State} */
  function go(node, state) {
    if (!isList(node) || !state) return state;
    const [kind, name] = node.map(String);
    if (kind === 'block') {
      if (isList(node[1])) return all(node.slice(1), state);
      targets.set(name, null);
      return meet(all(node.slice(2), state), targets.get(name) ?? null);
    }
    if (kind === 'if') {
      const [condition, yes, no] = node.slice(1).filter((part) => part[0] !== 'result');
      const after = go(condition, state);
      return meet(go(yes, after), no ? go(no, after) : after);
    }
    if (kind === 'local.get' && !state.has(name)) found.add(name);
    const after = all(node.slice(1), state);
    if (kind === 'br' || kind === 'br_if') jump(name, after);
    if (kind === 'br_table') node.filter((part) => !isList(part)).forEach((label) => jump(label, after));
    if (['br', 'br_table', 'return', 'unreachable'].includes(kind)) return null;
    return after && (kind === 'local.set' || kind === 'local.tee') ? new Set(after).add(name) : after;
  }

  all(func.slice(bodyOf(func)), new Set(parameters));
  return found;
}
