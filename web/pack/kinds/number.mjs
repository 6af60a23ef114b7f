// Builds a number: the spec that candidates see, and its key.
import { why } from './pieces.mjs';
import { numberForm } from './typed.mjs';

/** @type {import('./pieces.mjs').Builder<'number'>} */
export function number({ spec = {}, key }, context) {
  const { unit, placeholder } = spec;
  const { value, absolute, relative, figures, units = {}, other_units } = key;
  return {
    spec: {
      unit: context.texts.label(unit, `${context.at}/spec/unit`),
      placeholder: context.texts.line(placeholder, `${context.at}/spec/placeholder`),
      ...numberForm({ units: Object.keys(units).map((name) => ({ unit: name })), other_units, figures }),
    },
    // As texts: a pack has no fractional numbers.
    key: {
      value: String(value),
      absolute: absolute === undefined ? undefined : String(absolute),
      relative: relative === undefined ? undefined : String(relative),
      figures,
      units: Object.entries(units).map(([name, factor]) => ({ unit: name, factor: String(factor) })),
      why: why(key, context),
    },
  };
}
