import canonicalize from 'canonicalize';
import { identify, lean, why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder} */
export function code({ spec, key }, context) {
  const at = `${context.at}/spec/tests`;
  const ids = identify(spec.tests, at, context.problems, (index) => `t${index + 1}`);
  /** @type {Record<string, string>} */
  const origins = {};
  /** @type {Record<'/spec/tests' | '/key/tests', object[]>} */
  const tests = { '/spec/tests': [], '/key/tests': [] };
  spec.tests.forEach((/** @type {any} */ test, /** @type {number} */ index) => {
    const list = test.hidden ? '/key/tests' : '/spec/tests';
    origins[`${list}/${tests[list].length}`] = `/spec/tests/${index}`;
    tests[list].push({
      id: ids[index],
      ...lean({ label: test.label && context.texts.label(test.label, `${at}/${index}/label`) }),
      arguments: canonicalize(test.arguments),
      expected: canonicalize(test.expected),
    });
  });
  if (tests['/spec/tests'].length === 0) context.problems.error(at, 'at least one test must not be hidden');
  const limits = lean(spec.limits ?? {}, { milliseconds: 5000, fuel: 1000, memory_kilobytes: 16384, output_bytes: 4096 });
  return {
    spec: { language: spec.language, function: spec.function, ...lean({ starter: spec.starter, limits }), tests: tests['/spec/tests'] },
    key: { ...lean({ tests: tests['/key/tests'], solution: key.solution }), ...why(key, context) },
    origins,
  };
}
