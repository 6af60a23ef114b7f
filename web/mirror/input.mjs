// Turns input events on the elements into actions on nodes.

/**
 * @typedef {import('./model.mjs').Node} Node
 * @typedef {import('./roles.mjs').View} View
 * @typedef {import('./dom.mjs').Mirror} Mirror
 *
 * @typedef {object} Listener
 * @property {(node: Node, action: string, value: string) => void} act
 * @property {(look: 'hovered' | 'focused' | 'pressed', node: Node | null) => void} look the node under the pointer, or
 *   with the focus
 * @property {(control: Element) => boolean} [meant] whether the current press on a control is meant for this screen
 */

const fields = ['text_field', 'text_area', 'editor'];
const interactive = ['button', 'radio', 'checkbox', 'select', 'slider', ...fields];

/**
 * @param {HTMLElement} container the mirror's
 * @param {Mirror} mirror
 * @param {Listener} listener
 */
export function listen(container, mirror, listener) {
  /** @param {Event} event */
  const interactiveView = (event) => {
    let view = mirror.viewAt(event.target);
    while (view && !interactive.includes(view.node.role)) view = view.node.parent && mirror.viewOf(view.node.parent);
    return view;
  };

  /** @param {View} view */
  const locked = ({ node }) => node.is.disabled || node.is.read_only;

  /**
   * @param {View} view
   * @param {string} action
   * @param {string} [value]
   */
  const act = ({ node }, action, value = '') => {
    listener.act(node, action, value);
    // If the session did not accept the change, reset the element, and the other radio buttons of its group, which the
    // browser has cleared.
    for (const peer of node.role === 'radio' ? radiosBeside(node) : [node]) mirror.write(peer);
  };

  /** @param {View} view */
  const input = (view) => {
    const { value } = /** @type {HTMLInputElement} */ (view.control);
    if (value !== view.node.value && !locked(view)) act(view, 'input', value);
  };

  container.addEventListener('click', (event) => {
    const view = interactiveView(event);
    if (!view) return;
    if (locked(view)) {
      if (!['select', 'slider', ...fields].includes(view.node.role)) event.preventDefault();
    } else if (view.node.role === 'button') {
      act(view, 'activate');
    }
  });

  container.addEventListener('change', (event) => {
    const view = interactiveView(event);
    if (!view || locked(view)) return;
    const { role } = view.node;
    // Some ways to fill in a field fire no other event.
    if (role === 'select' || fields.includes(role)) input(view);
    if (role === 'radio' || role === 'checkbox') {
      act(view, /** @type {HTMLInputElement} */ (view.control).checked ? 'check' : 'uncheck');
    }
  });

  container.addEventListener('input', (event) => {
    const view = interactiveView(event);
    if (!view) return;
    // Also during composition: text that is not in the log can be lost, and phones compose every word.
    if (fields.includes(view.node.role)) input(view);
    clearOfBar(view);
    if (view.node.role !== 'slider' || locked(view)) return;
    if (listener.meant?.(view.control) === false) mirror.write(view.node);
    else act(view, 'input', /** @type {HTMLInputElement} */ (view.control).value);
  });

  container.addEventListener('compositionstart', (event) => {
    mirror.composing = /** @type {Element} */ (event.target);
  });
  // Some input methods end the composition only when the field is left.
  for (const type of ['compositionend', 'focusout']) {
    container.addEventListener(type, (event) => {
      if (mirror.composing !== event.target) return;
      mirror.composing = null;
      const view = interactiveView(event);
      if (!view) return;
      input(view);
      mirror.write(view.node); // catch up on writes that were held back
    });
  }

  container.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') listener.look('hovered', interactiveView(event)?.node ?? null);
  });
  container.addEventListener('pointerleave', () => listener.look('hovered', null));
  container.addEventListener('pointerdown', (event) => listener.look('pressed', interactiveView(event)?.node ?? null));
  for (const type of ['pointerup', 'pointercancel'])
    container.addEventListener(type, () => listener.look('pressed', null));
  container.addEventListener('focusin', (event) => {
    const view = interactiveView(event);
    listener.look('focused', view?.node ?? null);
    // Don't scroll while the pointer is down: the press would end elsewhere.
    if (view && !view.control.matches(':active')) clearOfBar(view);
  });
  container.addEventListener('focusout', () => listener.look('focused', null));

  // Few tests have rows to drag. Until this has loaded, or if it can't be loaded, the rows have buttons.
  /** @type {Promise<void> | undefined} */
  let dragging;
  mirror.dragged = () => {
    dragging ??= import('./drag.mjs').then(({ dragRows }) =>
      dragRows(container, mirror, (node, place) => listener.act(node, 'drop', String(place))),
    );
    dragging.catch(() => {
      dragging = undefined;
    });
  };
}

/**
 * Scrolls a field clear of the bar at the bottom of the window. The browser only scrolls the caret into view, and
 * ignores the bar and the description under the field. The editor does this for itself.
 *
 * @param {View} view
 */
function clearOfBar({ control, description }) {
  if (!control.matches('textarea, [type=text]') || control.closest('.is-rich')) return;
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(control);
  const room = innerHeight - parseFloat(scrollMarginTop) - parseFloat(scrollMarginBottom);
  if (control.clientHeight >= room) return;
  // The field last: if there is no room for both, the field has to be visible.
  for (const part of [description, control]) part?.scrollIntoView({ block: 'nearest' });
}

/** @param {Node} radio @returns {Node[]} */
function radiosBeside(radio) {
  let group = radio.parent;
  while (group && group.role !== 'radio_group') group = group.parent;
  return group ? [...group.all()].filter((node) => node.role === 'radio') : [radio];
}
