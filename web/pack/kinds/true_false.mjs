// Builds true or false statements: the spec that candidates see, and its key.
import { choose } from './pieces.mjs';

// With fewer statements, one confident mistake decides the whole score.
const LEAST_FOR_CERTAINTY = 3;

/** @type {import('./pieces.mjs').Builder<'true_false'>} */
export function trueFalse({ spec }, context) {
  const { problems, at } = context;
  const { options, feedback, origins, marked } = choose(spec.statements, '/spec/statements', context);
  const correct = marked('correct');
  if (spec.certainty === 'asked' && options.length < LEAST_FOR_CERTAINTY) {
    problems.warn(
      `${at}/spec/statements`,
      `how sure somebody is shows over ${LEAST_FOR_CERTAINTY} statements or more, not over ${options.length}`,
    );
  }
  if (correct.length === 0)
    problems.warn(`${at}/spec/statements`, 'no statement is true: candidates who notice it need not think');
  if (correct.length === options.length)
    problems.warn(`${at}/spec/statements`, 'every statement is true: candidates who notice it need not think');
  return {
    spec: {
      statements: options,
      certainty: spec.certainty,
      shuffle: spec.shuffle,
    },
    key: { correct, options: feedback },
    origins,
  };
}
