// Builds a number: the spec that candidates see, and its key.
import { lean, why } from './pieces.mjs';
import { numberForm } from './typed.mjs';

/** Converts a number to a text: a pack has no fractional numbers. @param {number | string | undefined} value */
const decimal = (value) => (value === undefined ? undefined : String(value));

/** @type {import('./pieces.mjs').Builder} */
export function number({ spec = {}, key }, context) {
  const { unit, placeholder } = spec;
  const { value, absolute, relative, figures, units = {}, other_units } = key;
  return {
    spec: lean({
      unit: unit && context.texts.label(unit, `${context.at}/spec/unit`),
      placeholder: placeholder && context.texts.line(placeholder, `${context.at}/spec/placeholder`),
      ...numberForm({ units: Object.keys(units).map((name) => ({ unit: name })), other_units, figures }),
    }),
    key: {
      value: decimal(value),
      ...lean({
        absolute: decimal(absolute),
        relative: decimal(relative),
        figures,
        units: Object.entries(units).map(([name, factor]) => ({ unit: name, factor: decimal(factor) })),
      }),
      ...why(key, context),
    },
  };
}
