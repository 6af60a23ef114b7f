// Stretches of a text that look other than the rest, and how they cut it into pieces.

/**
 * @typedef {object} Span
 * @property {number} from
 * @property {number} to
 * @property {string} style names of classes
 */

/**
 * Cuts a stretch of text where the looks change.
 * @param {number} from
 * @param {number} to
 * @param {Span[]} spans colours: in order, none over another
 * @param {Span[]} marks what lies over them, such as the pair of brackets at the caret
 * @returns {Span[]} pieces that cover it all
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

/** Whether an offset lies in one of them. @param {Span[]} spans in order @param {number} offset */
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
