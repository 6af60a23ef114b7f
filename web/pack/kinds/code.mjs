// Builds an exercise that asks for a program: the spec that candidates see, and its key.
import canonicalize from 'canonicalize';
import { checkRows, refill, script, shown } from './code_tables.mjs';
import { identify, lean, why } from './pieces.mjs';

/**
 * @typedef {'function' | 'program' | 'query' | 'page' | 'tests'} Task
 * @typedef {{language: string, task?: Task, function?: string, [field: string]: any}} Source
 */

/** @type {Record<string, string>} The name of the only file, if the pack names none. */
const usualName = { javascript: 'code.js', python: 'code.py', sql: 'query.sql', web: 'index.html' };

/** @param {Source} spec @returns {Task} */
function taskOf(spec) {
  if (spec.task) return spec.task;
  if (spec.language === 'sql') return 'query';
  if (spec.language === 'web') return 'page';
  return spec.function ? 'function' : 'program';
}

/** The input that a test gives the program. @type {Record<Task, (test: any) => unknown>} */
const inputs = {
  function: (test) => test.arguments ?? [],
  program: (test) => test.stdin ?? '',
  query: (test) => lean({ setup: refill(test.tables ?? {}) + (test.setup ?? ''), after: test.after }),
  page: (test) => lean({ select: test.select, read: test.read, name: test.name, width: test.width, state: test.state }),
  tests: (test) => test.implementation,
};

/** The fields of a test that belong to each task. @type {Record<Task, string[]>} */
const fields = {
  function: ['arguments'],
  program: ['stdin'],
  query: ['setup', 'tables', 'after'],
  page: ['select', 'read', 'name', 'width', 'state'],
  tests: ['implementation'],
};
const allFields = Object.values(fields).flat();
const needed = /** @type {Record<Task, string[]>} */ ({
  function: [],
  program: [],
  query: [],
  page: ['select', 'read'],
  tests: ['implementation'],
});

/** @param {Source} spec @returns {{name: string, text?: string, use?: string}[]} */
function filesOf(spec) {
  const files = (spec.files ?? [{ name: usualName[spec.language], text: spec.starter }]).map(
    (/** @type {any} */ { name, text, use }) => ({ name, ...lean({ text, use }, { use: 'written' }) }),
  );
  // Directly after the main file: the pack's other files may use the tables.
  if (spec.tables) files.splice(1, 0, { name: 'tables.sql', text: script(spec.tables), use: 'behind' });
  return files;
}

/**
 * Converts a program: one text for the first file that candidates write, or texts by file.
 *
 * @param {string | Record<string, string>} program
 * @param {{name: string, use?: string}[]} files
 */
const textsOf = (program, files) =>
  Object.entries(typeof program === 'string' ? { [files.find(({ use }) => !use)?.name ?? '']: program } : program).map(
    ([field, text]) => ({ field, text }),
  );

/**
 * @param {Source} spec
 * @param {any} test
 * @param {Task} task
 * @param {string} at
 * @param {import('./pieces.mjs').Context} context
 */
function checkTest(spec, test, task, at, { problems }) {
  for (const field of allFields) {
    if (field in test && !fields[task].includes(field))
      problems.error(`${at}/${field}`, `a test of a ${task} has no ${field}`);
  }
  for (const field of needed[task]) if (!(field in test)) problems.error(at, `"${field}" is missing`);
  if (test.tables) checkRows(spec.tables ?? {}, test.tables, `${at}/tables`, problems);
}

/** @type {import('./pieces.mjs').Builder} */
export function code({ spec, key }, context) {
  const { problems, texts } = context;
  const at = `${context.at}/spec`;
  const task = taskOf(spec);
  const files = filesOf(spec);
  for (const [name, { rows = [] }] of Object.entries(spec.tables ?? {}))
    checkRows(spec.tables, { [name]: rows }, `${at}/tables`, problems);

  const ids = identify(spec.tests, `${at}/tests`, problems, (index) => `t${index + 1}`);
  /** @type {Record<string, string>} */
  const origins = {};
  /** @type {Record<'/spec/tests' | '/key/tests', object[]>} */
  const tests = { '/spec/tests': [], '/key/tests': [] };
  spec.tests.forEach((/** @type {any} */ test, /** @type {number} */ index) => {
    checkTest(spec, test, task, `${at}/tests/${index}`, context);
    const list = test.hidden ? '/key/tests' : '/spec/tests';
    origins[`${list}/${tests[list].length}`] = `/spec/tests/${index}`;
    tests[list].push({
      id: ids[index],
      ...lean({ label: test.label && texts.label(test.label, `${at}/tests/${index}/label`) }),
      input: canonicalize(inputs[task](test)) ?? '',
      expected: canonicalize(test.expected),
      // Candidates' tests that fail the right implementation earn nothing, whatever else they find.
      ...lean({ weight: test.weight ?? (task === 'tests' && test.expected === 'pass' ? 0 : 1) }, { weight: 1 }),
    });
  });
  if (tests['/spec/tests'].length === 0) problems.error(`${at}/tests`, 'at least one test must not be hidden');

  const style = (spec.style ?? [])
    .map((/** @type {any} */ rule, /** @type {number} */ index) => ({
      id: rule.id ?? `s${index + 1}`,
      label: texts.label(rule.label, `${at}/style/${index}/label`),
      ...lean(
        { must: [rule.must ?? []].flat(), must_not: [rule.must_not ?? []].flat(), cost: rule.cost },
        { cost: 500 },
      ),
    }))
    .map((/** @type {any} */ rule) => lean(rule));
  const compare =
    spec.compare ??
    (spec.checker ? 'checker' : { program: 'whitespace', query: 'unordered' }[/** @type {string} */ (task)]);

  return {
    spec: {
      language: spec.language,
      files,
      tests: tests['/spec/tests'],
      ...lean(
        {
          task,
          function: spec.function,
          subject: spec.subject,
          tables: spec.tables && shown(spec.tables),
          style,
          compare,
          tolerance: spec.tolerance === undefined ? undefined : String(spec.tolerance),
          checker: spec.checker,
          limits: lean(spec.limits ?? {}, {
            milliseconds: 5000,
            fuel: 1000,
            memory_kilobytes: 16384,
            output_bytes: 4096,
          }),
        },
        { task: 'function', compare: 'exact' },
      ),
    },
    key: { ...lean({ tests: tests['/key/tests'], solution: textsOf(key.solution, files) }), ...why(key, context) },
    origins,
    wrong: (key.wrong ?? []).map((/** @type {any} */ { program }) => textsOf(program, files)),
  };
}
