// Evaluates `and`, `or` and `not` in @media and @supports.

/**
 * @typedef {import('css-tree').CssNode} CssNode
 * @typedef {boolean | undefined} Truth undefined: unknown, for example of a newer feature
 */

/**
 * Evaluates a condition: operands joined by `and` or by `or`, or one operand after `not`.
 *
 * @param {CssNode} condition as parsed by css-tree
 * @param {(node: CssNode) => Truth} holds evaluates one operand in parentheses
 * @returns {Truth} throws if it is not a condition, for example `screen (color)`
 */
export function evaluate(condition, holds) {
  const parts = condition.children.toArray();
  const negated = isWord(parts[0], 'not');
  if (negated) parts.shift();
  const joint = parts[1]?.name?.toLowerCase();
  if (parts.length % 2 === 0 || (negated && parts.length > 1)) throw new SyntaxError('Condition expected');
  /** @type {Truth[]} */
  const truths = parts.flatMap((/** @type {CssNode} */ part, /** @type {number} */ index) => {
    const { type } = part;
    if (index % 2 === 1 ? !isWord(part, joint) || !/^(?:and|or)$/.test(joint) : type === 'Identifier')
      throw new SyntaxError('Condition expected');
    if (index % 2 === 1) return [];
    return [type === 'Condition' ? evaluate(part, holds) : holds(part)];
  });
  const deciding = joint === 'or';
  const all = truths.includes(deciding) ? deciding : truths.includes(undefined) ? undefined : !deciding;
  if (parts.length === 1) return negated && truths[0] !== undefined ? !truths[0] : truths[0];
  return all;
}

/** @param {CssNode | undefined} node @param {string} word */
const isWord = (node, word) => node?.type === 'Identifier' && node.name.toLowerCase() === word;
