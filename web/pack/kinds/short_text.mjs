// Builds a short text: the spec that candidates see, and its key.
import { withDefaults } from '../facts.mjs';
import { why } from './pieces.mjs';
import { textKey } from './typed.mjs';

/** @type {import('./pieces.mjs').Builder<'short_text'>} */
export function shortText({ spec = {}, key }, context) {
  const { placeholder } = spec;
  const { maximum } = withDefaults('ShortText.Spec', spec);
  key.accepted?.forEach((answer, index) => {
    if ([...answer].length > maximum) {
      context.problems.error(
        `${context.at}/key/accepted/${index}`,
        `longer than the ${maximum} characters that can be typed`,
      );
    }
  });
  return {
    spec: {
      maximum,
      placeholder: context.texts.line(placeholder, `${context.at}/spec/placeholder`),
    },
    key: { ...textKey(key), why: why(key, context) },
  };
}
