// Reads facts from a JavaScript program's syntax tree, for style rules. Fetched on demand with its parser.
import { parse } from 'acorn';
import { unreadable } from '../protocol/facts.mjs';

/**
 * @typedef {import('acorn').Node & Record<string, any>} Node
 * @typedef {{ name: string, node: Node, uses: Set<string> }} Definition
 */

// Beyond this depth, whether the parser's stack overflows would depend on the machine.
const mostDepth = 200;
const lineSteps = [5, 10, 15, 20, 30, 50];
const functionTypes = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/;

/**
 * Lists the facts of a program, for style rules.
 *
 * @param {string} text
 * @returns {string[]} sorted
 */
export function factsOf(text) {
  // A program that does not parse as a script is a module: only the grammar tells.
  const read = readAs(text, 'script') ?? readAs(text, 'module');
  if (!read) return [unreadable];
  const walk = new Walk();
  if (!walk.all(read.tree)) return [unreadable];
  return walk.conclude(read.lines);
}

/**
 * @param {string} text
 * @param {'script' | 'module'} sourceType
 * @returns {{ tree: Node, lines: Set<number> } | undefined}
 */
function readAs(text, sourceType) {
  /** @type {Set<number>} lines with more than comments */
  const lines = new Set();
  try {
    const tree = parse(text, {
      ecmaVersion: 2024,
      sourceType,
      allowHashBang: true,
      locations: true,
      preserveParens: true, // so that they count as depth
      onToken({ type, loc }) {
        if (type.label === 'eof' || !loc) return;
        for (let line = loc.start.line; line <= loc.end.line; line += 1) lines.add(line);
      },
    });
    return { tree, lines };
  } catch {
    return undefined;
  }
}

class Walk {
  /** @type {Set<string>} */
  facts = new Set();
  /** @type {Definition[]} */
  functions = [];

  /** @param {Node} tree @returns {boolean} false if the tree is too deep */
  all(tree) {
    /** @type {{ node: Node, depth: number, name: string, inside: Definition[] }[]} */
    const open = [{ node: tree, depth: 0, name: '', inside: [] }];
    for (let visit = open.pop(); visit; visit = open.pop()) {
      const { node, depth, name } = visit;
      if (depth > mostDepth) return false;
      let { inside } = visit;
      if (functionTypes.test(node.type)) {
        const it = { name: node.id?.name ?? name, node, uses: new Set() };
        this.functions.push(it);
        inside = [...inside, it];
        if (it.name) this.facts.add(`function:${it.name}`);
      }
      this.visit(node, inside);
      for (const key of Object.keys(node)) {
        const children = Array.isArray(node[key]) ? node[key] : [node[key]];
        for (const child of children) {
          if (typeof child?.type === 'string')
            open.push({ node: child, depth: depth + 1, name: nameFor(node, key, name), inside });
        }
      }
    }
    return true;
  }

  /** @param {Node} node @param {Definition[]} inside the functions around it, including itself */
  visit(node, inside) {
    const { facts } = this;
    facts.add(plainFacts[node.type] ?? '');
    switch (node.type) {
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
        facts.add('loop').add('loop:for');
        break;
      case 'WhileStatement':
      case 'DoWhileStatement':
        facts.add('loop').add('loop:while');
        break;
      case 'ClassDeclaration':
      case 'ClassExpression':
        facts.add(`class:${node.id?.name ?? ''}`);
        break;
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        if (typeof node.source?.value === 'string') facts.add(`import:${node.source.value.replace(/^\.\//, '')}`);
        break;
      case 'Identifier':
        if (/^__\w+__$/.test(node.name)) facts.add(`name:${node.name}`);
        break;
      case 'CallExpression':
      case 'NewExpression':
        this.call(node, inside);
        break;
      default:
    }
  }

  /** @param {Node} node @param {Definition[]} inside */
  call(node, inside) {
    const callee = plain(node.callee);
    /** @type {Node[]} */
    const given = node.arguments.map(plain);
    const used = given.filter(({ type }) => type === 'Identifier').map(({ name }) => name); // e.g. list.map(f)
    if (callee.type === 'Identifier') {
      used.push(callee.name);
      if (node.type === 'CallExpression') this.facts.add(`call:${callee.name}`);
      if (callee.name === 'eval' || callee.name === 'Function') this.facts.add('eval');
    } else if (callee.type === 'MemberExpression') {
      const name = callee.computed ? callee.property.value : callee.property.name;
      if (typeof name === 'string') this.facts.add(`method:${name}`);
      if (callee.object.type === 'ThisExpression') used.push(name);
    }
    for (const { uses } of inside) for (const name of used) uses.add(name);
  }

  /** @param {Set<number>} lines */
  conclude(lines) {
    const { facts, functions } = this;
    for (const { name } of functions) {
      if (!name || !this.reaches(name)) continue;
      facts.add('recursion').add(`recursion:${name}`);
    }
    const longest = Math.max(
      0,
      ...functions.map(({ node: { loc } }) => {
        let count = 0;
        for (let line = loc?.start.line ?? 1; line <= (loc?.end.line ?? 0); line += 1) count += lines.has(line) ? 1 : 0;
        return count;
      }),
    );
    for (const step of lineSteps) if (longest > step) facts.add(`lines>${step}`);
    return [...facts].filter((fact) => fact !== '' && !fact.endsWith(':')).sort();
  }

  /** Whether a function calls itself, directly or through other functions. @param {string} name */
  reaches(name) {
    const seen = new Set();
    const open = [name];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const { name: from, uses } of this.functions) {
        if (from !== next) continue;
        if (uses.has(name)) return true;
        for (const use of uses) {
          if (!seen.has(use)) open.push(use);
          seen.add(use);
        }
      }
    }
    return false;
  }
}

/** @type {Record<string, string>} */
const plainFacts = {
  ArrowFunctionExpression: 'lambda',
  TryStatement: 'try',
  IfStatement: 'branch',
  SwitchStatement: 'branch',
  ConditionalExpression: 'branch',
};

/** @param {Node} node @returns {Node} without parentheses */
function plain(node) {
  let inner = node;
  while (inner.type === 'ParenthesizedExpression' || inner.type === 'ChainExpression') inner = inner.expression;
  return inner;
}

/**
 * Name of a function at this place of the tree.
 *
 * @param {Node} node
 * @param {string} key
 * @param {string} name name at the surrounding place
 */
function nameFor(node, key, name) {
  if (node.type === 'ParenthesizedExpression') return name;
  if (node.type === 'VariableDeclarator' && key === 'init') return node.id.name ?? '';
  if (node.type === 'AssignmentExpression' && key === 'right') return node.left.name ?? node.left.property?.name ?? '';
  if (/^(?:MethodDefinition|PropertyDefinition|Property)$/.test(node.type) && key === 'value' && !node.computed)
    return node.key.name ?? '';
  return '';
}
