import assert from 'node:assert/strict';
import { run } from '../../web/runner/node.mjs';

/**
 * @typedef {{ id: string, arguments: string, expected: string }} Test
 * @typedef {{ language: string, function: string, starter?: string, tests: Test[], limits?: Partial<Limits> }} Spec
 * @typedef {{ tests?: Test[], solution?: string }} Key
 * @typedef {import('../../web/runner/request.mjs').Limits} Limits
 * @typedef {{ exercise: string, spec: Spec, key: Key }} CodeExercise
 */

/** What a pack leaves out: the defaults of Code::Limits in src/model/kinds.h. */
const usual = { milliseconds: 5000, fuel: 1000, memory_kilobytes: 16384, output_bytes: 4096 };

/**
 * The code exercises of a built pack, with their keys.
 *
 * @param {{ sections: { exercises: any[] }[], keys?: { exercise: string, key: any }[] }} pack
 * @returns {CodeExercise[]}
 */
export function codeExercises({ sections, keys = [] }) {
  return sections.flatMap(({ exercises }) => exercises)
    .filter(({ kind }) => kind === 'code')
    .map(({ id, spec }) => ({ exercise: id, spec, key: keys.find(({ exercise }) => exercise === id)?.key ?? {} }));
}

/**
 * Runs a program against all tests of an exercise, visible and hidden: one line for each test that it doesn't pass.
 *
 * @param {CodeExercise} exercise
 * @param {string} source
 * @param {(limits: Limits) => Limits} [adjust]
 */
export async function failures({ spec, key }, source, adjust = (limits) => limits) {
  const tests = [...spec.tests, ...key.tests ?? []];
  const { results } = await run({
    language: spec.language,
    task: 'function',
    function: spec.function,
    files: [{ name: 'code.js', text: source }],
    subject: '',
    checker: '',
    facts: false,
    seed: 1,
    epoch: 1790000000000,
    limits: adjust({ ...usual, ...spec.limits }),
    calls: tests.map(({ id, arguments: list }) => ({ test: id, input: list })),
  });
  return tests.flatMap(({ id, arguments: list, expected }, index) => {
    const { status, value } = results[index];
    const passes = status === 'ok' && equal(JSON.parse(value), JSON.parse(expected));
    return passes ? [] : [`${id} ${spec.function}(${list.slice(1, -1)}): ${expected} expected, ${status} ${value}`];
  });
}

/** @param {unknown} a @param {unknown} b */
function equal(a, b) {
  try {
    assert.deepEqual(a, b);
    return true;
  } catch {
    return false;
  }
}
