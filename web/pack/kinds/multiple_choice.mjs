import { choose, lean } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder} */
export function multiple_choice({ spec }, context) {
  const { options, feedback, origins, marked } = choose(spec.options, '/spec/options', context);
  const correct = marked('correct');
  if (correct.length === 0) context.problems.error(`${context.at}/spec/options`, 'at least one option must carry correct: true');
  return {
    spec: { options, ...lean({ shuffle: spec.shuffle }, { shuffle: 'yes' }) },
    key: { correct, ...lean({ options: feedback }) },
    origins,
  };
}
