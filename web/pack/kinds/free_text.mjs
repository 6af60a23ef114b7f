// Builds a free text: the spec that candidates see, and its key.
import { identify, lean, letter, why } from './pieces.mjs';

/** @typedef {import('./pieces.mjs').SourceText} SourceText */

/** @type {import('./pieces.mjs').Builder} */
export function freeText({ spec, key = {} }, context) {
  const { texts, problems, at } = context;
  const { maximum, placeholder } = spec;
  /** @type {{id?: string, name: SourceText, levels: SourceText[]}[]} */
  const rubric = spec.rubric;
  const ids = identify(rubric, `${at}/spec/rubric`, problems, letter);
  return {
    spec: {
      ...lean(
        { maximum, placeholder: placeholder && texts.line(placeholder, `${at}/spec/placeholder`) },
        { maximum: 3000 },
      ),
      rubric: rubric.map(({ name, levels }, index) => ({
        id: ids[index],
        name: texts.line(name, `${at}/spec/rubric/${index}/name`),
        levels: levels.map((level, place) => texts.line(level, `${at}/spec/rubric/${index}/levels/${place}`)),
      })),
    },
    key: { ...lean({ example: key.example && texts.prose(key.example, `${at}/key/example`) }), ...why(key, context) },
  };
}
