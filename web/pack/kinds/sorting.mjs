// Builds a sorting: the spec that candidates see, and its key.
import { alphabetically, choose, why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'sorting'>} */
export function sorting({ spec, key = {} }, context) {
  const categories = choose(spec.categories, '/spec/categories', context);
  const { options, feedback, origins } = choose(spec.items, '/spec/items', context, alphabetically(spec.items));
  spec.items.forEach(({ category }, index) => {
    if (categories.options.some(({ id }) => id === category)) return;
    context.problems.error(`${context.at}/spec/items/${index}/category`, `there is no category "${category}"`);
  });
  const items = [...options].sort((a, b) => (a.id < b.id ? -1 : 1)); // the source's order would give away the key
  return {
    spec: { items, categories: categories.options, shuffle: spec.shuffle },
    key: {
      places: items.map((item) => ({ row: item.id, column: spec.items[options.indexOf(item)].category })),
      options: feedback,
      why: why(key, context),
    },
    origins: {
      ...origins,
      ...Object.fromEntries(
        items.map((item, index) => [`/spec/items/${index}`, `/spec/items/${options.indexOf(item)}`]),
      ),
    },
  };
}
