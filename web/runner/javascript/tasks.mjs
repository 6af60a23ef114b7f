// Runs a JavaScript program's task inside QuickJS until its promises and timers are done.
import { programKit, testKit } from './kits.mjs';

/**
 * @typedef {import('../protocol/request.mjs').Program} Program
 * @typedef {import('../protocol/request.mjs').Call} Call
 * @typedef {import('quickjs-emscripten-core').QuickJSContext} Context
 * @typedef {import('quickjs-emscripten-core').QuickJSHandle} Handle
 * @typedef {ReturnType<Context['evalCode']>} Outcome
 *
 * @typedef {object} Session an engine ready to run the candidate's code
 * @property {Context} context
 * @property {Record<'call' | 'serialize' | 'describe' | 'show' | 'nextTimer' | 'ring', Handle>} tools functions of the
 *   harness
 * @property {Program} program
 * @property {Call} call
 * @property {() => string} printed returns the output so far
 * @property {() => Handle | undefined} rejected returns the reason of an unhandled rejection
 * @property {(milliseconds: number) => void} setClock sets how long the program has waited
 * @property {() => boolean} tick uses one tick of fuel; returns true when none is left
 *
 * @typedef {object} Attempt
 * @property {Outcome} outcome
 * @property {() => Outcome | string} [value] result of a successful run: as `serialize` gives it, or JSON text
 * @property {() => Outcome} [rest] runs what is left to do after the value is known; may fail
 * @property {string} [test] name of the current test
 */

const jobsPerTick = 100; // short jobs hardly count in the engine's own ticks

/**
 * Runs promise jobs and timers until `outcome` is settled and nothing is left to do. An unhandled rejection is an
 * error, as in Node.
 *
 * @param {Session} session
 * @param {Outcome} outcome
 * @returns {Outcome}
 */
function settle(session, outcome) {
  const { context, tools, tick } = session;
  for (let rings = 0; !outcome.error; rings += 1) {
    for (let more = true; more;) {
      const { error, value = 0 } = /** @type {{ error?: Handle, value?: number }} */ (
        context.runtime.executePendingJobs(jobsPerTick)
      );
      if (error) return thrown(error);
      more = value === jobsPerTick;
      if (more && tick()) return fail(context, 'Error', 'out of fuel');
    }
    const reason = session.rejected();
    if (reason) return thrown(reason);
    const state = context.getPromiseState(outcome.value);
    if (state.type === 'rejected') return thrown(state.error);
    const next = context.callFunction(tools.nextTimer, context.undefined);
    if (next.error) return next;
    if (context.typeof(next.value) === 'number') {
      session.setClock(context.getNumber(next.value));
      const rung = context.callFunction(tools.ring, context.undefined);
      if (rung.error) return rung;
      if (rings % jobsPerTick === 0 && tick()) return fail(context, 'Error', 'out of fuel');
      continue;
    }
    return state.type === 'fulfilled'
      ? /** @type {Outcome} */ ({ value: state.value })
      : fail(context, 'Error', 'The program waits for something that never comes.');
  }
  return outcome;
}

/** @param {Handle} error */
const thrown = (error) => /** @type {Outcome} */ (/** @type {unknown} */ ({ error }));

/** @param {Context} context @param {string} name @param {string} message */
function fail(context, name, message) {
  return thrown(context.newError({ name, message }));
}

/** Defines `exports` and `module` for scripts written for Node. */
const commonJs = `Object.defineProperties(globalThis, Object.fromEntries(Object.entries(((exports) => ({ exports, module: { exports } }))({}))
  .map(([name, value]) => [name, { value, writable: true, enumerable: false, configurable: true }])));`;

/**
 * Runs the main file. A file that parses as a script runs as one, and its functions need no export. Any other file is a
 * module. In a file that is a module only because of a top-level await, the function needs no export either.
 *
 * @param {Session} session
 * @returns {{ outcome: Outcome, module: boolean }} for a module, outcome has its exports
 */
function evaluate(session) {
  const {
    context,
    program: {
      task,
      function: callee,
      files: [{ name, text }],
    },
  } = session;
  const reads = (/** @type {string} */ source, /** @type {'global' | 'module'} */ type) =>
    context.evalCode(source, name, { type, compileOnly: true });
  const script = reads(text, 'global');
  if (!script.error) {
    context.evalCode(commonJs, 'call.js', { type: 'global' });
    return { outcome: context.evalCode(text, name, { type: 'global' }), module: false };
  }
  const exported = `${text}\nexport { ${callee} };`;
  const waits =
    task === 'function' && !reads(`async () => {${text}\n}`, 'global').error && !reads(exported, 'module').error;
  const started = context.evalCode(waits ? exported : text, name, { type: 'module' });
  if (!started.error) return { outcome: settle(session, started), module: true };
  // Both fail: report the error further on in the file, because parsing as a script stops at the first `import`. An
  // error of linking has no place.
  const [asScript, asModule] = [script.error, started.error].map((error) => placeOf(context, error));
  return { outcome: asModule >= 0 && asModule < asScript ? script : started, module: true };
}

/**
 * Position of a syntax error as one comparable number; -1 if unknown.
 *
 * @param {Context} context
 * @param {Handle} error
 */
function placeOf(context, error) {
  const trace = context.getProp(error, 'stack');
  const [, line, column] =
    /:(\d+):(\d+)/.exec(context.typeof(trace) === 'string' ? context.getString(trace) : '') ?? [];
  return line ? Number(line) * 1e6 + Number(column) : -1;
}

/** @param {Session} session @param {string} kit @param {Handle} argument @returns {Handle} */
function install({ context }, kit, argument) {
  const factory = context.unwrapResult(context.evalCode(kit, 'kit.js', { type: 'global' }));
  return context.unwrapResult(context.callFunction(factory, context.undefined, argument));
}

// Chooses the requested function from a file's exports: the export with that name, or the default export if it has the
// name or is the only one.
const chooser = `(name, exported) => {
  if (exported === undefined || exported === null) return undefined;
  if (exported[name] !== undefined) return exported[name];
  const only = typeof exported === 'function' ? exported : exported.default;
  return typeof only === 'function' && (only.name === name || exported === only || Object.keys(exported).length === 1) ? only : undefined;
}`;

/** @param {Session} session @param {ReturnType<typeof evaluate>} evaluated @returns {Outcome} */
function find({ context, program }, { outcome, module }) {
  if (outcome.error) return outcome;
  const choose = context.unwrapResult(context.evalCode(chooser, 'call.js', { type: 'global' }));
  const name = context.newString(program.function);
  if (module) {
    const callee = context.callFunction(choose, context.undefined, name, outcome.value);
    if (callee.error || context.typeof(callee.value) !== 'undefined') return callee;
    return fail(context, 'ReferenceError', `'${program.function}' is not exported`);
  }
  const callee = context.evalCode(program.function, 'call.js', { type: 'global' }); // also finds const and let
  if (!callee.error) return callee;
  const exports = context.evalCode('module.exports', 'call.js', { type: 'global' });
  const other = exports.error ? exports : context.callFunction(choose, context.undefined, name, exports.value);
  return !other.error && context.typeof(other.value) !== 'undefined' ? other : callee;
}

/** @type {Record<string, (session: Session) => Attempt>} */
export const tasks = {
  function(session) {
    const { context, tools, call } = session;
    let outcome = find(session, evaluate(session));
    if (!outcome.error)
      outcome = context.callFunction(tools.call, context.undefined, outcome.value, context.newString(call.input));
    return {
      outcome,
      value: () => context.callFunction(tools.serialize, context.undefined, context.unwrapResult(outcome)),
      rest: () => settle(session, /** @type {Outcome} */ ({ value: context.undefined })),
    };
  },

  program(session) {
    install(session, programKit, session.context.newString(session.call.input));
    let { outcome } = evaluate(session);
    if (!outcome.error) outcome = settle(session, /** @type {Outcome} */ ({ value: session.context.undefined }));
    return { outcome, value: () => JSON.stringify(session.printed()) };
  },

  tests(session) {
    const { context } = session;
    const kit = install(session, testKit, session.tools.show);
    const next = context.getProp(kit, 'next');
    let { outcome } = evaluate(session);
    if (!outcome.error) outcome = settle(session, /** @type {Outcome} */ ({ value: context.undefined }));
    while (!outcome.error) {
      outcome = context.callFunction(next, context.undefined);
      if (outcome.error) break;
      if (context.sameValue(outcome.value, context.false)) return { outcome, value: () => '"pass"' };
      outcome = session.tick() ? fail(context, 'Error', 'out of fuel') : settle(session, outcome); // endless tests
    }
    const name = context.callFunction(context.getProp(kit, 'name'), context.undefined);
    return { outcome, test: name.error ? '' : context.getString(name.value) };
  },
};
