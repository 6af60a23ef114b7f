// Builds an exercise that asks for a program: the spec that candidates see, and its key.
import canonicalize from 'canonicalize';
import { checkRows, refill, script, shown } from './code_tables.mjs';
import { withDefaults } from '../facts.mjs';
import { identify, why } from './pieces.mjs';

/**
 * @typedef {import('../source.d.ts').Code['spec']} Source
 * @typedef {Source['tests'][number]} SourceTest
 * @typedef {import('../pack.d.ts').Code.Test} Test
 * @typedef {import('../pack.d.ts').Code.File} File
 * @typedef {NonNullable<Source['task']>} Task
 */

/** @type {Record<Source['language'], string>} The name of the only file, if the pack names none. */
const usualName = { javascript: 'code.js', python: 'code.py', sql: 'query.sql', web: 'index.html' };

/** @type {Partial<Record<Task, Source['compare']>>} */
const usualCompare = { program: 'whitespace', query: 'unordered' };

/** @param {Source} spec @returns {Task} */
function taskOf(spec) {
  if (spec.task) return spec.task;
  if (spec.language === 'sql') return 'query';
  if (spec.language === 'web') return 'page';
  return spec.function ? 'function' : 'program';
}

/** The input that a test gives the program. @type {Record<Task, (test: SourceTest) => unknown>} */
const inputs = {
  function: (test) => test.arguments ?? [],
  program: (test) => test.stdin ?? '',
  query: (test) => ({ setup: refill(test.tables ?? {}) + (test.setup ?? '') || undefined, after: test.after }),
  page: ({ select, read, name, width, state }) => ({ select, read, name, width, state }),
  tests: (test) => test.implementation,
};

/** The fields of a test that belong to each task. @type {Record<Task, (keyof SourceTest)[]>} */
const fields = {
  function: ['arguments'],
  program: ['stdin'],
  query: ['setup', 'tables', 'after'],
  page: ['select', 'read', 'name', 'width', 'state'],
  tests: ['implementation'],
};
const allFields = Object.values(fields).flat();
const needed = /** @type {Record<Task, (keyof SourceTest)[]>} */ ({
  function: [],
  program: [],
  query: [],
  page: ['select', 'read'],
  tests: ['implementation'],
});

/** @param {Source} spec @returns {File[]} */
function filesOf(spec) {
  const files = [...(spec.files ?? [{ name: usualName[spec.language], text: spec.starter }])];
  // Directly after the main file: the pack's other files may use the tables.
  if (spec.tables) files.splice(1, 0, { name: 'tables.sql', text: script(spec.tables), use: 'behind' });
  return files;
}

/**
 * Converts a program: one text for the first file that candidates write, or texts by file.
 *
 * @param {import('../source.d.ts').Program} program
 * @param {File[]} files
 */
const textsOf = (program, files) =>
  Object.entries(typeof program === 'string' ? { [firstWritten(files)?.name ?? '']: program } : program).map(
    ([field, text]) => ({ field, text }),
  );

/** @param {File[]} files */
const firstWritten = (files) => files.find((file) => withDefaults('Code.File', file).use === 'written');

/**
 * @param {Source} spec
 * @param {SourceTest} test
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

/** @type {import('./pieces.mjs').Builder<'code'>} */
export function code({ spec, key }, context) {
  const { problems, texts } = context;
  const at = `${context.at}/spec`;
  const task = taskOf(spec);
  const files = filesOf(spec);
  for (const [name, { rows = [] }] of Object.entries(spec.tables ?? {}))
    checkRows(spec.tables ?? {}, { [name]: rows }, `${at}/tables`, problems);

  const ids = identify(spec.tests, `${at}/tests`, problems, (index) => `t${index + 1}`);
  /** @type {Record<string, string>} */
  const origins = {};
  /** @type {Record<'/spec/tests' | '/key/tests', Test[]>} */
  const tests = { '/spec/tests': [], '/key/tests': [] };
  spec.tests.forEach((test, index) => {
    checkTest(spec, test, task, `${at}/tests/${index}`, context);
    const list = test.hidden ? '/key/tests' : '/spec/tests';
    origins[`${list}/${tests[list].length}`] = `/spec/tests/${index}`;
    tests[list].push({
      id: ids[index],
      label: texts.label(test.label, `${at}/tests/${index}/label`),
      input: canonicalize(inputs[task](test)) ?? '',
      expected: canonicalize(test.expected) ?? '',
      // Candidates' tests that fail the right implementation earn nothing, whatever else they find.
      weight: test.weight ?? (task === 'tests' && test.expected === 'pass' ? 0 : undefined),
    });
  });
  if (tests['/spec/tests'].length === 0) problems.error(`${at}/tests`, 'at least one test must not be hidden');

  const style = spec.style?.map((rule, index) => ({
    id: rule.id ?? `s${index + 1}`,
    label: texts.label(rule.label, `${at}/style/${index}/label`),
    must: [rule.must ?? []].flat(),
    must_not: [rule.must_not ?? []].flat(),
    cost: rule.cost,
  }));

  return {
    spec: {
      language: spec.language,
      files,
      tests: tests['/spec/tests'],
      task,
      function: spec.function,
      subject: spec.subject,
      tables: spec.tables && shown(spec.tables),
      style,
      compare: spec.compare ?? (spec.checker ? 'checker' : usualCompare[task]),
      tolerance: spec.tolerance === undefined ? undefined : String(spec.tolerance),
      checker: spec.checker,
      limits: spec.limits,
    },
    key: { tests: tests['/key/tests'], solution: textsOf(key.solution, files), why: why(key, context) },
    origins,
    wrong: (key.wrong ?? []).map(({ program }) => textsOf(program, files)),
  };
}
