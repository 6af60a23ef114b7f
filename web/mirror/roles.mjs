// Maps each role to a native element: THE table of elements, with what is specific to a role. What all roles share
// (words, states, positions) is in dom.mjs.
import { attachEditor } from './editors.mjs';

/** @typedef {import('./model.mjs').Node} Node */

/**
 * The elements of one node.
 * @typedef {object} View
 * @property {Node} node
 * @property {HTMLElement} element the outermost: has the position and the look
 * @property {HTMLElement} control takes the focus, the name and the states
 * @property {HTMLElement | null} words contains the name as text; null: the name is an aria-label
 * @property {HTMLElement} slot contains the children, except text nodes: these go into `words`
 * @property {HTMLElement | null} [sign]
 * @property {HTMLElement | null} [description]
 * @property {string} [written] the words that were written last
 * @property {string} [notes] ids of further elements that describe the control
 * @property {boolean} [faulty] whether these report an error in the control
 * @property {() => void} [describe] to be called when these have changed
 * @property {string} [before] the text of a program before a paste that happened before its editor had loaded; the
 *   editor then cleans what was pasted
 *
 * @typedef {object} Shape
 * @property {(node: Node, create: Create) => Partial<View> & {element: HTMLElement}} make
 * @property {(view: View, media: Media) => void} [write] called after the shared part, whenever the node changed
 *
 * @typedef {(id: string) => string} Media the URL of a medium of the pack
 *
 * @typedef {<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, attributes?: Record<string, string>, ...children:
 *   HTMLElement[]) => HTMLElementTagNameMap[Tag]} Create
 */

/**
 * Writes an attribute only when it differs: every write costs assistive technology an event.
 * @param {Element} element
 * @param {string} name
 * @param {string | number | null | undefined | false} value
 */
export function attribute(element, name, value) {
  if (value === null || value === undefined || value === false) {
    if (element.hasAttribute(name)) element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, String(value));
  }
}

/** @type {(tag: keyof HTMLElementTagNameMap, attributes?: Record<string, string>) => Shape} */
const worded = (tag, attributes) => ({
  make(node, create) {
    const element = create(tag, attributes);
    return { element, words: element };
  },
});

/** @type {(tag: keyof HTMLElementTagNameMap, role: string) => Shape} */
const named = (tag, role) => ({
  make: (node, create) => ({ element: create(tag) }),
  write: ({ element, node }) => attribute(element, 'role', node.name ? role : null),
});

/** @type {(attributes: Record<string, string>) => Shape} */
const group = (attributes) => ({
  make(node, create) {
    const words = create('legend', { class: 'words' });
    return { element: create('fieldset', attributes, words), words };
  },
  write: ({ element, node }) =>
    attribute(element, 'aria-required', node.is.required && element.role === 'radiogroup' && 'true'),
});

/** @param {Node} node */
const nearestGroup = (node) => {
  let parent = node.parent;
  while (parent && parent.role !== 'radio_group') parent = parent.parent;
  return parent ?? node;
};

/**
 * Writes the position on its picture, for the style sheet of the page view.
 *
 * @param {HTMLElement} element
 * @param {Node} node
 */
function writePortion(element, node) {
  for (const side of /** @type {const} */ (['left', 'top', 'width', 'height'])) {
    element.style.setProperty(`--pt-${side}`, `${node[side] / 10}%`);
  }
}

/** @type {(type: 'radio' | 'checkbox') => Shape} */
const mark = (type) => ({
  make(node, create) {
    const control = create('input', { type });
    const words = create('span', { class: 'words' });
    return { element: create('label', {}, control, words), control, words };
  },
  write({ control, node }) {
    if (type === 'radio') attribute(control, 'name', `group-${nearestGroup(node).id}`);
    /** @type {HTMLInputElement} */ (control).checked = Boolean(node.is.checked);
    if (node.part === 'spot') writePortion(control.parentElement ?? control, node);
  },
});

/** Makes the label a sibling of the control and of the description, so that they are no part of each other's text. */
/** @type {(tag: 'input' | 'textarea' | 'select', attributes: Record<string, string>) => Shape['make']} */
const labelled = (tag, attributes) => (node, create) => {
  const id = `field-${node.id}`;
  const control = create(tag, { id, ...attributes });
  const words = create('label', { class: 'words', for: id });
  return { element: create('div', {}, words, control), control, words };
};

/** @type {(tag: 'input' | 'textarea', attributes: Record<string, string>) => Shape} */
const field = (tag, attributes) => ({
  make: labelled(tag, attributes),
  write({ control, node }) {
    const input = /** @type {HTMLInputElement} */ (control);
    attribute(input, 'placeholder', node.placeholder || null);
    attribute(input, 'maxlength', node.maximum || null);
    // Within a sentence a field is as wide as the expected text, as in the canvas view; in a table the words get the
    // width first.
    if (node.part === 'gap') attribute(input, 'size', Math.min(Math.max(node.maximum, 4), 24));
    if (node.part === 'cell_field') attribute(input, 'size', 3);
    attribute(input, 'aria-required', node.is.required && 'true');
    input.readOnly = Boolean(node.is.read_only);
    input.disabled = Boolean(node.is.disabled);
    // Writing an equal value would move the caret and clear the browser's undo history. Half a surrogate pair, as some
    // keyboards send an emoji in two parts, equals U+FFFD in the module.
    if (input.value.replace(/\p{Surrogate}/gu, '\ufffd') !== node.value) input.value = node.value;
  },
});

/** Excludes code from translation by the browser. */
const asItIs = { translate: 'no' };

/** Autocorrection would change an answer that is compared, and a spelling mark would hint at it. */
const asTyped = { autocapitalize: 'off', autocomplete: 'off', autocorrect: 'off', spellcheck: 'false' };

/**
 * The text field is as large as its program, and its container scrolls: so the coloured layer under the text stays
 * aligned with it.
 */
/** @type {Shape['make']} */
function programField(node, create) {
  const made = labelled('textarea', {
    wrap: 'off',
    ...asTyped,
    ...asItIs,
    dir: 'ltr',
  })(node, create);
  const sheet = create('div', { class: 'editor-sheet', ...asItIs }, /** @type {HTMLElement} */ (made.control));
  made.element.append(create('div', { class: 'editor', dir: 'ltr' }, create('div', { class: 'editor-scroll' }, sheet)));
  return made;
}

/** @type {Shape} */
const rowOfTable = { make: (node, create) => ({ element: create('tr', { role: 'row' }) }) };

/** @param {View} view */
function writeRange({ element, node }) {
  attribute(element, 'aria-valuemin', 0);
  attribute(element, 'aria-valuemax', node.maximum);
  attribute(element, 'aria-valuenow', node.now);
  const fraction = (/** @type {number} */ value) => `${node.maximum ? (100 * value) / node.maximum : 0}%`;
  for (const [name, value] of [
    ['--pt-now', node.now],
    ['--pt-low', node.low],
    ['--pt-high', node.high],
  ]) {
    element.style.setProperty(String(name), fraction(Number(value)));
  }
}

/** @type {(role: string) => Shape} */
const range = (role) => ({
  make: (node, create) => ({ element: create('div', { role }) }),
  write: writeRange,
});

/** Parts of rows that can be dragged. */
export const movable = ['order_row', 'code_row'];

/** @type {Record<string, Shape>} */
export const shapes = {
  group: {
    ...named('div', 'group'),
    make: (node, create) => ({ element: create('div', node.part === 'gap_code' ? asItIs : {}) }),
  },
  section: { make: (node, create) => ({ element: create('section') }) },
  heading: {
    make: (node, create) => {
      const element = create(/** @type {'h2'} */ (`h${Math.min(Math.max(node.level, 1), 6)}`));
      return { element, words: element };
    },
  },
  paragraph: worded('p'),
  timer: worded('p', { role: 'timer' }),
  text: {
    make(node, create) {
      const tags = /** @type {Record<string, 'strong' | 'em' | 'code'>} */ ({
        strong: 'strong',
        emphasis: 'em',
        code: 'code',
      });
      const element = create(tags[node.part] ?? 'span', node.part === 'code' ? asItIs : {});
      return { element, words: element };
    },
  },
  code_block: {
    make(node, create) {
      const code = create('code');
      return { element: create('pre', asItIs, code), slot: code };
    },
    write({ element, slot, node }) {
      attribute(element, 'role', node.name ? 'group' : null);
      if (slot.textContent !== node.value) slot.textContent = node.value;
    },
  },
  image: {
    make: (node, create) => ({ element: create('img', { draggable: 'false' }) }),
    write({ element, node }, media) {
      attribute(element, 'src', media(node.value));
      attribute(element, 'alt', node.name);
      attribute(element, 'aria-label', null);
      attribute(element, 'width', node.width);
      attribute(element, 'height', node.height);
    },
  },
  audio: {
    make: (node, create) => ({ element: create('audio', { controls: '', preload: 'metadata' }) }),
    write: ({ element, node }, media) => attribute(element, 'src', media(node.value)),
  },
  preview: {
    make: (node, create) => ({ element: create('iframe', { sandbox: 'allow-same-origin' }) }),
    write({ element, node }) {
      attribute(element, 'title', node.name);
      attribute(element, 'aria-label', null);
      // Fetched on demand: few tests have pages to look at.
      import('./preview.mjs').then(({ showPage }) =>
        showPage(/** @type {HTMLIFrameElement} */ (element), node.value, String(node.id)),
      );
    },
  },
  quote: worded('blockquote'),
  // The explicit roles restore semantics: Safari drops those of lists without bullets, and browsers those of tables
  // with another display.
  list: { make: (node, create) => ({ element: create(node.is.ordered ? 'ol' : 'ul', { role: 'list' }) }) },
  list_item: {
    make(node, create) {
      const words = create('span', { class: 'words' });
      const element = create('li', {}, words);
      // Rows are dragged by pointer only; keyboard users have buttons.
      if (movable.includes(node.part)) element.prepend(create('span', { class: 'grip', 'aria-hidden': 'true' }));
      return { element, words };
    },
  },
  table: { make: (node, create) => ({ element: create('table', { role: 'table' }) }) },
  row: rowOfTable,
  // The empty corner of a table is no header.
  header_cell: {
    make(node, create) {
      const heads = node.name !== '' || node.children.length > 0;
      const element = heads ? create('th', { role: 'columnheader', scope: 'col' }) : create('td', { role: 'cell' });
      return { element, words: element };
    },
  },
  cell: worded('td', { role: 'cell' }),
  button: {
    make(node, create) {
      const words = create('span', { class: 'words' });
      const element = node.value
        ? create('a', { href: node.value, target: '_blank', rel: 'noopener noreferrer' }, words)
        : create('button', { type: 'button' }, words);
      return { element, words };
    },
    write({ element, node }) {
      attribute(element, 'aria-pressed', node.is.toggle && String(Boolean(node.is.pressed)));
      attribute(element, 'aria-expanded', node.is.collapsible && String(Boolean(node.is.expanded)));
      attribute(element, 'data-line', node.level || null);
    },
  },
  radio_group: group({ role: 'radiogroup' }),
  radio: mark('radio'),
  check_group: group({}),
  checkbox: mark('checkbox'),
  text_field: field('input', { type: 'text', ...asTyped }),
  text_area: {
    ...field('textarea', { rows: '4' }),
    // A long field is for prose, which is not compared: the browser's help with typing stays on.
    make: (node, create) =>
      labelled('textarea', { rows: '4', ...(node.part === 'long_field' ? {} : asTyped) })(node, create),
  },
  editor: {
    make: programField,
    write(view, media) {
      shapes.text_area.write?.(view, media);
      if (view.node.part === 'code_field') attachEditor(view);
    },
  },
  select: {
    make(node, create) {
      const made = labelled('select', {})(node, create);
      return { ...made, slot: made.control };
    },
  },
  choice: {
    make(node, create) {
      const element = create('option');
      return { element, words: element };
    },
    write: ({ element, node }) => attribute(element, 'value', node.value),
  },
  slider: {
    make: labelled('input', { type: 'range' }),
    write({ element, control, node }) {
      const input = /** @type {HTMLInputElement} */ (control);
      attribute(input, 'min', node.low);
      attribute(input, 'max', node.maximum);
      attribute(input, 'step', node.step);
      attribute(input, 'aria-valuetext', node.value || null);
      input.disabled = Boolean(node.is.disabled || node.is.read_only);
      if (input.value !== String(node.now)) input.value = String(node.now);
      element.style.setProperty('--pt-now', `${(100 * (node.now - node.low)) / (node.maximum - node.low || 1)}%`);
    },
  },
  // The browser opens and closes it, with the focus and Escape as usual: the module has no part in that.
  sheet: {
    make: (node, create) => ({ element: create('div', { id: `sheet-${node.id}`, popover: '', role: 'group' }) }),
    write({ element }) {
      const button = /** @type {HTMLElement} */ (element.previousElementSibling);
      attribute(button, 'popovertarget', element.id);
      // Safari 16 has no popovers.
      if (globalThis.HTMLElement && !('popover' in HTMLElement.prototype))
        button.onclick = () => element.classList.toggle('is-open');
    },
  },
  progress: range('progressbar'),
  meter: range('meter'),
  status: worded('div', { role: 'status' }),
  figure: {
    make: (node, create) => ({ element: create('div') }),
    write({ element, node }) {
      attribute(element, 'role', node.name ? 'img' : null);
      attribute(element, 'aria-hidden', !node.name && 'true');
    },
  },
};
