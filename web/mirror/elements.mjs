// Where a mirror gets its elements from. A screen that was drawn when the pack was built (web/first/) is on the page
// before the module: its elements are found again, so that nothing is built twice and the focus stays where it is.

/**
 * @typedef {object} Elements
 * @property {(tag: string, node: number) => HTMLElement} make an element for a node; 0: for the mirror itself
 * @property {(holdsText: (element: Element) => boolean) => boolean} settle called after the first screen: removes what
 *   belongs to no node; whether the focus was there. holdsText: whether an element has text of its own
 * @property {(element: Element) => boolean} had whether an element was on the page before the first screen, or could
 *   not have been
 */

/** The attribute that says to which node an element belongs, and how many others the node had before. */
const mark = 'data-of';

/** Counts the elements of each node. */
class Count {
  /** @type {Map<number, number>} */
  #counts = new Map();

  /** @param {number} node */
  next(node) {
    const count = this.#counts.get(node) ?? 0;
    this.#counts.set(node, count + 1);
    return `${node.toString(36)}.${count}`;
  }
}

/** New elements. @param {Document} document @returns {Elements} */
export const fresh = (document) => ({
  make: (tag) => document.createElement(tag),
  settle: () => false,
  had: () => true,
});

/** New elements with marks, to be found by adopted() when they have become a text. @param {Document} document */
export function marked(document) {
  const count = new Count();
  return {
    make(/** @type {string} */ tag, /** @type {number} */ node) {
      const element = document.createElement(tag);
      element.setAttribute(mark, count.next(node));
      return element;
    },
    settle: () => false,
    had: () => true,
  };
}

/**
 * The marked elements in a container; new ones where there are none.
 * @param {HTMLElement} container
 * @returns {Elements}
 */
export function adopted(container) {
  const { ownerDocument: document } = container;
  const count = new Count();
  const found = new Map(
    [...container.querySelectorAll(`[${mark}]`)].map((element) => [element.getAttribute(mark), element]),
  );
  /** @type {WeakSet<Node>} */
  const used = new WeakSet();
  const before = new WeakSet(found.values());
  return {
    had: (element) => before.has(element),
    make(tag, node) {
      const known = /** @type {HTMLElement | undefined} */ (found.get(count.next(node)));
      const element = known?.localName === tag ? known : document.createElement(tag);
      element.removeAttribute(mark);
      used.add(element);
      return element;
    },
    settle(holdsText) {
      const { activeElement } = /** @type {Document | ShadowRoot} */ (container.getRootNode());
      const all = document.createTreeWalker(container, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      const rest = [];
      for (let node = all.nextNode(); node; node = all.nextNode()) {
        const { parentElement: parent } = node;
        if (node instanceof Element ? !used.has(node) : !parent || !holdsText(parent)) rest.push(node);
      }
      for (const node of rest) node.parentNode?.removeChild(node);
      return rest.some((node) => node.contains(activeElement));
    },
  };
}

/** The node of a marked element; undefined if it has no mark. @param {Element} element */
export function nodeOf(element) {
  const text = element.getAttribute(mark);
  return text === null ? undefined : parseInt(text, 36);
}
