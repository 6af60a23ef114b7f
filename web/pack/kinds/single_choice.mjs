// Builds a single choice: the spec that candidates see, and its key.
import { choose } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'single_choice'>} */
export function singleChoice({ spec }, context) {
  const { options, feedback, origins, marked } = choose(spec.options, '/spec/options', context);
  const correct = marked('correct');
  if (correct.length !== 1) {
    context.problems.error(`${context.at}/spec/options`, `one option must carry correct: true, ${correct.length} do`);
  }
  return {
    spec: { options, shuffle: spec.shuffle },
    key: { correct: correct[0] ?? '', options: feedback },
    origins,
  };
}
