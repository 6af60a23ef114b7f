import { programKit, testKit } from './kits.mjs';
import { isModule } from './modules.mjs';

/**
 * @typedef {import('../request.mjs').Program} Program
 * @typedef {import('../request.mjs').Call} Call
 * @typedef {import('quickjs-emscripten-core').QuickJSContext} Context
 * @typedef {import('quickjs-emscripten-core').QuickJSHandle} Handle
 * @typedef {ReturnType<Context['evalCode']>} Outcome
 *
 * @typedef {object} Session an engine that is about to run the candidate's code
 * @property {Context} context
 * @property {Record<'call' | 'serialize' | 'describe', Handle>} tools of the harness
 * @property {Program} program
 * @property {Call} call
 * @property {() => string} printed so far
 * @property {() => boolean} tick takes a tick of fuel; true when none was left
 *
 * @typedef {object} Attempt
 * @property {Outcome} outcome
 * @property {() => Outcome | string} [value] what came of it, when all went well: to be written as JSON, or JSON text
 * @property {string} [test] the test that was under way
 */

const jobsPerTick = 100;  // the engine's own ticks hardly see a job that does little

/**
 * Lets promises go on until nothing is left to do.
 *
 * @param {Session} session
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
function settle({ context, tick }, outcome) {
  for (let more = true; more;) {
    const { error, value = 0 } = /** @type {{ error?: Handle, value?: number }} */ (context.runtime.executePendingJobs(jobsPerTick));
    if (error) return /** @type {Outcome} */ (/** @type {unknown} */ ({ error }));
    more = value === jobsPerTick;
    if (more && tick()) return fail(context, 'Error', 'out of fuel');
  }
  if (outcome.error) return outcome;
  const state = context.getPromiseState(outcome.value);
  if (state.type === 'rejected') return /** @type {Outcome} */ (/** @type {unknown} */ ({ error: state.error }));
  if (state.type === 'fulfilled') return /** @type {Outcome} */ ({ value: state.value });
  return fail(context, 'Error', 'The program waits for something that never comes.');
}

/** @param {Context} context @param {string} name @param {string} message */
function fail(context, name, message) {
  return /** @type {Outcome} */ (/** @type {unknown} */ ({ error: context.newError({ name, message }) }));
}

/** @param {Session} session @returns {Outcome} what the main file exports, if it is a module */
function evaluate(session) {
  const { context, program: { files: [{ name, text }] } } = session;
  if (!isModule(text)) return context.evalCode(text, name, { type: 'global' });
  return settle(session, context.evalCode(text, name, { type: 'module' }));
}

/** @param {Session} session @param {string} kit @param {string} [argument] @returns {Handle} */
function install({ context }, kit, argument = '') {
  const factory = context.unwrapResult(context.evalCode(kit, 'kit.js', { type: 'global' }));
  return context.unwrapResult(context.callFunction(factory, context.undefined, context.newString(argument)));
}

/** @param {Session} session @param {Outcome} evaluated @returns {Outcome} */
function find({ context, program }, evaluated) {
  if (!isModule(program.files[0].text)) return context.evalCode(program.function, 'call.js', { type: 'global' });  // finds const and let as well
  const callee = context.getProp(context.unwrapResult(evaluated), program.function);
  if (context.typeof(callee) !== 'undefined') return /** @type {Outcome} */ ({ value: callee });
  return fail(context, 'ReferenceError', `'${program.function}' is not exported`);
}

/** @type {Record<string, (session: Session) => Attempt>} */
export const tasks = {
  function(session) {
    const { context, tools, call } = session;
    let outcome = evaluate(session);
    if (!outcome.error) outcome = find(session, outcome);
    if (!outcome.error) outcome = context.callFunction(tools.call, context.undefined, outcome.value, context.newString(call.input));
    return { outcome, value: () => context.callFunction(tools.serialize, context.undefined, context.unwrapResult(outcome)) };
  },

  program(session) {
    install(session, programKit, session.call.input);
    let outcome = evaluate(session);
    if (!outcome.error) outcome = settle(session, /** @type {Outcome} */ ({ value: session.context.undefined }));
    return { outcome, value: () => JSON.stringify(session.printed()) };
  },

  tests(session) {
    const { context } = session;
    const kit = install(session, testKit);
    const next = context.getProp(kit, 'next');
    let outcome = evaluate(session);
    while (!outcome.error) {
      outcome = context.callFunction(next, context.undefined);
      if (outcome.error) break;
      if (context.sameValue(outcome.value, context.false)) return { outcome, value: () => '"pass"' };
      outcome = session.tick() ? fail(context, 'Error', 'out of fuel') : settle(session, outcome);  // there may be tests without end
    }
    const name = context.callFunction(context.getProp(kit, 'name'), context.undefined);
    return { outcome, test: name.error ? '' : context.getString(name.value) };
  },
};
