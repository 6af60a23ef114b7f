// Builds a single choice: the spec that candidates see, and its key.
import { choose, lean } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder} */
export function singleChoice({ spec }, context) {
  const { options, feedback, origins, marked } = choose(spec.options, '/spec/options', context);
  const correct = marked('correct');
  if (correct.length !== 1) {
    context.problems.error(`${context.at}/spec/options`, `one option must carry correct: true, ${correct.length} do`);
  }
  return {
    spec: { options, ...lean({ shuffle: spec.shuffle }, { shuffle: 'yes' }) },
    key: { correct: correct[0] ?? '', ...lean({ options: feedback }) },
    origins,
  };
}
