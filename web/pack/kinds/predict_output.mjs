// Builds “predict the output”: the spec that candidates see, and its key.
import { lean, why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder} */
export function predictOutput({ spec, key }, context) {
  const { maximum = 1000 } = spec;
  if ([...key.output].length > maximum) {
    context.problems.error(`${context.at}/key/output`, `longer than the ${maximum} characters that can be typed`);
  }
  return {
    spec: { language: spec.language, program: spec.program, ...lean({ maximum }, { maximum: 1000 }) },
    key: { output: key.output, ...why(key, context) },
  };
}
