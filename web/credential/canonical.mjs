// Writes a credential in the canonical form that is signed (RDFC-1.0), by the table in terms.mjs.
import { nodes } from './terms.mjs';

const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** @typedef {import('./shape.mjs').Json} Json */

/**
 * Writes the canonical form (RDFC-1.0) of a document whose shape was checked. Every node has an id, so there are no
 * blank nodes to label. The algorithm reduces to: one statement per line, sorted.
 * @param {Json} document
 * @param {'Credential' | 'Proof'} kind
 * @returns {string} N-Quads
 */
export function canonical(document, kind) {
  /** @type {string[]} */
  const lines = [];
  write(document, kind, lines);
  return lines.sort().join('');
}

/** @param {Json} node @param {string} kind @param {string[]} lines */
function write(node, kind, lines) {
  const { types, terms } = nodes[kind];
  const say = (/** @type {string} */ predicate, /** @type {string} */ object) =>
    lines.push(`<${node.id}> <${predicate}> ${object} .\n`);
  for (const iri of Object.values(types)) say(rdfType, `<${iri}>`);
  for (const [name, { iri, value }] of Object.entries(terms)) {
    if (node[name] === undefined) continue;
    for (const each of [node[name]].flat()) {
      if (typeof value === 'string') {
        say(iri, `<${each.id}>`);
        write(each, value, lines);
      } else if (value.iri !== undefined) {
        say(iri, `<${value.iri}${each}>`);
      } else {
        say(iri, `"${escape(each)}"` + (value.datatype ? `^^<${value.datatype}>` : ''));
      }
    }
  }
}

/** @param {string} text with no control character except the line feed */
const escape = (text) => text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n');
