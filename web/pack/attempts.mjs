// Runs programs for the code exercises of a pack with the real engines, and scores them with the real core.

/**
 * @typedef {import('../engine/core.mjs').Core} Core
 * @typedef {import('./build.mjs').Pack} Pack
 * @typedef {import('../runner/protocol/request.mjs').Request} Request
 * @typedef {(request: Request) => Promise<import('../runner/protocol/request.mjs').Reply>} Run
 * @typedef {{field: string, text: string}[]} Texts the program, by file
 * @typedef {object} Attempt
 * @property {number} score thousandths; -1 if the exercise has no scored skill
 * @property {import('../runner/protocol/request.mjs').CallResult[]} results
 * @property {string[]} facts
 */

const hash = `sha256-${'A'.repeat(43)}=`;

/** Reduces a pack to one exercise. @param {Pack} pack @param {string} id */
function alone(pack, id) {
  const [section] = pack.sections.filter(({ exercises }) => exercises.some((one) => one.id === id));
  const [exercise] = section.exercises.filter((one) => one.id === id);
  if (exercise.kind !== 'code') throw new Error(`${id} asks for no program`);
  const { draw, when, ...rest } = section;
  const small = {
    ...pack,
    sections: [{ ...rest, exercises: [exercise] }],
    keys: pack.keys.filter((key) => key.exercise === id),
  };
  return { spec: exercise.spec, bytes: new TextEncoder().encode(JSON.stringify(small)) };
}

/**
 * Scores a program as a candidate's only answer: makes a transcript of it and folds that.
 *
 * @param {Core} core
 * @param {Run} run
 * @param {Pack} pack
 * @param {string} id of the exercise
 * @param {Texts} texts
 * @param {(request: Request) => Request} [adjust] changes the request to the engine, for example its limits
 * @returns {Promise<Attempt>}
 */
export async function attempt(core, run, pack, id, texts, adjust = (request) => request) {
  const { spec, bytes } = alone(pack, id);
  /** @type {{type: string, [field: string]: unknown}[]} */
  const events = [
    {
      type: 'start',
      pack: hash,
      runtime: hash,
      language: pack.languages[0],
      nonce: '',
      audience: '',
      time: 1790000000000,
      seed: 1,
      extra_time: 0,
    },
  ];
  for (const { field, text } of texts) {
    const start = spec.files.find(({ name }) => name === field)?.text ?? '';
    events.push({ type: 'edit', exercise: id, field, from: 0, removed: [...start].length, inserted: text });
  }
  events.push({ type: 'run', exercise: id, run: 1 });
  const { reply: none, exercise, run: number, ...request } = core.replay(bytes, lines(events)).runs[0];
  const reply = await run(adjust(request));
  events.push({ type: 'ran', exercise: id, run: 1, ...reply });
  const { score } = core.replay(bytes, lines(events)).result.exercises[0];
  return { score, ...reply };
}

/** @param {{type: string}[]} events */
const lines = (events) =>
  events
    .map((event, sequence) => {
      const { type, ...rest } = event;
      return `${JSON.stringify({ sequence, at: sequence, type, ...rest })}\n`;
    })
    .join('');

/**
 * Checks an author's claims about each code exercise: the solution passes, and the wrong programs don't.
 *
 * @param {Core} core
 * @param {Run} run
 * @param {Pack} pack
 * @param {import('./build.mjs').WrongProgram[]} wrong
 * @returns {Promise<{pointer: string, message: string}[]>} the claims that do not hold; pointers into the pack, those
 *   of wrong programs into the source
 */
export async function tryPrograms(core, run, pack, wrong) {
  const problems = [];
  for (const [index, { exercise, kind, key }] of pack.keys.entries()) {
    if (kind !== 'code') continue;
    if (key.solution) {
      const { score, results } = await attempt(core, run, pack, exercise, key.solution);
      if (score >= 0 && score < 1000)
        problems.push({
          pointer: `/keys/${index}/key/solution`,
          message: `the solution earns ${score} of 1000: ${told(results)}`,
        });
    }
    for (const { pointer, texts } of wrong.filter((one) => one.exercise === exercise)) {
      const { score } = await attempt(core, run, pack, exercise, texts);
      if (score === 1000)
        problems.push({ pointer, message: 'this program is meant to be wrong, and passes every test' });
    }
  }
  return problems;
}

/** @param {import('../runner/protocol/request.mjs').CallResult[]} results */
const told = (results) =>
  results
    .map(({ test, status, value }) => `${test} ${status} ${value.slice(0, 60)}`)
    .join('; ')
    .slice(0, 400);
