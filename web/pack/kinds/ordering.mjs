// Builds an ordering: the spec that candidates see, and its key.
import { alphabetically, choose, why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'ordering'>} */
export function ordering({ spec, key = {} }, context) {
  const { options } = choose(spec.items, '/spec/items', context, alphabetically(spec.items));
  const items = [...options].sort((a, b) => (a.id < b.id ? -1 : 1)); // the source's order would give away the key
  return {
    spec: { items, shuffle: spec.shuffle },
    key: {
      order: options.map(({ id }) => id),
      scoring: key.scoring,
      why: why(key, context),
    },
    origins: {
      ...Object.fromEntries(
        items.map((item, index) => [`/spec/items/${index}`, `/spec/items/${options.indexOf(item)}`]),
      ),
      '/key/order': '/spec/items',
    },
  };
}
