// Makes buttons and toolbars (ARIA's pattern): a toolbar is one Tab stop, and the arrow keys move between its buttons.
import { icon } from './icons.mjs';

/**
 * @typedef {object} Tool
 * @property {string} name accessible name and tooltip
 * @property {import('./icons.mjs').Icon | ''} icon
 * @property {string} [text] instead of an icon
 * @property {() => void} press
 * @property {boolean} [pressed] of a toggle
 */

/** @param {Tool} tool */
export function button({ name, icon: sign, text = '', press, pressed }) {
  const element = document.createElement('button');
  element.type = 'button';
  element.setAttribute('aria-label', name);
  element.title = name;
  if (pressed !== undefined) element.setAttribute('aria-pressed', String(pressed));
  if (sign) element.append(icon(sign));
  else element.textContent = text;
  element.addEventListener('click', press);
  return element;
}

/**
 * @param {string} className
 * @param {string} name
 * @param {HTMLButtonElement[]} buttons
 */
export function toolbar(className, name, buttons) {
  const element = document.createElement('div');
  element.className = className;
  element.setAttribute('role', 'toolbar');
  element.setAttribute('aria-label', name);
  element.append(...buttons);
  /** @param {HTMLButtonElement} stop */
  const settle = (stop) =>
    buttons.forEach((one) => {
      one.tabIndex = one === stop ? 0 : -1;
    });
  settle(buttons[0]);
  element.addEventListener('focusin', (event) => settle(/** @type {HTMLButtonElement} */ (event.target)));
  element.addEventListener('keydown', (event) => {
    const index = buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const last = buttons.length - 1;
    const to = {
      ArrowRight: index === last ? 0 : index + 1,
      ArrowLeft: index === 0 ? last : index - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (index < 0 || to === undefined) return;
    event.preventDefault();
    buttons[to].focus();
  });
  // A press by pointer must not move the focus, which would close a phone's keyboard.
  element.addEventListener('mousedown', (event) => event.preventDefault());
  return element;
}
