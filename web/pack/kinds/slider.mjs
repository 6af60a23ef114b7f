// Builds a slider: the spec that candidates see, and its key.
import { lean, why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder} */
export function slider({ spec = {}, key }, context) {
  const { low = 0, high = 100, step = 1 } = spec;
  const { value, tolerance = 0, reach = 0 } = key;
  const error = (/** @type {string} */ place, /** @type {string} */ message) =>
    context.problems.error(context.at + place, message);
  if (high <= low) error('/spec', `the scale ends at ${high}, which is not above its beginning at ${low}`);
  else if ((high - low) % step !== 0)
    error('/spec', `the scale from ${low} to ${high} can't be divided into steps of ${step}`);
  if (value < low || value > high) error('/key/value', `${value} is not on the scale from ${low} to ${high}`);
  if (reach !== 0 && reach <= tolerance) error('/key/reach', `more than the tolerance of ${tolerance} expected`);
  const label = (/** @type {string} */ name) =>
    spec[name] && context.texts.label(spec[name], `${context.at}/spec/${name}`);
  return {
    spec: {
      ...lean({ low, high, step }, { low: 0, high: 100, step: 1 }),
      ...lean({ unit: label('unit'), low_name: label('low_name'), high_name: label('high_name') }),
    },
    key: { value, ...lean({ tolerance, reach }), ...why(key, context) },
  };
}
