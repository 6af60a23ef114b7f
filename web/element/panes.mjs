// The panes of a program: task and data at the left, the editor at the right, what came of it below; each scrolls by
// itself. Where there is no room for them, the outcome opens as a sheet from a strip over the bar.
import { fetchWords } from '#words/one/editor';
import style from './panes.css' with { type: 'text' };

/**
 * @typedef {import('../mirror/model.mjs').Node} Node
 * @typedef {import('./surface.mjs').Surface} Surface
 * @typedef {{task_width: number, code_width: number, outcome_width: number, code_height: number}} Sizes
 * @typedef {object} Around
 * @property {(element: Element) => Node | undefined} nodeOf
 * @property {(scrolls: HTMLElement) => Surface} surface makes what shows a part of the picture in a pane
 * @property {() => void} wanted called when something is to be painted
 * @property {() => void} moved called when the panes have other measures
 */

const leastWidth = 960; // as in measures.inl
const leastHeight = 600;
const name = 'potentiel.panes';
const none = { task_width: 0, code_width: 0, outcome_width: 0, code_height: 0 };
/** Shares of the first pane of two, percent. */
const bounds = { least: 20, most: 75 };

/** A sheet works only in the document that it was made for. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** @param {Document} document */
function sheetFor(document) {
  const { CSSStyleSheet: Sheet } = /** @type {typeof globalThis} */ (document.defaultView ?? globalThis);
  const sheet = sheets.get(document) ?? new Sheet();
  if (!sheets.has(document)) sheet.replaceSync(style);
  sheets.set(document, sheet);
  return sheet;
}

export class Panes {
  /** Of the panes. @type {Sizes} */
  #sizes = none;
  /** Of the editor, CSS px. */
  #editor = { code_line_height: 24, code_tools_height: 0 };
  /** What shows the panes in the canvas view. @type {Surface[]} */
  surfaces = [];
  #widget;
  #around;
  /** @type {HTMLElement | null} */
  #columns = null;
  /** The panes that `surfaces` show. @type {HTMLElement[]} */
  #shown = [];
  /** Whether there is room for panes, and how high the widget then is, CSS px. */
  #room = 0;
  #view = 'page';
  /** What the panes were placed by last. */
  #arranged = /** @type {unknown[]} */ ([]);
  #shares = storedShares();
  /** Whether the outcome is open as a sheet. */
  #raised = false;
  #asked = 0;
  #ending = new AbortController();

  /** @param {HTMLElement} widget @param {Around} around */
  constructor(widget, around) {
    this.#widget = widget;
    this.#around = around;
    const root = /** @type {ShadowRoot} */ (widget.getRootNode());
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheetFor(root.ownerDocument)];
    const { signal } = this.#ending;
    widget.addEventListener('click', (event) => this.#pressed(/** @type {Element} */ (event.target)), { signal });
    widget.addEventListener('keydown', (event) => this.#key(event), { signal });
    this.#room = this.#measureRoom();
    this.measureEditor();
  }

  /** What the core has to know to lay out a program. */
  get measures() {
    return { ...this.#editor, ...this.#sizes };
  }

  /** Measures once for each change, not in each update: that would force a layout of the program at every keystroke. */
  measureEditor() {
    const field = this.#widget.querySelector('.role-editor textarea');
    const height = (/** @type {Element} */ editor) =>
      [...editor.querySelectorAll('.editor-tool')].reduce(
        (sum, tool) => sum + /** @type {HTMLElement} */ (tool).offsetHeight,
        0,
      );
    this.#editor = {
      code_line_height: (field && parseFloat(getComputedStyle(field).lineHeight)) || 24,
      code_tools_height: Math.max(0, ...[...this.#widget.querySelectorAll('.editor')].map(height)),
    };
  }

  end() {
    this.#ending.abort();
    for (const surface of this.surfaces) surface.end();
    this.surfaces = [];
    this.#shown = [];
  }

  /** The window or the widget has another size. @returns {boolean} whether the panes have, too */
  resized() {
    const before = this.#room;
    this.#room = this.#measureRoom();
    return this.#columns !== null && before !== this.#room;
  }

  /**
   * Puts the panes of a screen in their places.
   * @param {HTMLElement | null} columns
   * @param {string} view
   * @param {number} width of the widget
   * @returns {boolean} whether they have other measures than those that were laid out
   */
  arrange(columns, view, width) {
    const panes = /** @type {HTMLElement[]} */ ([...(columns?.children ?? [])]);
    this.#columns = panes.length > 2 ? columns : null; // else it is over: read, not written
    const apart = this.#columns !== null && this.#room > 0;
    this.#tellStrip();
    const shares = this.#shares[panes.length === 4 ? 'page' : 'program'];
    // Measured once for each change: at every keystroke, that would force a layout of the program.
    const now = [view, width, this.#columns, apart && this.#room, ...shares];
    if (now.some((each, index) => each !== this.#arranged[index])) {
      this.#arranged = now;
      this.#view = view;
      this.#place(panes, apart, shares);
      const before = this.#sizes;
      this.#sizes = apart && view === 'canvas' ? measure(panes) : none;
      if (JSON.stringify(before) !== JSON.stringify(this.#sizes)) return true;
    }
    this.#showPictures(apart ? panes : this.#raised ? panes.slice(-1) : []);
    return false;
  }

  /**
   * @param {HTMLElement[]} panes
   * @param {boolean} apart whether there is room for them
   * @param {number[]} shares
   */
  #place(panes, apart, [task, code]) {
    const { classList, style: own } = this.#widget;
    classList.toggle('panes', apart);
    own.setProperty('--pt-room', `${this.#room}px`);
    const rest = (100 - task) / (panes.length - 2);
    for (const [key, share] of Object.entries({ task, rest, code, outcome: 100 - code }))
      own.setProperty(`--pt-${key}`, `${share}fr`);
    if (!this.#columns || apart) this.#raise(false, false);
    if (apart) nameTask(cardOf(panes[0]));
    if (apart) this.#divide(panes);
    else for (const divider of this.#widget.querySelectorAll('.divider')) divider.remove();
  }

  /** @param {HTMLElement[]} panes that show a part of the picture */
  #showPictures(panes) {
    const wanted = this.#view === 'canvas' ? panes : [];
    if (wanted.length !== this.#shown.length || wanted.some((pane, index) => pane !== this.#shown[index])) {
      for (const surface of this.surfaces) surface.end();
      this.#shown = wanted;
      this.surfaces = wanted.map((pane) => this.#around.surface(cardOf(pane)));
      this.#around.wanted();
    }
    const { style: own } = this.#widget;
    const rect = this.#columns && this.#around.nodeOf(this.#columns)?.rect;
    own.setProperty('--pt-above', `${rect?.y ?? 0}px`);
    this.surfaces.forEach((surface, index) => {
      const node = this.#around.nodeOf(cardOf(wanted[index]));
      if (!node) return;
      surface.hidden = false;
      surface.measure(node.rect.height, node.rect.width, placeOf(node));
    });
  }

  /**
   * The height of the panes: the widget's own where its page gives it one, else the window's; 0 if there is no room.
   */
  #measureRoom() {
    const root = /** @type {ShadowRoot} */ (this.#widget.getRootNode());
    // A part of a height that follows from the content is no height at all.
    const probe = document.createElement('div');
    Object.assign(probe.style, { float: 'left', width: '0', height: '100%' });
    root.prepend(probe);
    const own = probe.offsetHeight;
    probe.remove();
    const height = Math.min(own || innerHeight, innerHeight);
    return this.#widget.clientWidth >= leastWidth && height >= leastHeight ? height : 0;
  }

  // Dividers

  /** @param {HTMLElement[]} panes */
  #divide(panes) {
    const kind = panes.length === 4 ? 'page' : 'program';
    panes.forEach((pane, index) => (pane.id ||= `pane-${index}`));
    for (const [side, pane] of panes.slice(0, 2).entries()) {
      let divider = /** @type {HTMLElement | null} */ (pane.querySelector(':scope > .divider'));
      if (!divider) {
        divider = document.createElement('div');
        divider.className = 'divider';
        const attributes = {
          role: 'separator',
          tabindex: '0',
          'aria-orientation': side === 0 ? 'vertical' : 'horizontal',
          'aria-controls': pane.id,
          'aria-valuemin': String(bounds.least),
          'aria-valuemax': String(bounds.most),
        };
        for (const [key, value] of Object.entries(attributes)) divider.setAttribute(key, value);
        this.#nameDivider(divider, side);
        divider.addEventListener('pointerdown', (event) => this.#grab(event, side, kind));
        divider.addEventListener('keydown', (event) => this.#step(event, side, kind));
        pane.append(divider);
      }
      divider.setAttribute('aria-valuenow', String(this.#shares[kind][side]));
    }
  }

  /** @param {HTMLElement} divider @param {number} side */
  #nameDivider(divider, side) {
    const { lang = '' } = /** @type {HTMLElement | null} */ (this.#widget.closest('[lang]')) ?? {};
    fetchWords(lang).then(
      (words) => divider.setAttribute('aria-label', words(side === 0 ? 'task_width' : 'code_height')),
      () => {}, // a separator without a name still works
    );
  }

  /** @param {PointerEvent} event @param {number} side @param {'page' | 'program'} kind */
  #grab(event, side, kind) {
    const divider = /** @type {HTMLElement} */ (event.currentTarget);
    divider.setPointerCapture(event.pointerId);
    event.preventDefault();
    divider.focus();
    const move = (/** @type {PointerEvent} */ { clientX, clientY }) => {
      const { left, right, top, bottom, width, height } = /** @type {HTMLElement} */ (
        this.#columns
      ).getBoundingClientRect();
      const across = this.#leftward ? right - clientX : clientX - left;
      this.#share(
        side,
        kind,
        (100 * (side === 0 ? across : clientY - top)) / (side === 0 ? width : bottom - top || height),
      );
    };
    const still = new AbortController();
    divider.addEventListener('pointermove', move, { signal: still.signal });
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'])
      divider.addEventListener(end, () => still.abort(), { once: true });
  }

  /** @param {KeyboardEvent} event @param {number} side @param {'page' | 'program'} kind */
  #step(event, side, kind) {
    const now = this.#shares[kind][side];
    const [less, more] = side === 1 ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
    const step = side === 0 && this.#leftward ? -2 : 2;
    const next = { [less]: now - step, [more]: now + step, Home: bounds.least, End: bounds.most }[event.key];
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#share(side, kind, next);
  }

  get #leftward() {
    return getComputedStyle(this.#widget).direction === 'rtl';
  }

  /** @param {number} side @param {'page' | 'program'} kind @param {number} share percent */
  #share(side, kind, share) {
    this.#shares[kind][side] = Math.round(Math.min(Math.max(share, bounds.least), bounds.most));
    storeShares(this.#shares);
    if (this.#asked) return;
    this.#asked = requestAnimationFrame(() => {
      this.#asked = 0;
      if (this.#columns?.isConnected) this.#around.moved();
    });
  }

  // The sheet on phones

  /** @param {Element} target */
  #pressed(target) {
    const line = target.closest('[data-line]')?.getAttribute('data-line');
    if (line) {
      this.#raise(false, false);
      return this.#go(Number(line));
    }
    if (target.closest('.part-strip')) return this.#raise(!this.#raised);
    // Whatever else is pressed outside of it closes it.
    if (this.#raised && !target.closest('.part-pane:last-child')) this.#raise(false, false);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (!this.#raised || event.key !== 'Escape') return;
    event.preventDefault();
    this.#raise(false);
  }

  /** @param {boolean} open @param {boolean} focus whether the focus goes with it */
  #raise(open, focus = true) {
    if (open === this.#raised) return;
    this.#raised = open;
    const pane = /** @type {HTMLElement | null} */ (this.#columns?.lastElementChild ?? null);
    if (!open && pane) lower(pane);
    this.#widget.classList.toggle('raised', open);
    const bar = this.#widget.querySelector('.part-bar');
    if (open && pane && bar) raise(pane, innerHeight - bar.getBoundingClientRect().top);
    this.#showPictures(open && pane ? [pane] : []);
    this.#tellStrip();
    if (!focus) return;
    const strip = /** @type {HTMLElement | null} */ (this.#widget.querySelector('.part-strip'));
    if (!open) return strip?.focus({ preventScroll: true });
    const card = pane && cardOf(pane);
    card?.setAttribute('tabindex', '-1');
    card?.scrollTo(0, 0);
    card?.focus({ preventScroll: true });
  }

  #tellStrip() {
    const strip = this.#widget.querySelector('.part-strip');
    strip?.setAttribute('aria-expanded', String(this.#raised));
  }

  /** Puts the caret on a line of the program that has a problem there. @param {number} line */
  #go(line) {
    const fields = /** @type {HTMLTextAreaElement[]} */ ([...this.#widget.querySelectorAll('.role-editor textarea')]);
    const marked = (/** @type {Element} */ field) =>
      `\n${this.#around.nodeOf(field)?.['marks'] ?? ''}`.includes(`\n${line}:`);
    const field = fields.find(marked) ?? fields[0];
    if (!field) return;
    const start =
      field.value
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    field.focus();
    field.setSelectionRange(start, start);
  }
}

/** Shows it over everything else. @param {HTMLElement} pane @param {number} bottom free below it, CSS px */
function raise(pane, bottom) {
  pane.style.setProperty('--pt-bottom', `${bottom}px`);
  pane.setAttribute('popover', 'manual');
  pane.showPopover?.(); // Safari 16 has no popovers: it is in its place by its style alone
}

/** @param {HTMLElement} pane */
function lower(pane) {
  if (pane.hasAttribute('popover')) pane.hidePopover?.();
  pane.removeAttribute('popover');
}

/** @param {HTMLElement} pane */
function cardOf(pane) {
  return /** @type {HTMLElement} */ (pane.firstElementChild);
}

/** @param {HTMLElement[]} panes @returns {Sizes} */
function measure(panes) {
  const [task, code, outcome] = [panes[0], panes[1], panes[panes.length - 1]].map(cardOf);
  return {
    task_width: task.clientWidth,
    code_width: code.clientWidth,
    outcome_width: outcome.clientWidth,
    code_height: code.clientHeight,
  };
}

/** A pane without anything to press scrolls by keys, too. @param {HTMLElement} card */
function nameTask(card) {
  card.tabIndex = 0;
  card.setAttribute('role', 'region');
  card.setAttribute('aria-label', card.querySelector('h2, h3')?.textContent ?? '');
}

/** Where a node is in the picture. @param {Node} node */
function placeOf(node) {
  const place = { x: 0, y: 0 };
  for (let at = /** @type {Node | null} */ (node); at; at = at.parent) {
    place.x += at.rect.x;
    place.y += at.rect.y;
  }
  return place;
}

/** For each, the share of the task in the width, and of the code in the height, percent. */
function storedShares() {
  const usual = { program: [38, 58], page: [28, 70] };
  try {
    const [task, code, taskOfPage, codeOfPage] = (localStorage.getItem(name) ?? '').split(' ').map(Number);
    const all = [task, code, taskOfPage, codeOfPage];
    if (all.length === 4 && all.every((share) => share >= bounds.least && share <= bounds.most))
      return { program: [task, code], page: [taskOfPage, codeOfPage] };
  } catch {
    // Storage is blocked.
  }
  return usual;
}

/** @param {{program: number[], page: number[]}} shares */
function storeShares({ program, page }) {
  try {
    localStorage.setItem(name, [...program, ...page].join(' '));
  } catch {
    // Storage is blocked: they last as long as the page.
  }
}
