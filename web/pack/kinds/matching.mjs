// Builds a matching: the spec that candidates see, and its key.
import { alphabetically, choose, identify, why } from './pieces.mjs';

/**
 * @typedef {import('./pieces.mjs').SourceText} SourceText
 * @typedef {{text: SourceText, place: string}} Choice its text, and the first place of that text in the exercise
 */

/**
 * Returns every choice once, in the order of first use.
 *
 * @param {{choice: SourceText}[]} pairs
 * @param {SourceText[]} distractors
 */
function choicesOf(pairs, distractors) {
  /** @type {Map<string, Choice>} */
  const choices = new Map();
  const add = (/** @type {SourceText} */ text, /** @type {string} */ place) => {
    const same = JSON.stringify(text);
    if (!choices.has(same)) choices.set(same, { text, place });
  };
  pairs.forEach(({ choice }, index) => add(choice, `/spec/pairs/${index}/choice`));
  distractors.forEach((text, index) => add(text, `/spec/distractors/${index}`));
  return choices;
}

/**
 * @param {import('../source.d.ts').Matching['spec']} spec
 * @param {Map<string, Choice>} choices
 * @param {import('./pieces.mjs').Context} context
 */
function refuseRepeated({ pairs, distractors = [], reuse }, choices, { problems, at }) {
  const first = (/** @type {SourceText} */ text) => choices.get(JSON.stringify(text))?.place;
  pairs.forEach(({ choice }, index) => {
    const place = `/spec/pairs/${index}/choice`;
    if (reuse !== 'yes' && first(choice) !== place) {
      problems.error(at + place, 'two prompts have this choice: allow it with reuse: yes');
    }
  });
  distractors.forEach((text, index) => {
    const place = `/spec/distractors/${index}`;
    if (first(text) !== place)
      problems.error(at + place, 'a distractor must not be the choice of a prompt, and must stand here only once');
  });
}

/** @type {import('./pieces.mjs').Builder<'matching'>} */
export function matching({ spec, key = {} }, context) {
  const { texts, problems, at } = context;
  const prompts = choose(
    spec.pairs.map(({ id, prompt, feedback }) => ({ id, text: prompt, feedback })),
    '/spec/pairs',
    context,
  );
  const choices = choicesOf(spec.pairs, spec.distractors ?? []);
  refuseRepeated(spec, choices, context);
  if (choices.size < 2) problems.error(`${at}/spec/pairs`, 'at least two different choices expected');

  // In alphabetical order: the source's order would give away the pairs.
  const list = [...choices.values()];
  const ids = identify(
    list.map(() => ({})),
    `${at}/spec/pairs`,
    problems,
    alphabetically(list),
  );
  const idOf = new Map([...choices.keys()].map((same, index) => [same, ids[index]]));
  const listed = list
    .map(({ text, place }, index) => ({ option: { id: ids[index], text: texts.line(text, at + place) }, place }))
    .sort((a, b) => (a.option.id < b.option.id ? -1 : 1));
  return {
    spec: {
      prompts: prompts.options,
      choices: listed.map(({ option }) => option),
      reuse: spec.reuse,
      shuffle: spec.shuffle,
    },
    key: {
      pairs: spec.pairs.map(({ choice }, index) => ({
        row: prompts.options[index].id,
        column: idOf.get(JSON.stringify(choice)) ?? '',
      })),
      options: prompts.feedback,
      why: why(key, context),
    },
    origins: {
      ...prompts.origins,
      '/spec/prompts': '/spec/pairs',
      '/spec/choices': '/spec/pairs',
      ...Object.fromEntries(
        prompts.options.map((_, index) => [`/spec/prompts/${index}/text`, `/spec/pairs/${index}/prompt`]),
      ),
      ...Object.fromEntries(
        listed.flatMap(({ place }, index) => [
          [`/spec/choices/${index}`, place],
          [`/spec/choices/${index}/text`, place],
        ]),
      ),
    },
  };
}
