// Remembers and restores the candidate's place: the focus, the text selection, and the scroll positions.

/**
 * @typedef {import('../mirror/dom.mjs').Mirror} Mirror
 *
 * @typedef {object} Place
 * @property {number} top of the widget, from the top of its scroll container, CSS px
 * @property {number} focus id of a node, 0 for none
 * @property {[from: number, to: number, direction: any] | null} selection in a text field
 * @property {[left: number, top: number]} inner how far the field itself is scrolled
 */

/** @param {HTMLElement} tree the mirror's container @param {Mirror} mirror @returns {Place} */
export function placeOf(tree, mirror) {
  const focused = /** @type {ShadowRoot} */ (tree.getRootNode()).activeElement;
  const view = focused ? mirror.viewAt(focused) : null;
  const control = /** @type {HTMLInputElement} */ (view?.control);
  const { scrollLeft = 0, scrollTop = 0 } = control ? innerScroller(control) : {};
  return {
    top: Math.round(topOf(tree)),
    focus: view?.node.id ?? 0,
    selection:
      control && typeof control.selectionStart === 'number'
        ? [control.selectionStart, control.selectionEnd ?? control.selectionStart, control.selectionDirection]
        : null,
    inner: [scrollLeft, scrollTop],
  };
}

const reachable = 'a[href], button, input, select, textarea';

/**
 * Restores a place. Never takes the focus from the surrounding page, nor from a control that is already in use: typed
 * text would go elsewhere.
 * @param {Place} place
 * @param {HTMLElement} tree
 * @param {Mirror} mirror
 * @param {import('../mirror/model.mjs').Node | undefined} node the one with the focus, if it is still there
 */
export function goTo(place, tree, mirror, node) {
  const root = /** @type {ShadowRoot} */ (tree.getRootNode());
  if (root.activeElement?.matches(reachable)) return;
  const taken =
    document.activeElement !== null && document.activeElement !== document.body && document.activeElement !== root.host;
  const control = /** @type {HTMLInputElement | undefined} */ (node && mirror.viewOf(node)?.control);
  if (control && !taken) {
    if (place.selection && typeof control.selectionStart === 'number') control.setSelectionRange(...place.selection);
    if (!control.matches(reachable)) control.tabIndex = -1;
    control.focus({ preventScroll: true });
    [innerScroller(control).scrollLeft, innerScroller(control).scrollTop] = place.inner;
  }
  scrollerOf(root.host).scrollBy({ top: topOf(tree) - place.top, behavior: 'instant' });
}

/** @param {HTMLElement} tree */
function topOf(tree) {
  const scroller = scrollerOf(/** @type {ShadowRoot} */ (tree.getRootNode()).host);
  const above = scroller === document.scrollingElement ? 0 : scroller.getBoundingClientRect().top;
  return tree.getBoundingClientRect().top - above;
}

/** @param {Element} control */
const innerScroller = (control) => control.closest('.editor-scroll') ?? control;

/** The scroll container of the widget: the page, or a part of it. @param {Element} host @returns {Element} */
function scrollerOf(host) {
  for (let element = parentOf(host); element; element = parentOf(element)) {
    if (
      element !== document.body &&
      /auto|scroll/.test(getComputedStyle(element).overflowY) &&
      element.scrollHeight > element.clientHeight
    )
      return element;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** @param {Element} element @returns {Element | null} */
function parentOf({ assignedSlot, parentNode }) {
  if (assignedSlot) return assignedSlot;
  return parentNode instanceof ShadowRoot ? parentNode.host : parentNode instanceof Element ? parentNode : null;
}
