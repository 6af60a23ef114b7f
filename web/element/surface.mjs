// Manages the canvases of the canvas view: tiles in the flow of the page, or of a pane, which scroll with it. Those in
// sight and near it are painted; while it scrolls, also those that may come into sight, one above and one below at each
// picture.

/**
 * @typedef {import('../engine/core.mjs').Core} Core
 * @typedef {import('../engine/core.mjs').Area} Area
 * @typedef {{first: number, last: number}} Range of tiles, numbered from the top of the content
 */

const tileHeight = 256; // CSS px
const margin = 128; // CSS px above and below the window that are always painted
const marginInMotion = 640;
const pixelsAtMost = 12e6; // of all tiles: 48 MB

export class Surface {
  #widget;
  #pane;
  #wanted;
  #frame = document.createElement('div');
  /**
   * What is not painted yet, above and below the tiles. Canvases, too: tools that judge colours by style sheets have to
   * know that these say nothing here.
   */
  #blanks = [document.createElement('canvas'), document.createElement('canvas')];
  #observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) this.#wanted();
  });
  /** @type {Map<number, HTMLCanvasElement>} */
  #tiles = new Map();
  /** Of the tiles; without gaps. @type {Range} */
  #held = { first: 0, last: -1 };
  #contentHeight = 0;
  #width = 0;
  /** Of what is shown, in the picture, CSS px. */
  #from = { x: 0, y: 0 };
  /** Of a tile, in device pixels, and how many of those make a CSS pixel. */
  #size = { width: 0, height: 0, density: 1 };
  /** Whether the page scrolls, and tiles are missing around those in sight. */
  #moving = false;

  /**
   * @param {HTMLElement} widget or a pane of it
   * @param {() => void} wanted called when something comes into sight that is not painted
   * @param {boolean} pane whether it scrolls within `widget`
   */
  constructor(widget, wanted, pane = false) {
    this.#pane = pane;
    this.#widget = widget;
    this.#wanted = wanted;
    this.#frame.className = 'surface';
    this.#frame.hidden = true;
    this.#frame.setAttribute('aria-hidden', 'true');
    this.#frame.append(...this.#blanks);
    widget.prepend(this.#frame);
    // The page may also move the widget without scrolling.
    for (const blank of this.#blanks) {
      blank.className = 'blank';
      this.#observer.observe(blank);
    }
  }

  end() {
    this.#observer.disconnect();
    this.#clear();
    this.#frame.remove();
  }

  /** @param {boolean} hidden */
  set hidden(hidden) {
    this.#frame.hidden = hidden;
    if (hidden) this.#clear();
  }

  /**
   * Notes the size of the content, CSS px, and where it begins in the picture.
   * @param {number} contentHeight
   * @param {number} width
   */
  measure(contentHeight, width, from = { x: 0, y: 0 }) {
    if (from.x !== this.#from.x || from.y !== this.#from.y) this.#clear();
    this.#contentHeight = contentHeight;
    this.#width = width;
    this.#from = from;
    this.#widget.style.setProperty('--pt-content-height', `${contentHeight}px`);
    this.#frame.style.height = `${contentHeight}px`;
  }

  /** Notes that the page has scrolled. @returns {boolean} whether tiles are missing for it */
  scrolled() {
    const { first, last } = this.#near(marginInMotion);
    this.#moving = first < this.#held.first || last > this.#held.last;
    return this.#moving;
  }

  /**
   * Paints what has changed, and the tiles that are missing.
   * @param {Core} core
   * @param {{hovered: number, focused: number, pressed: number}} look node ids
   * @param {Surface[]} panes of the same picture
   * @returns {boolean} whether tiles are missing still, for the next picture
   */
  paint(core, look, panes) {
    const all = [this, ...panes];
    const plans = all.map((surface) => surface.#plan());
    const top = Math.min(...plans.map((plan) => plan.top));
    const changed = core.paint(top, Math.max(...plans.map((plan) => plan.bottom)) - top, look);
    return all.filter((surface, index) => surface.#show(core, changed, plans[index])).length > 0;
  }

  /** The tiles to show, and what they reach of the picture, CSS px. */
  #plan() {
    this.#resize();
    const seen = this.#near(margin);
    const range = this.#extent(seen);
    this.#keep(range);
    const top = this.#area(range.first).top / this.#size.density;
    return { seen, range, top, bottom: this.#area(range.last).bottom / this.#size.density };
  }

  /**
   * @param {Core} core
   * @param {Area[]} changed
   * @param {{seen: Range, range: Range}} plan
   */
  #show(core, changed, { seen, range }) {
    const { height, density } = this.#size;
    // Out of sight, a change is not painted: the tile is, once it is about to come into sight.
    for (const number of this.#tiles.keys()) {
      if (!changed.some((area) => shared(area, this.#area(number)))) continue;
      if (number < seen.first) range.first = Math.max(range.first, number + 1);
      if (number > seen.last) range.last = Math.min(range.last, number - 1);
    }
    this.#keep(range);
    for (let number = range.first; number <= range.last; number += 1) {
      const tile = this.#area(number);
      const known = this.#tiles.get(number);
      const canvas = known ?? this.#add(number);
      for (const area of known ? changed : [tile]) {
        const part = shared(area, tile);
        if (part) context(canvas).putImageData(core.pixels(part), part.left - tile.left, part.top - tile.top);
      }
    }
    this.#held = range;
    const [above, below] = this.#blanks;
    const [top, bottom] = [(range.first * height) / density, ((range.last + 1) * height) / density];
    above.style.height = `${top}px`;
    above.hidden = top === 0;
    below.style.top = `${bottom}px`;
    below.hidden = bottom >= this.#contentHeight;
    return this.#moving && this.scrolled();
  }

  /**
   * The tiles in the window and so many CSS pixels around it.
   * @param {number} around
   * @returns {Range}
   */
  #near(around) {
    const { width, height, density } = this.#size;
    const tile = height / density;
    const most = Math.max(1, Math.floor(pixelsAtMost / (width * height)));
    const { top } = (this.#pane ? this.#frame : this.#widget).getBoundingClientRect();
    const reach = Math.max(0, Math.min(around, ((most - 1) * tile - innerHeight) / 2));
    const at = (/** @type {number} */ y) => Math.floor(Math.max(0, Math.min(y, this.#contentHeight - 1)) / tile);
    const first = at(-top - reach);
    return { first, last: Math.min(at(innerHeight - top + reach), first + most - 1) };
  }

  /**
   * The tiles to hold from now on: those in sight; beside them, those that are there and not too far away; and the next
   * ones, while the page scrolls.
   * @param {Range} seen
   * @returns {Range}
   */
  #extent(seen) {
    let { first, last } = seen;
    const { first: top, last: bottom } = this.#held;
    if (top <= last + 1 && bottom >= first - 1) {
      const far = this.#near(2 * marginInMotion);
      first = Math.min(first, Math.max(top, far.first));
      last = Math.max(last, Math.min(bottom, far.last));
    }
    if (this.#moving) {
      const near = this.#near(marginInMotion);
      first = Math.min(first, Math.max(first - 1, near.first));
      last = Math.max(last, Math.min(last + 1, near.last));
    }
    return { first, last };
  }

  /** Drops all other tiles. @param {Range} range */
  #keep({ first, last }) {
    for (const [number, canvas] of this.#tiles) {
      if (number >= first && number <= last) continue;
      this.#tiles.delete(number);
      canvas.remove();
      canvas.width = 0; // gives back the memory
    }
  }

  #clear() {
    this.#held = { first: 0, last: -1 };
    this.#keep(this.#held);
  }

  /** Drops all tiles if they would have another size now. */
  #resize() {
    const density = devicePixelRatio;
    const size = { width: Math.round(this.#width * density), height: Math.round(tileHeight * density), density };
    if (size.width === this.#size.width && density === this.#size.density) return;
    this.#clear();
    this.#size = size;
  }

  /** @param {number} number */
  #add(number) {
    const { width, height, density } = this.#size;
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width, height });
    canvas.style.top = `${(number * height) / density}px`;
    canvas.style.width = `${width / density}px`;
    canvas.style.height = `${height / density}px`;
    this.#tiles.set(number, canvas);
    this.#frame.append(canvas);
    return canvas;
  }

  /** @param {number} number @returns {Area} */
  #area(number) {
    const { width, height, density } = this.#size;
    const left = Math.round(this.#from.x * density);
    const top = Math.round(this.#from.y * density) + number * height;
    return { left, top, right: left + width, bottom: top + height };
  }
}

/**
 * Of a canvas in plain memory, which is where the pixels come from: opening one on the graphics card takes long, and it
 * can be lost.
 * @param {HTMLCanvasElement} canvas
 */
function context(canvas) {
  const options = { alpha: false, willReadFrequently: true };
  return /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', options));
}

/** What two areas share, or null. @param {Area} one @param {Area} other @returns {Area | null} */
function shared(one, other) {
  const area = {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
  return area.left < area.right && area.top < area.bottom ? area : null;
}
