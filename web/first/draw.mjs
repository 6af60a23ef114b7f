// Draws the first screens of a pack as HTML, when the pack is built: the welcome and, where that is possible, the first
// exercise. A browser shows them before the module has come (shown.mjs). The same core and the same mirror draw them
// that continue them later.
import { parseHTML } from 'linkedom';
import { autonym } from '../base/autonym.mjs';
import { Mirror } from '../mirror/dom.mjs';
import { marked } from '../mirror/elements.mjs';
import { Model } from '../mirror/model.mjs';
import { shownOrder } from './deal.mjs';

/**
 * @typedef {import('../engine/core.mjs').Core} Core
 * @typedef {import('../mirror/model.mjs').Node} Node
 *
 * @typedef {object} Given
 * @property {Core} core with the words of the language
 * @property {Uint8Array} bytes of the pack
 * @property {any} pack the same, parsed
 * @property {string} hash of the bytes
 * @property {string} runtime hash of the module
 * @property {string} language one of the pack's
 */

/** Widths of a phone and of a desk, CSS px: what differs between them can't be drawn ahead. */
const widths = [360, 1280];

/** As many orders of four options are never all the same by chance. */
const seeds = Array.from({ length: 20 }, (_, index) => Math.imul(index + 1, 0x9e3779b1) >>> 0);

/** Roles whose elements need more than HTML and the style sheets. */
const later = ['audio', 'editor', 'image', 'preview', 'timer'];

/**
 * @param {Given} given
 * @returns {string | undefined} undefined if nothing can be shown ahead
 */
export function drawFirst(given) {
  const { pack, hash, runtime } = given;
  const welcome = same(widths.map((width) => new Drawing(given, { width })));
  if (!welcome) return undefined;
  welcome.markBegin();
  const exercise = drawExercise(given);
  const screens = [welcome, ...(exercise ? [exercise] : [])].map(({ html }) => html).join('');
  const head = Object.entries({ pack: pack.id, hash, runtime }).map(
    ([name, value]) => ` data-${name}="${escape(value)}"`,
  );
  return `<div${head.join('')}>${screens}</div>`;
}

/** @param {string} text */
const escape = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Our own, as linkedom writes "&" in attributes as it is. @param {globalThis.Node} node @returns {string} */
function htmlOf(node) {
  if (node.nodeType !== 1) return escape(String(node.nodeValue));
  const { localName, attributes, childNodes } = /** @type {Element} */ (node);
  const written = [...attributes].map(({ name, value }) => ` ${name}="${escape(value)}"`).join('');
  const begin = `<${localName}${written}>`;
  return localName === 'input' ? begin : `${begin}${[...childNodes].map(htmlOf).join('')}</${localName}>`;
}

/** @param {Given} given @returns {Drawing | undefined} */
function drawExercise(given) {
  const drawings = seeds.map((seed, index) => new Drawing(given, { seed, width: widths[index % widths.length] }));
  for (const drawing of drawings) drawing.begin();
  const [first] = drawings;
  if (first.nodes.some(({ role }) => later.includes(role))) return undefined;
  if (drawings.every(({ print }) => print === first.print)) return first;
  return drawings.every(({ sorted }) => sorted === first.sorted) ? dealt(given, drawings) : undefined;
}

/**
 * The exercise in the pack's own order, with a mark on what is dealt; undefined if more is dealt than the order of the
 * options.
 *
 * @param {Given} given @param {Drawing[]} drawings one for each seed
 */
function dealt({ pack }, drawings) {
  const { id } = pack.sections[0].exercises[0];
  const parents = drawings[0].nodes.filter((node) =>
    drawings.some((drawing) => order(drawing.node(node.id)) !== order(node)),
  );
  if (parents.length !== 1) return undefined;
  const [parent] = parents;
  const count = parent.children.length;
  for (const keepsLast of [false, true]) {
    /** @param {number} index of the drawing */
    const packed = (index) => {
      const rows = drawings[index].node(parent.id).children;
      const own = Array.from(rows);
      shownOrder(id, seeds[index], count, keepsLast).forEach((place, shown) => (own[place] = rows[shown]));
      return own.map((node) => node.id);
    };
    const own = packed(0);
    if (!seeds.every((_, index) => String(packed(index)) === String(own))) continue;
    drawings[0].markDealt(own, id, keepsLast);
    return drawings[0];
  }
  return undefined;
}

/** @param {Node} node */
const order = ({ children }) => children.map(({ id }) => id).join();

/** The first of the drawings, if they are all the same. @param {Drawing[]} drawings */
const same = (drawings) => (drawings.every(({ print }) => print === drawings[0].print) ? drawings[0] : undefined);

/** A new session, and its first screen as HTML. */
class Drawing {
  #core;
  #open;
  #input;
  #model;
  /** @type {{container: HTMLElement, mirror: Mirror} | undefined} */
  #drawn;

  /** @param {Given} given @param {{width: number, seed?: number}} how */
  constructor({ core, bytes, pack, hash, runtime, language }, { width, seed = 1 }) {
    this.#core = core;
    this.#model = new Model(core.description);
    const names = Object.fromEntries(pack.languages.map((/** @type {string} */ tag) => [tag, autonym(tag)]));
    const given = { pack: hash, runtime, language, names, nonce: '', audience: '', seed, signing: true, canvas: true };
    this.#open = () => core.open(bytes, given, '');
    const view = core.description.views.indexOf('page');
    this.#input = {
      width,
      device_pixels: 1,
      view,
      theme: 0,
      code_line_height: 24,
      code_tools_height: 0,
      task_width: 0,
      code_width: 0,
      outcome_width: 0,
      code_height: 0,
    };
    this.#open();
    this.#model.apply(core.update(this.#input));
  }

  /** Presses Begin. */
  begin() {
    this.#open(); // the core has one session: others were drawn meanwhile
    this.#core.update(this.#input);
    this.#core.act(this.#beginning.id, 'activate', '', 0);
    this.#model.apply(this.#core.update(this.#input));
  }

  /** The button that begins the session. */
  get #beginning() {
    const begin = this.nodes.find(({ role, part }) => role === 'button' && part === 'primary');
    if (!begin) throw new Error('the welcome has no button to begin');
    return begin;
  }

  markBegin() {
    this.#element(this.#beginning.id).setAttribute('data-begins', '');
  }

  /**
   * Puts rows into the pack's own order, and says how they are dealt.
   * @param {number[]} rows @param {string} exercise @param {boolean} keepsLast
   */
  markDealt(rows, exercise, keepsLast) {
    const elements = rows.map((id) => this.#element(id));
    const list = /** @type {HTMLElement} */ (elements[0].parentNode);
    list.setAttribute(keepsLast ? 'data-dealt-but-last' : 'data-dealt', exercise);
    for (const element of elements) element.setAttribute('data-row', '');
    // They stand side by side: something else may come before or after them.
    const place = list.ownerDocument.createComment('');
    list.insertBefore(place, [...list.children].find((child) => elements.includes(/** @type {any} */ (child))) ?? null);
    place.replaceWith(...elements);
  }

  /** @param {number} id of a node */
  #element(id) {
    const view = this.#draw().mirror.viewOf(this.node(id));
    if (!view) throw new Error(`node ${id} has no element`);
    return view.element;
  }

  #draw() {
    if (this.#drawn) return this.#drawn;
    const { document } = parseHTML('<!doctype html><div></div>');
    const container = /** @type {HTMLElement} */ (document.querySelector('div'));
    const mirror = new Mirror(container, () => '', marked(document));
    const all = new Set(this.nodes);
    mirror.apply(
      { changed: all, arranged: all, moved: new Set(), removed: [], focus: null, said: [] },
      this.#model.root,
    );
    // A page's policy may forbid styles in a text: the browser sets these from a script.
    for (const element of container.querySelectorAll('[style]')) {
      const style = element.getAttribute('style');
      if (style) element.setAttribute('data-style', style);
      element.removeAttribute('style');
    }
    return (this.#drawn = { container, mirror });
  }

  /** @param {number} id @returns {Node} */
  node(id) {
    const node = this.#model.nodes.get(id);
    if (!node) throw new Error(`there is no node ${id}`);
    return node;
  }

  get nodes() {
    return [.../** @type {Node} */ (this.#model.root).all()];
  }

  /** All that is shown, as a text. */
  get print() {
    return JSON.stringify(plain(/** @type {Node} */ (this.#model.root)));
  }

  /** The same, whatever the order of siblings. */
  get sorted() {
    return this.nodes.map(flat).sort().join('\n');
  }

  get html() {
    return htmlOf(this.#draw().container);
  }
}

/** @param {Node} node */
function flat({ parent, children, ...own }) {
  return JSON.stringify({ ...own, parent: parent?.id ?? 0 });
}

/** @param {Node} node @returns {object} */
function plain({ parent, children, ...own }) {
  return { ...own, children: children.map(plain) };
}
