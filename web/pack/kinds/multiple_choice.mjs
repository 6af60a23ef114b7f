// Builds a multiple choice: the spec that candidates see, and its key.
import { choose } from './pieces.mjs';

/**
 * Checks the marks: right options have correct: true or, if options are weighted, a weight over 0.
 *
 * @param {import('../source.d.ts').MultipleChoice['spec']} spec
 * @param {boolean} weighted
 * @param {import('./pieces.mjs').Context} context
 */
function checkMarks(spec, weighted, { problems, at }) {
  const [mark, other] = weighted
    ? /** @type {const} */ (['weight', 'correct'])
    : /** @type {const} */ (['correct', 'weight']);
  const where = weighted ? 'with scoring: weighted' : 'without scoring: weighted';
  spec.options.forEach((option, index) => {
    if (option[other] === undefined) return;
    problems.error(`${at}/spec/options/${index}/${other}`, `${where} an option carries "${mark}", not "${other}"`);
  });
  const right = spec.options.filter(({ correct, weight = 0 }) => (weighted ? weight > 0 : correct === true));
  if (right.length > 0) return;
  problems.error(
    `${at}/spec/options`,
    weighted ? 'at least one option must carry a weight over 0' : 'at least one option must carry correct: true',
  );
}

/** @type {import('./pieces.mjs').Builder<'multiple_choice'>} */
export function multipleChoice({ spec, key = {} }, context) {
  const weighted = key.scoring === 'weighted';
  const { options, feedback, origins, marked } = choose(spec.options, '/spec/options', context);
  checkMarks(spec, weighted, context);
  const weights = weighted
    ? options.map(({ id }, index) => ({ option: id, weight: spec.options[index].weight ?? 0 }))
    : [];
  const correct = weighted ? weights.filter(({ weight }) => weight > 0).map(({ option }) => option) : marked('correct');
  return {
    spec: { options, shuffle: spec.shuffle },
    key: { correct, scoring: key.scoring, weights, options: feedback },
    origins,
  };
}
