// Builds a slider: the spec that candidates see, and its key.
import { withDefaults } from '../facts.mjs';
import { why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'slider'>} */
export function slider({ spec = {}, key }, context) {
  const { low, high, step } = withDefaults('Slider.Spec', spec);
  const { value, tolerance, reach } = withDefaults('Slider.Key', key);
  const error = (/** @type {string} */ place, /** @type {string} */ message) =>
    context.problems.error(context.at + place, message);
  if (high <= low) error('/spec', `the scale ends at ${high}, which is not above its beginning at ${low}`);
  else if ((high - low) % step !== 0)
    error('/spec', `the scale from ${low} to ${high} can't be divided into steps of ${step}`);
  if (value < low || value > high) error('/key/value', `${value} is not on the scale from ${low} to ${high}`);
  if (reach !== 0 && reach <= tolerance) error('/key/reach', `more than the tolerance of ${tolerance} expected`);
  const label = (/** @type {'unit' | 'low_name' | 'high_name'} */ name) =>
    context.texts.label(spec[name], `${context.at}/spec/${name}`);
  return {
    spec: {
      low,
      high,
      step,
      unit: label('unit'),
      low_name: label('low_name'),
      high_name: label('high_name'),
    },
    key: { value, tolerance, reach, why: why(key, context) },
  };
}
