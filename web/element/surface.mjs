// Manages the canvases of the canvas view: tiles in the flow of the page, which scroll with it. Those in sight and near
// it are painted; while the page scrolls, also those that may come into sight, one above and one below at each picture.

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
  /** Of a tile, in device pixels, and how many of those make a CSS pixel. */
  #size = { width: 0, height: 0, density: 1 };
  /** Whether the page scrolls, and tiles are missing around those in sight. */
  #moving = false;

  /**
   * @param {HTMLElement} widget
   * @param {() => void} wanted called when something comes into sight that is not painted
   */
  constructor(widget, wanted) {
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
  }

  /** @param {boolean} hidden */
  set hidden(hidden) {
    this.#frame.hidden = hidden;
    if (hidden) this.#clear();
  }

  /**
   * Notes the size of the content, CSS px.
   * @param {number} contentHeight
   * @param {number} width
   */
  measure(contentHeight, width) {
    this.#contentHeight = contentHeight;
    this.#width = width;
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
   * @returns {boolean} whether tiles are missing still, for the next picture
   */
  paint(core, look) {
    this.#resize();
    const seen = this.#near(margin);
    const range = this.#extent(seen);
    this.#keep(range);
    const { height, density } = this.#size;
    const rows = (range.last + 1 - range.first) * height;
    const changed = core.paint((range.first * height) / density, rows / density, look);
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
        if (part) context(canvas).putImageData(core.pixels(part), part.left, part.top - tile.top);
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
    const { top } = this.#widget.getBoundingClientRect();
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
    const { width, height } = this.#size;
    return { left: 0, top: number * height, right: width, bottom: (number + 1) * height };
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
