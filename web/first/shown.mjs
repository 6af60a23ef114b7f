// Shows the first screens of a pack before the module is there, as they were drawn when the pack was built (draw.mjs),
// and notes what the candidate does to them. The session takes over the elements and does the same.
import { nodeOf } from '../mirror/elements.mjs';
import { seedFrom, shownOrder } from './deal.mjs';

/**
 * @typedef {object} Act what the candidate did to a node
 * @property {number} node
 * @property {'activate' | 'check' | 'uncheck' | 'input'} action
 * @property {string} value
 * @property {number} at milliseconds since 1970
 */

/** The file comes from where the pack comes from: nothing in it may run, or lead elsewhere. */
const tags = new Set(
  (
    'blockquote button code div em fieldset h1 h2 h3 h4 h5 h6 input label legend li ol option p pre section select ' +
    'span strong table td textarea th tr ul'
  ).split(' '),
);
const attributes =
  /^(aria-|autoc|checked|class|data-|dir|disabled|for$|hidden|id$|lang|max|min|name|placeh|popover|readonly|role|rows|scope|select|size|spell|step|tabi|transl|type|value|wrap)/;
/** The only styles: the values of bars. */
const styles = /(--pt-\w+): ?([\d.]+%)/g;

export class Shown {
  /** What the candidate did so far. @type {Act[]} */
  acts = [];
  /** The session's, once it has begun. @type {number | undefined} */
  seed;
  /** Whether the candidate has asked for what only the session can give. */
  waiting = false;
  /** Whether it is on the page, and not taken over yet. */
  active = false;
  /** The button of the settings, if it was pressed: they wait for their style. @type {HTMLElement | undefined} */
  settings;
  /** Hash of the pack that was drawn. */
  hash = '';
  /** The container of the nodes' elements. */
  tree = document.createElement('div');
  #words;
  #nonce;
  #changed;
  #loaded = 0;
  #bar = document.createElement('p');
  /** @type {Element[]} */
  #screens = [];
  #ending = new AbortController();

  /**
   * @param {object} given
   * @param {HTMLElement} given.widget
   * @param {WordsOf<'start'>} given.words
   * @param {string} given.nonce
   * @param {() => void} given.changed called when another screen has come
   */
  constructor({ widget, words, nonce, changed }) {
    this.widget = widget;
    this.#words = words;
    this.#nonce = nonce;
    this.#changed = changed;
    this.tree.className = 'tree';
    this.#bar.className = 'awaited';
    this.#bar.setAttribute('role', 'status');
  }

  /** Shows the welcome, unless there is a session already. @param {string} html */
  show(html) {
    const drawn = new DOMParser().parseFromString(html, 'text/html').body.firstElementChild;
    const { pack = '', hash = '', runtime } = /** @type {HTMLElement | null} */ (drawn)?.dataset ?? {};
    if (!drawn || runtime !== __WASM_INTEGRITY__ || hasBegun(pack) || this.#ending.signal.aborted) return;
    this.hash = hash;
    this.#screens = [...drawn.children];
    this.#put(0);
    this.active = true;
    this.widget.replaceChildren(this.tree, this.#bar);
    const { signal } = this.#ending;
    for (const type of /** @type {const} */ (['click', 'input', 'change']))
      this.tree.addEventListener(type, (event) => this.#hear(event), { signal });
    this.tree.addEventListener('beforeinput', (event) => this.waiting && event.preventDefault(), { signal });
    this.#changed();
  }

  /** The session takes over, or something else is shown. */
  stop() {
    this.#ending.abort();
    this.active = false;
    this.#bar.remove();
  }

  /** Notes how much of the module has come. @param {number} loaded bytes */
  tell(loaded) {
    this.#loaded = loaded;
    const [now, all] = [loaded, __WASM_SIZE__].map((bytes) => Math.ceil(bytes / 1000));
    if (this.waiting) this.#bar.textContent = this.#words('awaited', now, all);
  }

  /** @param {number} index of the screen */
  #put(index) {
    const screen = copy(this.#screens[index]);
    if (this.seed !== undefined) deal(screen, this.seed);
    this.tree.replaceChildren(...screen.childNodes);
  }

  /** @param {Event} event */
  #hear(event) {
    const control = /** @type {Element} */ (event.target).closest('button, input, select, textarea');
    if (!control) return;
    if (this.waiting) return event.type === 'click' && event.preventDefault();
    const { value } = /** @type {HTMLInputElement} */ (control);
    if (control.matches('button')) {
      if (event.type !== 'click') return;
      if (control.hasAttribute('popovertarget')) {
        event.preventDefault();
        this.settings = /** @type {HTMLElement} */ (control);
      }
      this.#press(control);
    } else if (control.matches('[type=radio], [type=checkbox]')) {
      const { checked } = /** @type {HTMLInputElement} */ (control);
      if (event.type === 'change') this.#note(control, checked ? 'check' : 'uncheck');
    } else if (event.type === 'input') {
      this.#note(control, 'input', value);
      if (control.matches('select')) this.#wait(); // a language, colours: the session knows what follows
    }
  }

  /** @param {Element} button */
  #press(button) {
    if (button.getAttribute('aria-disabled') === 'true') return;
    this.#note(button, 'activate');
    if (!button.hasAttribute('data-begins') || this.#screens.length < 2) return this.#wait();
    this.seed = this.#nonce ? seedFrom(this.#nonce, this.hash) : crypto.getRandomValues(new Uint32Array(1))[0];
    this.#put(1);
    this.#changed();
    const title = /** @type {HTMLElement | null} */ (this.tree.querySelector('.part-title'));
    title?.setAttribute('tabindex', '-1');
    title?.focus({ preventScroll: true });
    if (this.widget.getBoundingClientRect().top < 0) this.widget.scrollIntoView({ block: 'start' });
  }

  /** @param {Element} control @param {Act['action']} action @param {string} [value] */
  #note(control, action, value = '') {
    const node = nodeOf(control) ?? nodeOf(/** @type {Element} */ (control.closest('[data-of]')));
    if (node !== undefined) this.acts.push({ node, action, value, at: Date.now() });
  }

  #wait() {
    this.waiting = true;
    this.tell(this.#loaded);
  }
}

/**
 * A copy that is only text and known elements.
 *
 * @param {Element} drawn
 * @returns {HTMLElement}
 */
function copy(drawn) {
  const element = document.createElement(drawn.localName);
  for (const { name, value } of drawn.attributes) {
    if (name === 'data-style')
      for (const [, property, share] of value.matchAll(styles)) element.style.setProperty(property, share);
    else if (attributes.test(name)) element.setAttribute(name, value);
  }
  for (const child of drawn.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) element.append(String(child.nodeValue));
    else if (child instanceof Element && tags.has(child.localName)) element.append(copy(child));
  }
  return element;
}

/** Puts rows into the order of this session. @param {Element} screen @param {number} seed */
function deal(screen, seed) {
  for (const list of screen.querySelectorAll('[data-dealt], [data-dealt-but-last]')) {
    const { dealt, dealtButLast } = /** @type {HTMLElement} */ (list).dataset;
    const rows = [...list.children].filter((row) => row.hasAttribute('data-row'));
    const next = rows.at(-1)?.nextSibling ?? null;
    const order = shownOrder(String(dealt ?? dealtButLast), seed, rows.length, dealt === undefined);
    for (const place of order) list.insertBefore(rows[place], next);
  }
}

/**
 * Whether a session with a pack was begun here, under whatever nonce (element/opening.mjs).
 * @param {string} pack its id
 */
function hasBegun(pack) {
  try {
    return Object.keys(localStorage).some(
      (name) => name.startsWith('potentiel.begun ') && JSON.parse(name.slice(16))[0] === pack,
    );
  } catch {
    return false; // storage is blocked: nothing is stored
  }
}
