// Cuts a text into pieces by spans, ranges with a style.

/**
 * @typedef {object} Span
 * @property {number} from
 * @property {number} to
 * @property {string} style names of classes
 */

/**
 * Cuts a range of text where the style changes.
 * @param {number} from
 * @param {number} to
 * @param {Span[]} spans colours: in order, without overlap
 * @param {Span[]} marks may overlap the colours, such as the pair of brackets at the caret
 * @returns {Span[]} pieces that cover the whole range
 */
export function pieces(from, to, spans, marks) {
  const cuts = new Set([from, to]);
  for (const { from: start, to: end } of [...spans, ...marks]) {
    if (start > from && start < to) cuts.add(start);
    if (end > from && end < to) cuts.add(end);
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((start, index) => {
    const styles = [...spans, ...marks]
      .filter((span) => span.from <= start && span.to > start)
      .map(({ style }) => style);
    return { from: start, to: places[index + 1], style: styles.join(' ') };
  });
}

/** The span that contains an offset, or null. @param {Span[]} spans in order @param {number} offset */
export function spanAt(spans, offset) {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (spans[middle].to <= offset) low = middle + 1;
    else if (spans[middle].from > offset) high = middle - 1;
    else return spans[middle];
  }
  return null;
}
