// Evaluates the condition of @supports.
import { generate, parse } from 'css-tree';
import { evaluate } from './conditions.mjs';
import { parseSelectors } from './selectors.mjs';
import { problemOf } from './validity.mjs';

/** @typedef {import('css-tree').CssNode} CssNode */

/** @param {CssNode} node @returns {boolean} */
function holds(node) {
  if (node.type === 'SupportsDeclaration')
    return problemOf(node.declaration.property.toLowerCase(), generate(node.declaration.value)) === '';
  if (node.type !== 'FeatureFunction' || node.feature.toLowerCase() !== 'selector') return false;
  parseSelectors(generate(node.value));
  return true;
}

/** Whether the condition of an @supports holds. @param {string} prelude */
export function supports(prelude) {
  try {
    const condition = parse(prelude, { context: 'atrulePrelude', atrule: 'supports' }).children.first;
    return (
      condition?.type === 'Condition' &&
      evaluate(condition, (node) => {
        try {
          return holds(node);
        } catch (error) {
          return pass(error);
        }
      }) === true
    );
  } catch (error) {
    return pass(error);
  }
}

/** @param {unknown} error @returns {false} */
function pass(error) {
  if (error instanceof Error && error.name === 'SyntaxError') return false;
  throw error;
}
