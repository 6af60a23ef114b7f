// Builds a short text: the spec that candidates see, and its key.
import { lean, why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder} */
export function shortText({ spec = {}, key }, context) {
  const { maximum = 200, placeholder } = spec;
  const { accepted = [], pattern, distance, exact_case, exact_accents } = key;
  accepted.forEach((/** @type {string} */ answer, /** @type {number} */ index) => {
    if ([...answer].length > maximum) {
      context.problems.error(
        `${context.at}/key/accepted/${index}`,
        `longer than the ${maximum} characters that can be typed`,
      );
    }
  });
  return {
    spec: lean(
      { maximum, placeholder: placeholder && context.texts.line(placeholder, `${context.at}/spec/placeholder`) },
      { maximum: 200 },
    ),
    key: { ...lean({ accepted, pattern, distance, exact_case, exact_accents }), ...why(key, context) },
  };
}
