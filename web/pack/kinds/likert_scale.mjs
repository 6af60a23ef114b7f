// Builds a Likert scale: the spec that candidates see, and its key.
import { boundsOf } from '../facts.mjs';
import { choose } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'likert_scale'>} */
export function likertScale({ spec, key = {} }, context) {
  const { options, origins, marked } = choose(spec.statements, '/spec/statements', context);
  const scale = spec.scale.map((point, index) => context.texts.line(point, `${context.at}/spec/scale/${index}`));
  return {
    spec: { scale, statements: options },
    key: {
      reversed: marked('reversed'),
      missing: key.missing,
      norm: key.norm && norm(key.norm, scale.length, context),
    },
    origins: { ...origins, '/key/norm': '/key/norm' },
  };
}

/**
 * Converts a norm from points of the scale (from 1) to thousandths of its range, like scores.
 *
 * @param {NonNullable<NonNullable<import('../source.d.ts').LikertScale['key']>['norm']>} source
 * @param {number} points of the scale
 * @param {import('./pieces.mjs').Context} context
 */
function norm({ mean, deviation, group, source }, points, { texts, problems, at }) {
  const range = points - 1;
  const place = `${at}/key/norm`;
  const share = (/** @type {number} */ value) => Math.round((1000 * value) / range);
  if (Number(mean) < 1 || Number(mean) > points)
    problems.error(`${place}/mean`, `1 to ${points} expected: a mean in points of the scale`);
  const { least, most } = boundsOf('LikertScale.Norm', 'deviation');
  if (share(Number(deviation)) < least || share(Number(deviation)) > most) {
    problems.error(
      `${place}/deviation`,
      `more than 0 and at most ${(range * most) / 1000} expected: a standard deviation in points of the scale`,
    );
  }
  return {
    mean: share(Number(mean) - 1),
    deviation: share(Number(deviation)),
    group: texts.label(group, `${place}/group`),
    source,
  };
}
