// A press counts for the screen on which it was made. The second half of a double press, a press that waited while the
// page was busy, a key that is held down: none of them is meant for what has come up under them meanwhile.
//
// Of a mouse the browser tells by itself which presses belong together, as the candidate has set it in the system. Of a
// finger, a pen and a key it does not, everywhere.

const together = 500; // milliseconds within which the second press of a double one comes
const glance = 300; // milliseconds that it takes at least to see a screen and to answer it
const near = 40; // CSS px that two taps on one place may lie apart
const handled = 100; // milliseconds after a key has been let go within which its click comes

/**
 * @typedef {object} Press
 * @property {string} by 'mouse', 'touch', 'pen', or a key; '' where there is only a click: assistive technology makes
 *   no more
 * @property {number} x
 * @property {number} y
 * @property {EventTarget} target
 * @property {number} at milliseconds since the page was opened
 * @property {number} released
 * @property {number} screen for which it was made
 * @property {number} first for which the press before it was made, if that was in the same place
 * @property {boolean} done whether its click has come
 */

export class Presses {
  #screen = 0;
  /** Since when it is to be seen. */
  #since = 0;
  /** @type {Press | null} */
  #last = null;

  /**
   * @param {EventTarget} root all presses in it are watched, and a click that is not meant for the screen goes no
   *   further
   */
  constructor(root) {
    const hear = (/** @type {string} */ type, /** @type {(event: any) => void} */ work) =>
      root.addEventListener(type, work, { capture: true });
    hear('pointerdown', (event) => this.#begin(event, event.pointerType));
    hear('mousedown', ({ detail }) => {
      if (this.#last?.by === 'mouse' && detail > 1) this.#last.screen = this.#last.first;
    });
    hear('keydown', (event) => {
      // A key that is held presses again and again, and means what it meant at first.
      if (!event.repeat) this.#begin(event, event.key);
      else if (this.#last) Object.assign(this.#last, { at: event.timeStamp, done: false });
    });
    for (const type of ['pointerup', 'keyup']) {
      hear(type, ({ timeStamp }) => {
        if (this.#last) this.#last.released = timeStamp;
      });
    }
    hear('pointercancel', () => {
      if (this.#last) this.#last.done = true; // it scrolls
    });
    hear('click', (event) => {
      if (this.#counts(event)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  /** Another screen has come up. */
  turn() {
    const screen = (this.#screen += 1);
    this.#since = performance.now();
    requestAnimationFrame(() => {
      if (screen === this.#screen) this.#since = performance.now();
    });
  }

  /** Whether what a pointer does to a control now is meant for this screen. @param {Element} control */
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
