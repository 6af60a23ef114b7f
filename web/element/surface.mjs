// Manages the canvas that ImGui paints on: its size and its place in the page.
// The canvas lies in the flow of the page and scrolls with it. It covers the window and some margin above and below;
// when the window comes near its edge, the canvas is moved and repainted.

/** @typedef {import('../engine/core.mjs').Core} Core */

const overscan = 1024; // CSS px above and below the window
const nearness = 256; // CSS px between window and edge at which the canvas is moved
const pixelsAtMost = 12e6; // of the surface: 48 MB

export class Surface {
  /** Position of the surface within the content, CSS px. */
  top = 0;
  /** CSS px. */
  height = 0;
  density = 1;

  #widget;
  #frame = document.createElement('div');
  #canvas = document.createElement('canvas');
  #contentHeight = 0;
  #width = 0;
  /** @type {'unopened' | 'open' | 'lost'} */
  #state = 'unopened';

  /** @param {HTMLElement} widget */
  constructor(widget) {
    this.#widget = widget;
    this.#frame.className = 'surface';
    this.#frame.hidden = true;
    this.#frame.setAttribute('aria-hidden', 'true');
    this.#frame.append(this.#canvas);
    widget.prepend(this.#frame);
  }

  /** @param {boolean} hidden */
  set hidden(hidden) {
    this.#frame.hidden = hidden;
  }

  /**
   * @param {Core} core
   * @param {(available: boolean) => void} changed called when the browser takes the graphics away, and gives them back
   */
  open(core, changed) {
    if (this.#state === 'unopened' && core.paintOn(this.#canvas)) {
      this.#state = 'open';
      const canvas = this.#canvas;
      canvas.addEventListener(
        'webglcontextlost',
        (event) => {
          event.preventDefault(); // so that it may be restored
          this.#state = 'lost';
          changed(false);
        },
        { once: true },
      );
      // All objects of the lost context are gone: painting restarts on a new canvas.
      canvas.addEventListener(
        'webglcontextrestored',
        () => {
          this.#canvas = document.createElement('canvas');
          canvas.replaceWith(this.#canvas);
          this.#state = 'unopened';
          changed(true);
        },
        { once: true },
      );
    }
    return this.#state === 'open';
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
    // The surface is resized only at the next paint: if the content is shorter now, it must not lengthen the page.
    this.#frame.style.height = `${Math.max(0, Math.min(this.height, contentHeight - this.top))}px`;
  }

  /** Resizes the surface, and centres it on the visible part of the content. */
  arrange() {
    const density = devicePixelRatio;
    const whole = (/** @type {number} */ value) => Math.round(value * density) / density;
    const most = pixelsAtMost / (this.#width * density * density);
    this.density = density;
    this.height = whole(Math.min(this.#contentHeight, innerHeight + 2 * overscan, most));
    const [from, to] = this.#inSight();
    this.top = whole(
      Math.min(Math.max((from + to - this.height) / 2, 0), Math.max(this.#contentHeight - this.height, 0)),
    );
    size(this.#canvas, this.#width, this.height, density);
    this.#frame.style.top = `${this.top}px`;
    this.#frame.style.height = `${this.height}px`;
  }

  nearItsEdge() {
    const [from, to] = this.#inSight();
    const bottom = this.top + this.height;
    return (this.top > 0 && from < this.top + nearness) || (bottom < this.#contentHeight - 1 && to > bottom - nearness);
  }

  /** The part of the content that is in the window: from, to, CSS px. */
  #inSight() {
    const { top } = this.#widget.getBoundingClientRect();
    return [-top, innerHeight - top];
  }
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} width CSS px
 * @param {number} height CSS px
 * @param {number} density
 */
function size(canvas, width, height, density) {
  const pixels = { width: Math.round(width * density), height: Math.round(height * density) };
  // Setting an equal size would clear the canvas.
  if (canvas.width !== pixels.width) canvas.width = pixels.width;
  if (canvas.height !== pixels.height) canvas.height = pixels.height;
  canvas.style.width = `${pixels.width / density}px`;
  canvas.style.height = `${pixels.height / density}px`;
}
