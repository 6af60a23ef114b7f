// Counts a press only for the screen on which it was made. The second half of a double press, a press that was queued
// while the page was busy, a key that is held down: none of them is meant for a screen that has appeared meanwhile.
//
// For a mouse, the browser tells which presses form a double click, by the system's settings. For touch, pen and keys
// not every browser does.

const together = 500; // maximum milliseconds between the two halves of a double press
const glance = 300; // minimum milliseconds to see a screen and to react to it
const near = 40; // maximum distance of two taps on the same place, CSS px
const handled = 100; // maximum milliseconds from a key's release to its click

/**
 * @typedef {object} Press
 * @property {string} by 'mouse', 'touch', 'pen', or a key; '' for a click alone, as from assistive technology
 * @property {number} x
 * @property {number} y
 * @property {EventTarget} target
 * @property {number} at milliseconds since the page was opened
 * @property {number} released
 * @property {number} screen for which it was made
 * @property {number} first screen of the previous press, if that was in the same place
 * @property {boolean} done whether its click has come
 */

export class Presses {
  #screen = 0;
  /** Time since which the screen is visible. */
  #since = 0;
  /** @type {Press | null} */
  #last = null;
  #root;

  /**
   * @param {Node} root watched for presses; a click that is not meant for the screen is stopped there
   */
  constructor(root) {
    this.#root = root;
    const hear = (/** @type {string} */ type, /** @type {(event: any) => void} */ work) =>
      root.addEventListener(type, work, { capture: true });
    hear('pointerdown', (event) => this.#begin(event, event.pointerType));
    hear('mousedown', ({ detail }) => {
      if (this.#last?.by === 'mouse' && detail > 1) this.#last.screen = this.#last.first;
    });
    hear('keydown', (event) => {
      // A held key repeats, and counts for the screen of its first press.
      if (!event.repeat) this.#begin(event, event.key);
      else if (this.#last) Object.assign(this.#last, { at: event.timeStamp, done: false });
    });
    for (const type of ['pointerup', 'keyup']) {
      hear(type, ({ timeStamp }) => {
        if (this.#last) this.#last.released = timeStamp;
      });
    }
    hear('pointercancel', () => {
      if (this.#last) this.#last.done = true; // the browser scrolls instead
    });
    hear('click', (event) => {
      if (this.#counts(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Notes that another screen has appeared. */
  screenChanged() {
    // Events tell the time of the window in which they occur: another than the script's, for an element in a frame.
    const { performance, requestAnimationFrame } = this.#root.ownerDocument?.defaultView ?? window;
    const screen = (this.#screen += 1);
    this.#since = performance.now();
    requestAnimationFrame(() => {
      if (screen === this.#screen) this.#since = performance.now();
    });
  }

  /** Whether the current press on a control is meant for this screen. @param {Element} control */
  meant(control) {
    const press = this.#last;
    return !press || press.screen === this.#screen || !control.contains(/** @type {Node} */ (press.target));
  }

  /** @param {MouseEvent} click */
  #counts(click) {
    const last = this.#last;
    const own = last && !last.done && (click.detail > 0 || click.timeStamp < last.released + handled);
    const press = own ? last : this.#begin(click, '');
    press.done = true;
    return press.screen === this.#screen;
  }

  /** @param {MouseEvent | KeyboardEvent} event @param {string} by @returns {Press} */
  #begin(event, by) {
    const { timeStamp: at, clientX: x = 0, clientY: y = 0 } = /** @type {MouseEvent} */ (event);
    const before = this.#last;
    const same = before !== null && before.by === by && by !== '' && Math.hypot(x - before.x, y - before.y) < near;
    const again = same && by !== 'mouse';
    let screen = this.#screen;
    if (again && at < before.at + together) screen = before.screen;
    else if (at < this.#since + (again ? glance : 0)) screen -= 1;
    const first = same ? before.screen : screen;
    return (this.#last = {
      by,
      x,
      y,
      target: event.composedPath()[0],
      at,
      released: Infinity,
      screen,
      first,
      done: false,
    });
  }
}
