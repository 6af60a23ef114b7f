// Builds a free text: the spec that candidates see, and its key.
import { identify, letter, why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'free_text'>} */
export function freeText({ spec, key = {} }, context) {
  const { texts, problems, at } = context;
  const { maximum, placeholder, rubric } = spec;
  const ids = identify(rubric, `${at}/spec/rubric`, problems, letter);
  return {
    spec: {
      maximum,
      placeholder: texts.line(placeholder, `${at}/spec/placeholder`),
      rubric: rubric.map(({ name, levels }, index) => ({
        id: ids[index],
        name: texts.line(name, `${at}/spec/rubric/${index}/name`),
        levels: levels.map((level, place) => texts.line(level, `${at}/spec/rubric/${index}/levels/${place}`)),
      })),
    },
    key: { example: texts.prose(key.example, `${at}/key/example`), why: why(key, context) },
  };
}
