// The canvas that ImGui paints on: its size, its place in the page, and the copy of the bar.
// It lies in the flow of the page, so that it scrolls as the page does, and covers the window and some more above and
// below; near its edge it is moved and painted again. A strip under its visible part holds the bar, which is copied to
// a small canvas of its own that sticks to the bottom of the window.

/** @typedef {import('../engine/core.mjs').Core} Core */

const overscan = 1024; // CSS px above and below the window
const nearness = 256; // CSS px between window and edge at which the canvas is moved
const pixelsAtMost = 12e6; // of the surface: 48 MB

export class Surface {
  /** Of the surface within the content, CSS px. */
  top = 0;
  /** Without the strip for the bar, CSS px. */
  height = 0;
  density = 1;

  #widget;
  #frame = document.createElement('div');
  #canvas = document.createElement('canvas');
  #bar = document.createElement('canvas');
  #contentHeight = 0;
  #barHeight = 0;
  #width = 0;
  /** @type {'unopened' | 'open' | 'lost'} */
  #state = 'unopened';

  /** @param {HTMLElement} widget */
  constructor(widget) {
    this.#widget = widget;
    this.#frame.className = 'surface';
    this.#frame.hidden = true;
    this.#bar.className = 'bar-surface';
    for (const element of [this.#frame, this.#bar]) element.setAttribute('aria-hidden', 'true');
    this.#frame.append(this.#canvas);
    widget.prepend(this.#frame);
  }

  /** @param {boolean} hidden */
  set hidden(hidden) {
    this.#frame.hidden = hidden;
    if (hidden) this.#bar.remove();
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
      // All that was made in the lost context is gone: painting starts anew on another canvas.
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
   * Takes note of how large the content is.
   * @param {number} contentHeight
   * @param {number} barHeight
   * @param {number} width
   */
  measure(contentHeight, barHeight, width) {
    this.#contentHeight = contentHeight;
    this.#barHeight = barHeight;
    this.#width = width;
    this.#widget.style.setProperty('--pt-content-height', `${contentHeight}px`);
    this.#widget.style.setProperty('--pt-bar-height', `${barHeight}px`);
    // Until the next painting the surface is the last one's: where the content has become shorter, it must not lengthen
    // the page.
    this.#frame.style.height = `${Math.max(0, Math.min(this.height, contentHeight - this.top))}px`;
  }

  /** Sizes the surface and moves it around what is in sight. */
  arrange() {
    const density = devicePixelRatio;
    const whole = (/** @type {number} */ value) => Math.round(value * density) / density;
    const most = pixelsAtMost / (this.#width * density * density) - this.#barHeight;
    this.density = density;
    this.height = whole(Math.min(this.#contentHeight, innerHeight + 2 * overscan, most));
    const [from, to] = this.#inSight();
    this.top = whole(
      Math.min(Math.max((from + to - this.height) / 2, 0), Math.max(this.#contentHeight - this.height, 0)),
    );
    size(this.#canvas, this.#width, this.height + this.#barHeight, density);
    this.#frame.style.top = `${this.top}px`;
    this.#frame.style.height = `${this.height}px`;
  }

  nearItsEdge() {
    const [from, to] = this.#inSight();
    const bottom = this.top + this.height;
    return (this.top > 0 && from < this.top + nearness) || (bottom < this.#contentHeight - 1 && to > bottom - nearness);
  }

  /** In the task that painted: the browser clears the surface after it. @param {HTMLElement | null} bar */
  copyBar(bar) {
    if (!bar || this.#barHeight === 0) {
      this.#bar.remove();
      return;
    }
    if (this.#bar.parentNode !== bar) bar.prepend(this.#bar);
    size(this.#bar, this.#width, this.#barHeight, this.density);
    const { width, height } = this.#bar;
    if (!width || !height) return; // nothing can be copied, as where the page gives no width
    const context = /** @type {CanvasRenderingContext2D} */ (this.#bar.getContext('2d'));
    context.clearRect(0, 0, width, height);
    context.drawImage(this.#canvas, 0, Math.round(this.height * this.density), width, height, 0, 0, width, height);
  }

  /** What of the content the window shows, CSS px. */
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
