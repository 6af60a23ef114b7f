// Builds “predict the output”: the spec that candidates see, and its key.
import { withDefaults } from '../facts.mjs';
import { why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'predict_output'>} */
export function predictOutput({ spec, key }, context) {
  const { maximum } = withDefaults('PredictOutput.Spec', spec);
  if ([...key.output].length > maximum) {
    context.problems.error(`${context.at}/key/output`, `longer than the ${maximum} characters that can be typed`);
  }
  return {
    spec: { language: spec.language, program: spec.program, maximum },
    key: { output: key.output, why: why(key, context) },
  };
}
