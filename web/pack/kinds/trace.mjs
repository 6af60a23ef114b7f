// Builds a trace of a program: the spec that candidates see, and its key.
import { child } from '../pointer.mjs';
import { why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'trace'>} */
export function trace({ spec, key = {} }, context) {
  const at = `${context.at}/spec`;
  const program = spec.program.replace(/\s+$/, '');
  const last = program.split('\n').length;
  const steps = spec.steps;
  const named = steps.flatMap(({ values }) => Object.keys(values));
  const variables = spec.variables ?? [...new Set(named)];
  steps.forEach(({ line, values }, index) => {
    if (line > last) context.problems.error(`${at}/steps/${index}/line`, `the program has ${last} lines`);
    for (const name of Object.keys(values)) {
      if (!variables.includes(name)) {
        context.problems.error(
          child(`${at}/steps/${index}/values`, name),
          `"${name}" is not one of the variables ${variables.join(', ')}`,
        );
      }
    }
  });
  return {
    spec: { language: spec.language, program, lines: steps.map(({ line }) => line), variables },
    key: {
      steps: steps.map(({ values }) => ({ values: variables.map((name) => String(values[name] ?? '')) })),
      why: why(key, context),
    },
    origins: Object.fromEntries(
      steps.flatMap((_, index) => [
        [`/spec/lines/${index}`, `/spec/steps/${index}/line`],
        [`/key/steps/${index}`, `/spec/steps/${index}/values`],
      ]),
    ),
  };
}
