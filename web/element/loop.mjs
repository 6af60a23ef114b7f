// Keeps elements and canvas up to date with the session. Nothing runs while nothing changes.
import { Surface } from './surface.mjs';

/**
 * @typedef {import('../engine/core.mjs').Core} Core
 * @typedef {import('../mirror/model.mjs').Model} Model
 * @typedef {import('../mirror/dom.mjs').Mirror} Mirror
 * @typedef {import('../mirror/presses.mjs').Presses} Presses
 * @typedef {'canvas' | 'page'} View
 */

/** Roles whose frame shows the focus, besides the style sheets' outline. */
const withPaintedFocus = ['text_field', 'text_area', 'editor', 'select'];

const noProgram = {
  code_line_height: 24,
  code_tools_height: 0,
  task_width: 0,
  code_width: 0,
  outcome_width: 0,
  code_height: 0,
};

export class Loop {
  /** @readonly */
  model;
  #core;
  #mirror;
  #widget;
  #surface;
  #lacks;
  #there;
  #arrived;
  /** @type {View} */
  #view = 'page';
  #theme = 'light';
  #presses;
  /** -1: no screen has been shown yet. */
  #screen = -1;
  #look = { hovered: 0, focused: 0, pressed: 0 };
  /** Of what is painted, or about to be. */
  #version = -1;
  /** -1: nothing has been shown yet. */
  #width = -1;
  #density = 0;
  /** The pending animation frame, 0 for none. */
  #request = 0;
  #ending = new AbortController();
  #observer = new ResizeObserver(() => this.#resized());
  /** Of a program; fetched with the first. @type {import('./panes.mjs').Panes | null} */
  #panes = null;

  /** Counters for tests. */
  statistics = { updates: 0, paints: 0 };

  /**
   * @param {object} parts
   * @param {Core} parts.core
   * @param {Model} parts.model
   * @param {Mirror} parts.mirror
   * @param {HTMLElement} parts.widget the container of everything
   * @param {Presses} parts.presses
   * @param {() => void} parts.lacks called instead of a paint in which letters would show as boxes
   * @param {boolean} parts.there whether the first screen is on the page already
   * @param {() => void} parts.arrived called when another screen has come
   */
  constructor({ core, model, mirror, widget, presses, lacks, there, arrived }) {
    this.#there = there;
    this.#arrived = arrived;
    this.#core = core;
    this.#presses = presses;
    this.model = model;
    this.#mirror = mirror;
    this.#widget = widget;
    this.#lacks = lacks;
    this.#surface = new Surface(widget, () => this.#paintSoon());
    this.#observer.observe(widget);
    const { signal } = this.#ending;
    addEventListener('resize', () => this.#resized(), { signal, passive: true });
    addEventListener('scroll', () => this.#scrolled(), { signal, passive: true, capture: true });
    // The editor's toolbars are real elements: the painter has to leave room for them.
    widget.addEventListener(
      'rearranged',
      () => {
        this.#panes?.measureEditor();
        if (this.#width > 0 && this.#view === 'canvas') this.update();
      },
      { signal },
    );
    this.#watchDensity();
  }

  end() {
    this.#ending.abort();
    this.#observer.disconnect();
    this.#surface.end();
    this.#panes?.end();
    cancelAnimationFrame(this.#request);
  }

  /** @param {View} view */
  show(view) {
    // Keep the current height until the new one is measured, so that the page does not scroll up.
    if (view !== this.#view) this.#surface.measure(this.#widget.offsetHeight, this.#width);
    this.#view = view;
    this.#mirror.layout = view;
    this.#widget.classList.toggle('canvas', view === 'canvas');
    this.#widget.classList.toggle('page', view === 'page');
    this.#surface.hidden = view === 'page';
    // The page view has the reader's own text size, through its style sheet; ImGui's is fixed.
    const size = view === 'page' ? parseFloat(getComputedStyle(this.#widget).fontSize) : 16;
    this.#widget.style.setProperty('--pt-px', `${size / 16}px`);
  }

  /** @param {string} theme */
  set theme(theme) {
    for (const name of this.#core.description.themes) this.#widget.classList.toggle(name, name === theme);
    this.#theme = theme;
    this.#version = -1;
  }

  /**
   * Notes which node is hovered, focused or pressed. In the page view, the header and the bar, CSS alone shows this.
   * @param {'hovered' | 'focused' | 'pressed'} look
   * @param {number} node
   */
  look(look, node) {
    const { inFrame, role } = this.model.nodes.get(node) ?? {};
    const painted = inFrame || (look === 'focused' && !withPaintedFocus.includes(role ?? '')) ? 0 : node;
    if (this.#look[look] === painted) return;
    this.#look[look] = painted;
    if (this.#view === 'canvas') this.#paintSoon();
  }

  /** Brings the elements up to date; the canvas is painted at the next animation frame. @returns {void} */
  update() {
    this.statistics.updates += 1;
    const { description } = this.#core;
    const canvas = this.#view === 'canvas';
    this.#width = this.#widget.clientWidth;
    this.#density = devicePixelRatio;
    const update = this.#core.update({
      width: this.#width,
      device_pixels: this.#density,
      view: description.views.indexOf(this.#view),
      theme: description.themes.indexOf(this.#theme),
      ...(this.#panes?.measures ?? noProgram),
    });
    // First the new height: a heading that gets the focus scrolls to its screen's top, which needs room below.
    if (canvas) this.#surface.measure(update.content_height, this.#width);
    this.#mirror.apply(this.model.apply(update), this.model.root);
    if (this.#arrangePanes()) return this.update();
    if (update.screen !== this.#screen) this.#screenCame(update.screen);
    const due = canvas && update.version !== this.#version;
    this.#version = update.version;
    if (due && update.lacking > 0) this.#lacks();
    else if (due) this.#paintSoon();
  }

  /** @param {number} screen */
  #screenCame(screen) {
    const first = this.#screen < 0;
    this.#screen = screen;
    // A press on a screen that was there already is meant for it.
    if (!first || !this.#there) this.#presses.screenChanged();
    if (!first) this.#arrived();
  }

  #paintSoon() {
    this.#request ||= requestAnimationFrame(() => this.#paint());
  }

  #paint() {
    this.#request = 0;
    if (this.#view !== 'canvas') return;
    this.statistics.paints += 1;
    if (this.#surface.paint(this.#core, this.#look, this.#panes?.surfaces ?? [])) this.#paintSoon();
  }

  /** @returns {boolean} whether the panes have other measures now than those that were laid out */
  #arrangePanes() {
    const columns = this.#widget.querySelector('.part-columns');
    if (this.#panes) return this.#panes.arrange(/** @type {HTMLElement | null} */ (columns), this.#view, this.#width);
    if (columns) this.#fetchPanes();
    return false;
  }

  async #fetchPanes() {
    const panes = await import('./panes.mjs').catch(() => null);
    // Without them, one is below another, as on a phone.
    if (!panes || this.#panes || this.#ending.signal.aborted) return;
    this.#panes = new panes.Panes(this.#widget, {
      nodeOf: (element) => this.#mirror.viewAt(element)?.node,
      surface: (scrolls) => new Surface(scrolls, () => this.#paintSoon(), true),
      wanted: () => this.#paintSoon(),
      moved: () => this.update(),
    });
    this.update();
  }

  #resized() {
    const { clientWidth } = this.#widget;
    if (this.#width < 0 || clientWidth === 0) return;
    const sharp = this.#view === 'page' || this.#density === devicePixelRatio;
    if (this.#panes?.resized()) return this.update();
    // On a phone every scroll changes the height alone, as the address bar comes and goes.
    if (clientWidth === this.#width && sharp) return this.#scrolled();
    this.#version = -1;
    this.#panes?.measureEditor();
    this.update();
  }

  #scrolled() {
    const surfaces = [this.#surface, ...(this.#panes?.surfaces ?? [])];
    if (this.#view === 'canvas' && surfaces.filter((surface) => surface.scrolled()).length > 0) this.#paintSoon();
  }

  #watchDensity() {
    const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    const changed = () => {
      this.#resized();
      this.#watchDensity();
    };
    query.addEventListener('change', changed, { once: true, signal: this.#ending.signal });
  }
}
