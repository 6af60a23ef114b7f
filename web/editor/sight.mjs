// Finds the visible lines of a program, and scrolls a place into view.

/**
 * The lines that are visible, both in the window and in the program's scroll container.
 * @param {Element} scroll the scroll container
 * @param {Element} layer the element of all lines
 * @param {number} length number of lines
 */
export function linesInSight(scroll, layer, length) {
  const frame = scroll.getBoundingClientRect();
  const { top, height } = layer.getBoundingClientRect();
  const pitch = Math.max(height / length, 1);
  const first = Math.floor((Math.max(frame.top, 0) - top) / pitch);
  const end = Math.ceil((Math.min(frame.bottom, innerHeight) - top) / pitch);
  return { first: Math.min(Math.max(first, 0), length), end: Math.min(Math.max(end, 0), length) };
}

/**
 * Scrolls a box into view, as little as needed, and not under the line numbers.
 * @param {Element} scroll
 * @param {Element} gutter
 * @param {{left: number, right: number, top: number, bottom: number}} box in the window
 * @param {number} room around the box, CSS px
 */
export function reveal(scroll, gutter, box, room) {
  const { left, top } = scroll.getBoundingClientRect();
  const start = gutter.getBoundingClientRect().right;
  const across =
    Math.min(box.left - start - room, 0) ||
    Math.max(box.right - left - scroll.clientLeft - scroll.clientWidth + room, 0);
  const down = Math.min(box.top - top - room, 0) || Math.max(box.bottom - top - scroll.clientHeight + room, 0);
  if (across !== 0) scroll.scrollLeft += across;
  if (down !== 0) scroll.scrollTop += down;
}
