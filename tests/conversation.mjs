// Implements the rules of a branching conversation a second time, for tests and for candidates who know the key.

/**
 * @typedef {{variable: string, at_least?: number, at_most?: number}} Condition
 * @typedef {{id: string, text: any, when?: Condition[], add?: {variable: string, by: number}[], to: {scene: string,
 *   when?: Condition[]}[]}} Choice
 * @typedef {{id: string, choices?: Choice[]}} Scene
 * @typedef {{variables?: {id: string, value?: number}[], scenes: Scene[]}} Spec
 * @typedef {{points: {place: string, points: number, skills?: string[]}[]}} Key
 * @typedef {{choices: Choice[], ending: string}} Path a complete one
 */

/**
 * Yields every complete path.
 *
 * @param {Spec} spec
 * @returns {Generator<Path>}
 */
export function* paths(spec) {
  const start = Object.fromEntries((spec.variables ?? []).map(({ id, value = 0 }) => [id, value]));
  yield* pathsFrom(spec, spec.scenes[0], start, []);
}

/**
 * @param {Spec} spec
 * @param {Scene} scene
 * @param {Record<string, number>} values of the variables
 * @param {Choice[]} before
 * @returns {Generator<Path>}
 */
function* pathsFrom(spec, scene, values, before) {
  if (!scene.choices) yield { choices: before, ending: scene.id };
  for (const choice of scene.choices ?? []) {
    if (!hold(choice.when, values)) continue;
    const next = { ...values };
    for (const { variable, by } of choice.add ?? []) next[variable] += by;
    const way = choice.to.find(({ when }) => hold(when, next));
    const target = spec.scenes.find(({ id }) => id === way?.scene);
    if (!target) throw new Error(`${choice.id} leads nowhere`);
    yield* pathsFrom(spec, target, next, [...before, choice]);
  }
}

/** @param {Condition[] | undefined} when @param {Record<string, number>} values */
function hold(when = [], values) {
  return when.every(
    ({ variable, at_least: least = -Infinity, at_most: most = Infinity }) =>
      values[variable] >= least && values[variable] <= most,
  );
}

/**
 * Points of a path, of one skill if it is given.
 *
 * @param {Path} path
 * @param {Key} key
 * @param {string} [skill]
 */
export function pointsOf({ choices, ending }, key, skill) {
  const places = new Set([...choices.map(({ id }) => id), ending]);
  const counted = key.points.filter(
    ({ place, skills }) => places.has(place) && (!skill || !skills || skills.includes(skill)),
  );
  return counted.reduce((sum, { points }) => sum + points, 0);
}

/** The first path with the most points. @param {Spec} spec @param {Key} key */
export function bestPath(spec, key) {
  let [best] = paths(spec);
  for (const path of paths(spec)) if (pointsOf(path, key) > pointsOf(best, key)) best = path;
  return best;
}
