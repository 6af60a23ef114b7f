// Keeps real elements in step with the semantic tree. It decides nothing: the model gives the nodes, roles.mjs chooses
// their elements, and style sheets set their look.
import { fresh } from './elements.mjs';
import { attribute, movable, shapes } from './roles.mjs';

/**
 * @typedef {import('./model.mjs').Node} Node
 * @typedef {import('./model.mjs').Changes} Changes
 * @typedef {import('./roles.mjs').View} View
 * @typedef {'canvas' | 'page'} Layout
 */

const rightToLeft = /^(ar|dv|fa|ckb|he|ku-Arab|ps|sd|ug|ur|yi)\b/;

/** @param {string} language BCP 47 */
export function direction(language) {
  return rightToLeft.test(language) ? 'rtl' : 'ltr';
}

export class Mirror {
  /** @type {Map<Node, View>} */
  #views = new Map();
  /** @type {WeakMap<globalThis.Node, View>} */
  #byElement = new WeakMap();
  #container;
  #descriptions;
  #live;
  #media;
  /** @type {Layout} */
  #layout = 'page';
  #elements;
  /** The node whose elements are made now; 0: the mirror's own. */
  #maker = 0;
  /** The field in which an input method composes; it is not written to meanwhile. @type {Element | null} */
  composing = null;
  /** Called for each new row that can be dragged. */
  dragged = () => {};

  /**
   * @param {HTMLElement} container an empty element in a document or shadow root
   * @param {import('./roles.mjs').Media} [media]
   * @param {import('./elements.mjs').Elements} [elements]
   */
  constructor(container, media = () => '', elements = fresh(container.ownerDocument)) {
    this.#container = container;
    this.#media = media;
    this.#elements = elements;
    this.#descriptions = this.#create('div', { hidden: '' });
    this.#live = this.#create('div', { class: 'live', role: 'status', 'aria-live': 'polite' });
    container.append(this.#descriptions, this.#live);
  }

  get layout() {
    return this.#layout;
  }

  /** @param {Layout} layout canvas: elements are placed at their rectangles; page: CSS lays them out */
  set layout(layout) {
    if (layout === this.#layout) return;
    this.#layout = layout;
    for (const view of this.#views.values()) this.#place(view);
  }

  /**
   * The node that an element belongs to.
   * @param {EventTarget | null} target
   * @returns {View | null}
   */
  viewAt(target) {
    let element = /** @type {globalThis.Node | null} */ (target);
    while (element && element !== this.#container) {
      const view = this.#byElement.get(element);
      if (view) return view;
      element = element.parentNode;
    }
    return null;
  }

  /** @param {Node} node */
  viewOf(node) {
    return this.#views.get(node) ?? null;
  }

  /**
   * @param {Changes} changes
   * @param {Node | null} root
   */
  apply(changes, root) {
    const first = this.#views.size === 0;
    const focused = this.#focused();
    const lost =
      focused &&
      changes.removed.map((node) => this.#views.get(node)?.element).find((element) => element?.contains(focused));
    const shelter = lost ? this.viewAt(lost.parentNode)?.node : undefined;

    for (const node of changes.removed) this.#remove(node);
    for (const node of changes.changed) if (!this.#views.has(node)) this.#make(node);
    if (root && this.#views.get(root)?.element.parentNode !== this.#container) {
      this.#container.prepend(/** @type {View} */ (this.#views.get(root)).element);
    }
    for (const node of changes.arranged) this.#arrange(node);
    for (const node of changes.changed) this.write(node);
    for (const node of changes.moved) this.#place(/** @type {View} */ (this.#views.get(node)));

    if (first && !this.#goneOn(changes.focus)) return;
    if (changes.focus) this.#focus(changes.focus);
    // When the focused element is removed, its parent takes the focus, so that the focus stays in the widget.
    else if (lost) this.#focus(shelter && this.#views.has(shelter) ? shelter : root);
    if (changes.said.length > 0) this.say(changes.said.join(' '));
  }

  /**
   * When the page has just opened, the focus and the announcements belong to the surrounding page; unless the candidate
   * has already gone on from a screen that was there before.
   * @param {Node | null} start the node that a new screen focuses
   */
  #goneOn(start) {
    const lost = this.#elements.settle((element) => this.#holdsText(element));
    const element = start && this.#views.get(start)?.element;
    return lost || (element && !this.#elements.had(element));
  }

  /** @param {Element} element */
  #holdsText(element) {
    const view = this.viewAt(element);
    const program = view?.node.role === 'code_block' ? view.slot : null;
    return [view?.words, view?.sign, view?.description, program].includes(/** @type {HTMLElement} */ (element));
  }

  /** Announces politely: a new paragraph each time, so that equal words are announced again. @param {string} words */
  say(words) {
    this.#maker = 0;
    const paragraph = this.#create('p');
    paragraph.textContent = words;
    this.#live.replaceChildren(paragraph);
  }

  /**
   * Writes a node's words and states into its elements: when the node changed, or when the candidate changed the
   * element and the session did not accept that.
   * @param {Node} node
   */
  write(node) {
    const view = this.#views.get(node);
    if (!view) return;
    this.#maker = node.id;
    const { element, control, words } = view;
    const states = Object.keys(node.is)
      .filter((state) => node.is[state])
      .map((state) => `is-${state}`);
    const className = ['node', `part-${node.part}`, `role-${node.role}`, ...states].join(' ');
    if (element.className !== className) element.className = className;
    attribute(element, 'lang', node.language || null);
    attribute(element, 'dir', node.language ? direction(node.language) : null);
    if (node.part === 'level') element.style.setProperty('--pt-width', `${node.width}`);
    if (words) this.#writeWords(view);
    else attribute(control, 'aria-label', node.name || null);
    this.#describe(view);
    // Disabled elements lose the focus, and screen readers skip them; aria-disabled avoids both.
    const locked = node.is.disabled || (node.is.read_only && (node.role === 'radio' || node.role === 'checkbox'));
    attribute(control, 'aria-disabled', locked && 'true');
    attribute(
      control,
      'aria-current',
      node.is.current && node.role !== 'figure' && (node.part === 'level' ? 'true' : 'step'),
    );
    if (control !== this.composing) shapes[node.role].write?.(view, this.#media);
    const select = node.role === 'choice' ? node.parent : node.role === 'select' ? node : null;
    const selectView = select && this.#views.get(select);
    if (select && selectView) {
      const list = /** @type {HTMLSelectElement} */ (selectView.control);
      const chosen = [...list.options].find(({ value }) => value === select.value);
      if (chosen && !chosen.selected) chosen.selected = true;
    }
  }

  /** @param {Node} node */
  #make(node) {
    const shape = shapes[node.role];
    if (!shape) throw new Error(`role ${node.role} has no element`);
    this.#maker = node.id;
    const made = shape.make(node, this.#create);
    const view = /** @type {View} */ ({ node, control: made.element, words: null, slot: made.element, ...made });
    view.describe = () => this.#describe(view);
    this.#views.set(node, view);
    this.#byElement.set(view.element, view);
    if (movable.includes(node.part)) this.dragged();
  }

  /** @param {Node} node */
  #remove(node) {
    const view = this.#views.get(node);
    if (!view) return;
    view.element.remove();
    this.#views.delete(node);
    this.#byElement.delete(view.element);
    view.description?.remove();
  }

  /** @param {View} view */
  #writeWords(view) {
    const { node, element, words } = view;
    if (!words) return;
    if (node.sign !== (view.sign?.textContent ?? '')) {
      view.sign?.remove();
      view.sign = node.sign ? this.#create('span', { class: 'sign', 'aria-hidden': 'true' }) : null;
      if (view.sign) {
        view.sign.textContent = node.sign;
        view.sign.dataset.sign = node.sign;
        element.insertBefore(view.sign, words === element ? element.firstChild : words);
      }
    }
    if (view.written === node.name) return;
    view.written = node.name;
    // Any child that is not ours is the previous text, perhaps wrapped by a translator.
    const before = [...words.childNodes].filter((child) => child !== view.sign && !this.#byElement.has(child));
    if (before.length === 1 && before[0].nodeType === 3 && before[0].nodeValue === node.name) return;
    for (const child of before) child.remove();
    if (!node.name) return;
    const text = words.ownerDocument.createTextNode(node.name);
    if (view.sign?.parentNode === words) view.sign.after(text);
    else words.prepend(text);
  }

  /**
   * Writes the description: of a field under the field, of other elements for screen readers only.
   * @param {View} view
   */
  #describe(view) {
    const { node, element, control } = view;
    if ((view.description?.textContent ?? '') !== node.description) {
      view.description?.remove();
      view.description = node.description
        ? this.#create('span', { id: `description-${node.id}`, class: 'description' })
        : null;
      if (view.description) {
        view.description.textContent = node.description;
        (element === control ? this.#descriptions : element).append(view.description);
      }
    }
    const notes = [node.description && `description-${node.id}`, view.notes].filter(Boolean).join(' ');
    attribute(control, 'aria-describedby', notes || null);
    attribute(control, 'aria-invalid', (node.is.invalid || view.faulty) && 'true');
  }

  /** @param {Node} node */
  #arrange(node) {
    const view = this.#views.get(node);
    if (!view) return;
    const elements = (/** @type {Node[]} */ nodes) =>
      nodes.map((child) => /** @type {View} */ (this.#views.get(child)).element);
    if (!view.words || view.words === view.slot) return this.#order(view.slot, elements(node.children));
    this.#order(view.words, elements(node.children.filter((child) => child.role === 'text')));
    this.#order(view.slot, elements(node.children.filter((child) => child.role !== 'text')));
  }

  /**
   * Puts the elements at the end of `parent` in this order. The focused element stays and the others move around it: a
   * moved element loses the focus, and a screen reader its place.
   * @param {HTMLElement} parent
   * @param {HTMLElement[]} elements
   */
  #order(parent, elements) {
    const focused = this.#focused();
    const still = focused && elements.find((element) => element.parentNode === parent && element.contains(focused));
    /** @type {ChildNode | null} */
    let next = null;
    for (const element of elements.reverse()) {
      if (element !== still && (element.parentNode !== parent || element.nextSibling !== next))
        parent.insertBefore(element, next);
      next = element;
    }
  }

  /** @param {View} view */
  #place({ node, element }) {
    const { style } = element;
    const { x, y, width, height } = node.rect;
    const placed = this.#layout === 'canvas' && !flows(node);
    style.left = placed ? `${x}px` : '';
    style.top = placed ? `${y}px` : '';
    style.width = placed ? `${width}px` : '';
    style.height = placed ? `${height}px` : '';
    // The painter decides whether the marks of a scale or of a table stand side by side.
    const row = node.parent?.rect;
    const narrow = node.part === 'scale_mark' && width < (row?.width ?? 0),
      tall = node.part === 'matrix_mark' && height === row?.height;
    const column = placed && (narrow || tall);
    attribute(element, 'data-column', column ? '' : null);
  }

  #focused() {
    return /** @type {Document | ShadowRoot} */ (this.#container.getRootNode()).activeElement;
  }

  /** @param {Node | null} node */
  #focus(node) {
    const view = node && this.#views.get(node);
    if (!view) return;
    const { control } = view;
    const takesFocus = control.matches('a[href], button, input, select, textarea');
    if (!takesFocus) attribute(control, 'tabindex', '-1');
    control.focus({ preventScroll: true });
    // A heading begins a new screen, to be read from its top, without any scroll left over from the screen before;
    // anything else only has to be visible. A page that scrolls smoothly would still be on its way when it is read.
    if (node.role !== 'heading') control.scrollIntoView({ block: 'nearest' });
    else if (!inSight(control) || this.#container.getBoundingClientRect().top < 0)
      this.#container.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  /** @type {import('./roles.mjs').Create} */
  #create = (tag, attributes = {}, ...children) => {
    const element = /** @type {HTMLElementTagNameMap[typeof tag]} */ (this.#elements.make(tag, this.#maker));
    for (const [name, value] of Object.entries(attributes)) attribute(element, name, value);
    for (const child of children) if (child.parentNode !== element) element.append(child);
    return element;
  };
}

/** CSS places spans in their line, options in their list, the header and the bar. @param {Node} node */
function flows(node) {
  return node.role === 'text' || node.role === 'choice' || node.inFrame || node.parent === null;
}

/** @param {Element} element */
function inSight(element) {
  const { top } = element.getBoundingClientRect();
  return top >= 0 && top < innerHeight / 2;
}
