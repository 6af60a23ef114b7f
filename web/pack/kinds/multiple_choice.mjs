// Builds a multiple choice: the spec that candidates see, and its key.
import { choose, lean } from './pieces.mjs';

/**
 * Checks the marks: right options have correct: true or, if options are weighted, a weight over 0.
 *
 * @param {any} spec
 * @param {boolean} weighted
 * @param {import('./pieces.mjs').Context} context
 */
function checkMarks(spec, weighted, { problems, at }) {
  const [mark, other, where] = weighted
    ? ['weight', 'correct', 'with scoring: weighted']
    : ['correct', 'weight', 'without scoring: weighted'];
  spec.options.forEach((/** @type {any} */ option, /** @type {number} */ index) => {
    if (option[other] === undefined) return;
    problems.error(`${at}/spec/options/${index}/${other}`, `${where} an option carries "${mark}", not "${other}"`);
  });
  const right = spec.options.filter((/** @type {any} */ { correct, weight }) =>
    weighted ? weight > 0 : correct === true,
  );
  if (right.length > 0) return;
  problems.error(
    `${at}/spec/options`,
    weighted ? 'at least one option must carry a weight over 0' : 'at least one option must carry correct: true',
  );
}

/** @type {import('./pieces.mjs').Builder} */
export function multipleChoice({ spec, key = {} }, context) {
  const weighted = key.scoring === 'weighted';
  const { options, feedback, origins, marked } = choose(spec.options, '/spec/options', context);
  checkMarks(spec, weighted, context);
  const weights = weighted
    ? options.map(({ id }, index) => ({ option: id, weight: spec.options[index].weight ?? 0 }))
    : [];
  const correct = weighted ? weights.filter(({ weight }) => weight > 0).map(({ option }) => option) : marked('correct');
  return {
    spec: { options, ...lean({ shuffle: spec.shuffle }, { shuffle: 'yes' }) },
    key: { correct, ...lean({ scoring: key.scoring, weights, options: feedback }, { scoring: 'partial' }) },
    origins,
  };
}
