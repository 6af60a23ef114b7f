// Lets the candidate drag the rows of an ordering by their grip.
// A drag sends a single event, when the pointer is lifted.

/**
 * @param {HTMLElement} container
 * @param {import('./dom.mjs').Mirror} mirror
 * @param {(row: import('./model.mjs').Node, place: number) => void} drop
 */
export function dragRows(container, mirror, drop) {
  container.addEventListener('pointerdown', (event) => {
    const grip = /** @type {Element} */ (event.target).closest?.('.grip');
    const view = grip && mirror.viewAt(grip);
    if (!grip || !view || event.button !== 0 || !view.node.parent || view.node.is.read_only) return;
    const row = view.node;
    const rows = view.node.parent.children;
    const elements = rows.map((node) => /** @type {HTMLElement} */ (mirror.viewOf(node)?.element));
    const middles = elements.map((element) => {
      const { top, height } = element.getBoundingClientRect();
      return top + height / 2 + scrollY;
    });
    const from = rows.indexOf(row);
    const start = event.clientY + scrollY;
    let place = from;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    view.element.classList.add('dragging');

    /** @param {Event} moved */
    const move = (moved) => {
      const distance = /** @type {PointerEvent} */ (moved).clientY + scrollY - start;
      view.element.style.transform = `translateY(${distance}px)`;
      const middle = middles[from] + distance;
      place = middles.filter((other, index) => index !== from && other < middle).length;
      elements.forEach((element, index) => {
        const othersBefore = index - (index > from ? 1 : 0);
        element.classList.toggle('drop-before', index !== from && place !== from && othersBefore === place);
        element.classList.toggle('drop-after', index !== from && place !== from && othersBefore === place - 1);
      });
    };

    const controller = new AbortController();
    /** @param {boolean} dropped */
    const end = (dropped) => {
      controller.abort();
      view.element.style.transform = '';
      for (const element of elements) element.classList.remove('dragging', 'drop-before', 'drop-after');
      if (dropped && place !== from) drop(row, place);
    };
    const { signal } = controller;
    grip.addEventListener('pointermove', move, { signal });
    grip.addEventListener('pointerup', () => end(true), { signal });
    grip.addEventListener('pointercancel', () => end(false), { signal });
    container.ownerDocument.addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });
  });
}
