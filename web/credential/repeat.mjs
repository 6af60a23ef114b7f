// Runs the candidate's programs again for a verifier, and compares the outcomes with the transcript.
import { difference } from './difference.mjs';
import { utf8 } from './encoding.mjs';

/**
 * @typedef {import('./verify.mjs').Check} Check
 * @typedef {import('./encoding.mjs').Bytes} Bytes
 * @typedef {import('./make.mjs').Result} Result
 * @typedef {import('./replay.mjs').Run} Run
 * @typedef {import('./replay.mjs').Core} Core
 * @typedef {import('../runner/protocol/request.mjs').Reply} Reply
 * @typedef {import('../runner/protocol/request.mjs').CallResult} CallResult
 *
 * @typedef {object} Means
 * @property {Bytes} pack
 * @property {any} content of the pack
 * @property {Bytes} transcript
 * @property {Core} core
 * @property {(request: any) => Promise<Reply>} run
 * @property {AbortSignal} signal aborts the whole check
 *
 * @typedef {object} Judged the session's result with the verifier's own runs, where the signed result has none
 * @property {Result} result
 * @property {Bytes} transcript the session with these runs: an issuer of `result` binds this transcript
 * @property {{ id: string, title: string, signed: number, judged: number }[]} exercises with another score; -1: not
 *   judged
 * @property {{ name: string, score: number, level: string }[]} skills with another score
 *
 * @typedef {object} Repeated
 * @property {Check[]} differences the first one only
 * @property {number} same number of runs with the same outcome
 * @property {number} ended number of calls that the clock had ended; they earn nothing
 * @property {number} lost number of calls and facts that could not be repeated here; they earn nothing
 * @property {Map<number, Reply>} confirmed by run: the logged outcome, without the calls that could not be repeated
 * @property {Map<number, Reply>} ours by run: the outcome here
 * @property {number} unable number of programs that could be run neither in the session nor here
 */

/**
 * Runs every program of the candidate again, and compares. Runs without an outcome in the transcript (no engine, or
 * ended by the clock) are judged here, beside the signed result.
 * @param {{ result: Result, runs: Run[] }} replayed
 * @param {Means} means
 * @returns {Promise<Check[]>}
 */
export async function repeatRuns({ result, runs }, means) {
  if (runs.length === 0) return [];
  /** @type {Repeated} */
  let repeated;
  try {
    repeated = await repeatAll(runs, means.run);
  } catch (error) {
    const { code, message } = /** @type {any} */ (error);
    if (!/^(engine_|cancelled)/.test(code)) throw error;
    return [{ name: 'code', ok: null, detail: `not run again: ${message}` }];
  }
  const {
    differences: [first],
    same,
    ended,
    lost,
    confirmed,
    ours,
    unable,
  } = repeated;
  if (first) return [first];
  /** @type {Check[]} */
  const checks = [];
  if (same > 0) checks.push({ name: 'code', ok: true, detail: `${same} runs gave the same results again` });
  if (lost > 0) checks.push(...(await restingOn(lost, result, confirmed, means)));
  if (ended > 0) {
    checks.push({
      name: 'code',
      ok: null,
      detail: `${ended} calls had been ended by the clock: they earn nothing, so none of the ${amount(result.score)} rests on them`,
    });
  }
  if (unable > 0) checks.push({ name: 'code', ok: null, detail: `${unable} programs could not be run here either` });
  return [...checks, ...(await judgedBy(ours, result, means))];
}

/** @param {Run[]} runs @param {Means['run']} run @returns {Promise<Repeated>} */
async function repeatAll(runs, run) {
  /** @type {Repeated} */
  const repeated = { differences: [], same: 0, ended: 0, lost: 0, confirmed: new Map(), ours: new Map(), unable: 0 };
  const last = new Map(runs.map(({ exercise, run: number }) => [exercise, number]));
  for (const { ran, reply: logged, ...asked } of runs) {
    // Fuel decides, not the clock: give a slow verifier more time.
    const { limits, run: number, exercise, facts } = /** @type {any} */ (asked);
    const request = { ...asked, limits: { ...limits, milliseconds: Math.min(60_000, 5 * limits.milliseconds) } };
    if (!ran && last.get(exercise) !== number) continue; // a later run replaces it
    const reply = await twice(() => run(request));
    if (!ran) {
      if (!reply) repeated.unable += 1;
      const ours = reply ?? (await blamed(request, run));
      if (ours) repeated.ours.set(number, ours);
      continue;
    }
    const { lost, ended } = repeated;
    const first = compare(logged, reply, repeated, number, facts);
    if (first) {
      repeated.differences.push({
        name: 'code',
        ok: false,
        detail: `run ${number} of ${exercise}: ${first} when run again`,
      });
      break;
    }
    if (lost === repeated.lost && ended === repeated.ended) repeated.same += 1;
  }
  return repeated;
}

/**
 * Retries once after an engine failure: one failure may be chance, a second one is caused by the program.
 *
 * @param {() => Promise<Reply>} run
 */
async function twice(run) {
  const failed = (/** @type {any} */ error) => {
    if (error.code !== 'engine_failed') throw error;
    return null;
  };
  return (await run().catch(failed)) ?? run().catch(failed);
}

/**
 * Returns the outcome of a program that breaks the engine. If the engine can run an empty program instead, the program
 * is to blame and all its calls count as killed: nobody gains by breaking an engine.
 * @param {any} request @param {Means['run']} run
 * @returns {Promise<Reply | null>} null: the engine can't run anything
 */
async function blamed(request, run) {
  const empty = request.files.map((/** @type {{name: string}} */ { name }) => ({ name, text: '' }));
  if (!(await twice(() => run({ ...request, files: empty })))) return null;
  return { results: request.calls.map(killed), facts: request.facts ? unreadable : [] };
}

/**
 * @param {Reply} logged
 * @param {Reply | null} reply
 * @param {Repeated} repeated
 * @param {number} run
 * @param {boolean} wanted whether facts were requested
 * @returns {string} the first difference between outcomes that both sides have, "" for none
 */
function compare(logged, reply, repeated, run, wanted) {
  /** @type {CallResult[]} */
  const confirmed = [];
  /** @type {CallResult[]} */
  const ours = [];
  let [ended, lost] = [0, 0];
  for (let call = 0; call < Math.max(logged.results.length, reply?.results.length ?? 0); call++) {
    const [theirs, mine] = [logged.results[call], reply ? reply.results[call] : killed(logged.results[call])];
    const [theirsEnded, mineEnded] = [theirs, mine].map((one) => one?.status === 'killed');
    if (theirsEnded) ended++;
    else if (mineEnded) lost++;
    else {
      const first = difference(theirs, mine, `/${call}`);
      if (first) return first;
    }
    confirmed.push(theirsEnded ? theirs : mine);
    ours.push(mine);
  }
  const facts = reply ? reply.facts : wanted ? unreadable : [];
  const [theirsUnknown, mineUnknown] = [logged.facts, facts].map((one) => difference(one, unreadable, '') === '');
  if (theirsUnknown && !mineUnknown) ended++;
  else if (mineUnknown && !theirsUnknown) lost++;
  else {
    const first = difference(logged.facts, facts, '/facts');
    if (first) return first;
  }
  if (lost > 0) repeated.confirmed.set(run, { results: confirmed, facts: theirsUnknown ? logged.facts : facts });
  if (lost > 0 || ended > 0) repeated.ours.set(run, { results: ours, facts });
  repeated.ended += ended;
  repeated.lost += lost;
  return '';
}

// The runner's facts of a program that can't be parsed.
const unreadable = ['unreadable'];

/** @param {{test: string}} call @returns {CallResult} */
const killed = ({ test }) => ({ test, status: 'killed', value: '', output: '', line: 0, file: '', fuel: 0, check: '' });

/**
 * Computes how much of the score depends on calls that could not be repeated.
 *
 * @param {number} lost
 * @param {Result} result
 * @param {Map<number, Reply>} confirmed
 * @param {Means} means
 * @returns {Promise<Check[]>}
 */
async function restingOn(lost, result, confirmed, means) {
  const again = await foldWith(confirmed, means);
  const what = `${lost} calls could not be repeated here`;
  if (typeof again === 'string')
    return [{ name: 'code', ok: false, detail: `${what}, and what came after rests on them: ${again}` }];
  const less = scoresOf(result, again.result).filter(({ signed, judged }) => judged < signed);
  if (less.length === 0)
    return [{ name: 'code', ok: null, detail: `${what}: none of the ${amount(result.score)} rests on them` }];
  const each = less.map(({ id, signed, judged }) => `${signed - judged} of the ${signed} thousandths of ${id}`);
  const all = result.score < 0 ? [] : [`${result.score - again.result.score} of the ${amount(result.score)} in all`];
  return [{ name: 'code', ok: false, detail: `${what}, and ${[...each, ...all].join(', ')} rest on them` }];
}

/** @param {number} score */
const amount = (score) => `${Math.max(0, score)} thousandths`;

/** @param {Map<number, Reply>} ours @param {Result} result @param {Means} means @returns {Promise<Check[]>} */
async function judgedBy(ours, result, means) {
  if (ours.size === 0) return [];
  const again = await foldWith(ours, means);
  if (typeof again === 'string') {
    return [
      { name: 'judged', ok: null, detail: `run here, it could not be judged: what came after rests on it (${again})` },
    ];
  }
  const pack = means.content;
  const say = (/** @type {Record<string, string> | undefined} */ label, /** @type {string} */ none) =>
    label?.[result.language] ?? label?.[pack.languages[0]] ?? none;
  const all = pack.sections.flatMap((/** @type {any} */ section) => section.exercises);
  const exercises = scoresOf(result, again.result)
    .filter(({ signed, judged }) => signed !== judged)
    .map((one) => ({ ...one, title: say(all.find((/** @type {any} */ { id }) => id === one.id)?.title, one.id) }));
  if (exercises.length === 0) return [];
  const skills = again.result.skills
    .filter((skill, index) => difference(skill, result.skills[index], '') !== '')
    .map(({ id, score, level }) => {
      const skill = pack.skills.find((/** @type {any} */ one) => one.id === id);
      return {
        name: say(skill?.name, id),
        score,
        level: say((skill?.levels ?? pack.levels ?? []).find((/** @type {any} */ one) => one.id === level)?.name, ''),
      };
    });
  /** @type {Judged} */
  const judged = { ...again, exercises, skills };
  const told = [
    ...exercises.map(({ id, signed, judged: score }) => `${id} ${scoreText(score)} (signed: ${scoreText(signed)})`),
    ...skills.map(({ name, score, level }) => `${name} ${scoreText(score)}${level && `, ${level}`}`),
    `in all ${scoreText(again.result.score)}`,
  ];
  return [{ name: 'judged', ok: null, detail: `judged here, and not by whoever signed: ${told.join('; ')}`, judged }];
}

/** @param {number} score */
const scoreText = (score) => (score < 0 ? 'not judged' : `${score} of 1000`);

/** @param {Result} signed @param {Result} again */
const scoresOf = (signed, again) =>
  signed.exercises.map(({ id, score }, index) => ({ id, signed: score, judged: again.exercises[index].score }));

/**
 * Folds the session again, with other outcomes for some of its runs.
 * @param {Map<number, Reply>} replies by run
 * @param {Means} means
 * @returns {Promise<{ result: Result, transcript: Bytes } | string>} a text: why it is impossible, because later
 *   screens depended on a replaced outcome
 */
async function foldWith(replies, { pack, transcript, core, signal }) {
  const lines = new TextDecoder()
    .decode(transcript)
    .split('\n')
    .map((line) => {
      const event = /^\{.*"type":"(?:not_run|ran)"/.test(line) ? JSON.parse(line) : {};
      const reply = replies.get(event.run);
      if (!reply || !['not_run', 'ran'].includes(event.type)) return line;
      const { sequence, at, exercise, run } = event;
      return written({ sequence, at, type: 'ran', exercise, run, results: reply.results, facts: reply.facts });
    });
  // Try also without the last `finish` event: with no run missing, the session finishes without it.
  const endings =
    lines.length > 2 && /"type":"finish"\}$/.test(lines[lines.length - 2])
      ? [lines, [...lines.slice(0, -2), '']]
      : [lines];
  let problem = '';
  for (const ending of endings) {
    const changed = utf8(ending.join('\n'));
    try {
      const ids = (/** @type {Result} */ { exercises }) => exercises.map(({ id }) => id).join();
      const { result: before } = await core.replayAside(pack, transcript, signal);
      const { result, finished } = await core.replayAside(pack, changed, signal);
      if (!finished) continue;
      return ids(result) === ids(before) ? { result, transcript: changed } : 'other exercises would have followed';
    } catch (error) {
      signal.throwIfAborted();
      const { path = '', message } = /** @type {{ path?: string, message: string }} */ (error);
      problem ||= `${path}: ${message}`;
    }
  }
  return problem;
}

/**
 * Writes an event in the transcript's only valid form: the core writes the hex digits of escapes in capitals.
 *
 * @param {object} event
 */
const written = (event) =>
  JSON.stringify(event).replace(/\\(u[0-9a-f]{4}|.)/g, (whole, code) =>
    code.length > 1 ? `\\u${code.slice(1).toUpperCase()}` : whole,
  );
