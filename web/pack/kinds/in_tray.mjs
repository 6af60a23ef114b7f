// Builds an in-tray: the spec that candidates see, and its key.
import { identify, letter, why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'in_tray'>} */
export function inTray({ spec, key = {} }, context) {
  const { texts, problems, at } = context;
  const source = spec.items;
  const ids = identify(source, `${at}/spec/items`, problems, letter);
  const place = (/** @type {number} */ index) => `${at}/spec/items/${index}`;
  source.forEach(({ rank }, index) => {
    if (rank > source.length)
      problems.error(`${place(index)}/rank`, `at most ${source.length} expected: there are ${source.length} items`);
  });
  if (new Set(source.map(({ rank }) => rank)).size === 1)
    problems.error(`${at}/spec/items`, 'every item has the same rank');
  return {
    spec: {
      items: source.map(({ from, subject, text }, index) => ({
        id: ids[index],
        subject: texts.line(subject, `${place(index)}/subject`),
        from: texts.label(from, `${place(index)}/from`),
        text: texts.prose(text, `${place(index)}/text`),
      })),
      shuffle: spec.shuffle,
    },
    key: {
      items: source.map(({ rank, urgent, important, why: reason }, index) => ({
        item: ids[index],
        rank,
        urgent,
        important,
        why: texts.prose(reason, `${place(index)}/why`),
      })),
      why: why(key, context),
    },
    origins: { '/key/items': '/spec/items' },
  };
}
