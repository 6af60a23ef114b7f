// Builds an allocation of points: the spec that candidates see, and its key.
import { withDefaults } from '../facts.mjs';
import { choose, why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'allocation'>} */
export function allocation({ spec, key = {} }, context) {
  const { total, step } = withDefaults('Allocation.Spec', spec);
  const { options, feedback, origins } = choose(spec.options, '/spec/options', context);
  const ideal = options.map(({ id }, index) => ({ option: id, points: spec.options[index].ideal }));
  const sum = ideal.reduce((points, one) => points + one.points, 0);
  if (total % step !== 0)
    context.problems.error(`${context.at}/spec`, `the total of ${total} can't be divided into steps of ${step}`);
  if (sum !== total)
    context.problems.error(
      `${context.at}/spec/options`,
      `the ideal points sum to ${sum}, not to the total of ${total}`,
    );
  ideal.forEach(({ points }, index) => {
    if (points % step === 0) return;
    context.problems.error(`${context.at}/spec/options/${index}/ideal`, `${points} can't be given in steps of ${step}`);
  });
  return {
    spec: { options, total, step },
    key: { ideal, options: feedback, why: why(key, context) },
    origins,
  };
}
