// Estimates the cost of drawing a picture: a few elements that refer to each other can keep a browser busy for hours.
import { parse, walk } from 'css-tree';

/** @typedef {import('./svg.mjs').Piece} Piece */
/** @typedef {import('./svg.mjs').Refuse} Refuse */
/** @typedef {{type: string, name?: string, children?: {toArray(): CssNode[]} | null}} CssNode of css-tree */
/** @typedef {{property: string, value: string}} Said set on a piece by an attribute, a style or a sheet */
/**
 * @typedef {Said & {names: string[] | null}} Rule `names`: the type, classes and id that the selector requires
 *   together; null: no selector
 */

export const mostDrawn = 20_000; // shapes, including repetitions
export const pass = 200; // cost of one filter step over a part of the picture, in shapes
const inherited = /^(?:fill|stroke|marker(?:-start|-mid|-end)?)$/;
const groups = new Set(['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'marker', 'pattern', 'mask', 'clipPath']);
const paints = new Set(['linearGradient', 'radialGradient']);

/** @param {Piece} root @param {Refuse} refuse */
export function checkCost(root, refuse) {
  const pieces = [...below(root)];
  const byId = new Map(pieces.map((piece) => [piece.attributes.get('id'), piece]));
  const rules = pieces.filter(({ name }) => name === 'style').flatMap(({ children }) => rulesOf(children.join('')));
  /** NaN while the piece is being counted. @type {Map<Piece, number>} */
  const known = new Map();
  /** @param {string | undefined} id @returns {number} */
  const costOf = (id) => {
    const target = id && byId.get(id);
    return target && !paints.has(target.name) ? count(target) : 0;
  };
  /** @param {Piece} piece @returns {number} Infinity for a cycle */
  const count = (piece) => {
    const before = known.get(piece);
    if (before !== undefined) return Number.isNaN(before) ? Infinity : before;
    known.set(piece, NaN);
    let inside = 1 + costOf(piece.attributes.get('href')?.slice(1));
    for (const child of piece.children) if (typeof child !== 'string') inside += count(child);
    let [paint, marks, besides] = [1, 1, piece.name.startsWith('fe') ? pass * effort(piece) : 0];
    for (const { property, value } of saidOf(piece, rules)) {
      const cost = targets(value).reduce((sum, id) => sum + costOf(id), 0);
      if (inherited.test(property) && cost > 0 && groups.has(piece.name)) {
        refuse('a pattern or marker for a whole group is not possible: give it to each shape in it');
      }
      if (property === 'filter') besides += pass * (value.match(/(?<!url)\(/g) ?? []).length;
      if (property.startsWith('marker')) marks += cost * (/-(?:start|end)$/.test(property) ? 1 : corners(piece));
      else if (inherited.test(property)) paint += cost;
      else besides += cost;
    }
    // A marker can inherit its paint from the shape, so the costs multiply.
    const sum = inside * marks * paint + besides;
    known.set(piece, sum);
    return sum;
  };
  if (!(count(root) <= mostDrawn))
    refuse(`more than ${mostDrawn} shapes to draw, with those that are repeated and the steps of filters`);
}

/** @param {Piece} piece @returns {Generator<Piece>} */
function* below(piece) {
  yield piece;
  for (const child of piece.children) if (typeof child !== 'string') yield* below(child);
}

/** Finds the ids that a value refers to. @param {string} value */
const targets = (value) => [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/gi)].map(([, id]) => id);

/** Lists all values set on a piece, overridden or not. @param {Piece} piece @param {Rule[]} rules @returns {Said[]} */
function saidOf({ name, attributes }, rules) {
  const names = new Set([
    name.toLowerCase(),
    `#${attributes.get('id')}`,
    ...(attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`),
  ]);
  return [
    ...[...attributes].filter(([property]) => property !== 'style').map(([property, value]) => ({ property, value })),
    ...(attributes.get('style') ?? '')
      .split(';')
      .map((one) => one.split(':'))
      .map(([property, ...value]) => ({ property: property.trim(), value: value.join(':') })),
    ...rules.filter((rule) => rule.names === null || rule.names.every((one) => names.has(one))),
  ];
}

/**
 * Lists the declarations of a sheet that can have a cost. Only the last compound of a selector is used, so a rule may
 * match more pieces here than in a browser.
 *
 * @param {string} sheet
 * @returns {Rule[]}
 */
function rulesOf(sheet) {
  /** @type {Rule[]} */
  const rules = [];
  walk(
    parse(sheet, { parseValue: false }),
    /** @this {{rule?: {prelude: CssNode} | null}} */ function (node) {
      if (node.type !== 'Declaration' || !String(node.value.value).includes('(')) return;
      const said = { property: node.property.toLowerCase(), value: String(node.value.value) };
      const selectors = this.rule?.prelude.children?.toArray() ?? [];
      rules.push(
        ...(selectors.length > 0
          ? selectors.map((one) => ({ ...said, names: lastNames(one) }))
          : [{ ...said, names: null }]),
      );
    },
  );
  return rules;
}

/** @param {CssNode} selector @returns {string[]} */
function lastNames(selector) {
  const parts = selector.children?.toArray() ?? [];
  const last = parts.slice(parts.map(({ type }) => type).lastIndexOf('Combinator') + 1);
  return last.flatMap(({ type, name = '' }) => {
    if (type === 'ClassSelector') return [`.${name}`];
    if (type === 'IdSelector') return [`#${name}`];
    return type === 'TypeSelector' && !name.endsWith('*') ? [name.replace(/^.*\|/, '').toLowerCase()] : [];
  });
}

/** Returns an upper bound for the corners of a line. @param {Piece} piece */
const corners = ({ attributes }) =>
  `${attributes.get('points') ?? ''}${attributes.get('d') ?? ''}  `.match(/\d*\.\d+|\d+|[a-z]|$/gi)?.length ?? 1;

/** Estimates how many times a filter step processes the picture. @param {Piece} piece */
function effort({ attributes }) {
  const most = (/** @type {string} */ name) =>
    Math.max(
      1,
      ...(attributes.get(name) ?? '')
        .split(/[\s,]+/)
        .map(Number)
        .filter((number) => number > 0),
    );
  return most('numOctaves') * most('radius') * most('order') ** 2;
}
