// Checks that a credential has exactly the nodes and terms of the table in terms.mjs, in canonical order.
import { amounts, contexts, identifier, nodes } from './terms.mjs';
import { Malformed } from './malformed.mjs';

/** @typedef {import('./terms.mjs').Literal} Literal */
/** @typedef {{ [key: string]: any }} Json */

/**
 * Refuses everything that `nodes` doesn't name. The signature covers a *set* of statements, so it still holds if
 * members of an array are reordered or repeated. Here every array must have ascending ids and every id must be unique,
 * so that each set of statements has exactly one document.
 * @param {unknown} document an unsigned credential
 */
export function checkShape(document) {
  const credential = object(document, '');
  same(credential['@context'], contexts, '/@context');
  checkNode(credential, 'Credential', '', new Set(), ['@context']);
  checkReferences(credential);
}

/** @param {unknown} proof without its proofValue */
export function checkProofShape(proof) {
  checkNode(object(proof, '/proof/0'), 'Proof', '/proof/0', new Set(), []);
}

/**
 * @param {Json} node
 * @param {string} kind
 * @param {string} path
 * @param {Set<string>} ids all ids of the document so far
 * @param {string[]} others keys that the caller has checked
 */
function checkNode(node, kind, path, ids, others) {
  const { types, terms } = nodes[kind];
  for (const key of Object.keys(node)) {
    const known =
      key === 'id' ||
      (key === 'type' && Object.keys(types).length > 0) ||
      Object.hasOwn(terms, key) ||
      others.includes(key);
    if (!known) throw new Malformed(`${path}/${pointer(key)}`, 'unknown term');
  }
  checkLiteral(node.id, identifier, `${path}/id`);
  // In a self-issued result, issuer and subject have the same id; they share no terms.
  if (ids.has(node.id) && kind !== 'AchievementSubject') throw new Malformed(`${path}/id`, 'this id is already used');
  ids.add(node.id);
  if (kind === 'Proof') same(node.type, Object.keys(types)[0], `${path}/type`);
  else if (Object.keys(types).length) same(node.type, Object.keys(types), `${path}/type`);
  for (const [name, term] of Object.entries(terms)) {
    const place = `${path}/${name}`;
    if (node[name] === undefined) {
      if (!term.optional) throw new Malformed(place, 'missing');
    } else if (typeof term.value !== 'string') {
      checkLiteral(node[name], term.value, place);
    } else if (term.many) {
      checkArray(node[name], term.value, place, ids);
    } else {
      checkNode(object(node[name], place), term.value, place, ids, []);
    }
  }
}

/** @param {unknown} value @param {string} kind @param {string} path @param {Set<string>} ids */
function checkArray(value, kind, path, ids) {
  if (!Array.isArray(value) || value.length === 0) throw new Malformed(path, 'array with members expected');
  if (value.length > 500) throw new Malformed(path, 'too many members');
  value.forEach((member, index) => {
    const place = `${path}/${index}`;
    checkNode(object(member, place), kind, place, ids, []);
    if (index > 0 && !(value[index - 1].id < member.id)) throw new Malformed(`${place}/id`, 'ids must ascend');
  });
}

/** @param {Json} credential with valid nodes */
function checkReferences(credential) {
  const { achievement, result = [] } = credential.credentialSubject;
  /** @type {Json[]} */
  const described = achievement.resultDescription ?? [];
  described.forEach(({ id, resultType }, index) => {
    if (amountOf(id)?.types.includes(resultType)) return;
    throw new Malformed(
      `/credentialSubject/achievement/resultDescription/${index}/resultType`,
      'not the type of what the id names',
    );
  });
  const descriptions = new Map(described.map((each) => [each.id, each]));
  /** @type {Set<string>} */
  const given = new Set();
  result.forEach((/** @type {Json} */ each, /** @type {number} */ index) => {
    const path = `/credentialSubject/result/${index}`;
    const description = descriptions.get(each.resultDescription);
    if (!description) throw new Malformed(`${path}/resultDescription`, 'no such description in the achievement');
    if (given.has(description.id)) throw new Malformed(`${path}/resultDescription`, 'a second result for it');
    given.add(description.id);
    if ((each.value === undefined) !== (each.status === 'OnHold'))
      throw new Malformed(`${path}/value`, 'a value expected, unless it is on hold');
    if (each.value !== undefined) checkAmount(each.value, description, `${path}/value`);
    const levels = description.rubricCriterionLevel ?? [];
    const level = each.achievedLevel;
    if (level !== undefined && !levels.some((/** @type {Json} */ one) => one.id === level)) {
      throw new Malformed(`${path}/achievedLevel`, 'no such level in the description');
    }
  });
  const media = (credential.relatedResource ?? []).map((/** @type {Json} */ each) => each.mediaType);
  if (new Set(media).size !== media.length) throw new Malformed('/relatedResource', 'two of one media type');
}

/** @param {string} id of a description */
const amountOf = (id) => amounts.find(({ about }) => about.test(id));

/** @param {string} value @param {Json} description @param {string} path */
function checkAmount(value, { id, valueMin, valueMax = Infinity }, path) {
  checkLiteral(value, /** @type {Literal} */ (amountOf(id)?.value), path);
  const numbers = [valueMin, ...value.split('-'), valueMax].map(Number);
  if (numbers.some((each, index) => each < numbers[index - 1]))
    throw new Malformed(path, `from ${valueMin} to ${valueMax} expected`);
}

/** @param {unknown} value @param {Literal} literal @param {string} path */
function checkLiteral(value, literal, path) {
  if (value === undefined) throw new Malformed(path, 'missing');
  if (typeof value !== 'string' || !literal.pattern.test(value)) {
    throw new Malformed(path, `${literal.form} expected`);
  }
}

/** @param {unknown} value @param {string | string[]} expected @param {string} path */
function same(value, expected, path) {
  if (JSON.stringify(value) !== JSON.stringify(expected)) {
    throw new Malformed(path, `${JSON.stringify(expected)} expected`);
  }
}

/** @param {unknown} value @param {string} path @returns {Json} */
function object(value, path) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Malformed(path, 'object expected');
  return value;
}

/** @param {string} key */
const pointer = (key) => key.slice(0, 80).replace(/~/g, '~0').replace(/\//g, '~1');
