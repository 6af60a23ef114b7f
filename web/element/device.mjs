// What of the device and the browser decides how a test can be shown.
import { dark, highContrast } from './look.mjs';

const forcedColors = matchMedia('(forced-colors: active)');

/**
 * Calls `changed` when something changes on which the view or the theme depends.
 * @param {HTMLElement} widget
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchDevice(widget, changed, signal) {
  for (const query of [highContrast, dark, forcedColors]) query.addEventListener('change', changed, { signal });
  const probe = makeProbe();
  widget.append(probe);
  let width = 0;
  const observer = new ResizeObserver(() => {
    const before = width;
    width = probe.offsetWidth;
    if (before !== 0 && before !== width) changed();
  });
  observer.observe(probe);
  signal.addEventListener('abort', () => observer.disconnect());
}

/**
 * Whether the canvas view is suitable. ImGui has no text shaping and no right-to-left layout, its fonts are Latin, and
 * it ignores a reader's own text size and spacing.
 * @param {HTMLElement} widget
 * @param {string} language
 */
export function canvasServes(widget, language) {
  return !forcedColors.matches && new Intl.Locale(language).maximize().script === 'Latn' && textIsPlain(widget);
}

function makeProbe() {
  const probe = document.createElement('span');
  probe.className = 'probe';
  probe.ariaHidden = 'true';
  probe.textContent = 'Aller chercher le potentiel';
  return probe;
}

/** In plain memory: opening it on the graphics card takes long. @type {CanvasRenderingContext2D | null | undefined} */
let ruler;

/**
 * Whether a line of text is as wide as its font says. It is not if the reader zooms only text, has another default
 * size, or adds letter or word spacing.
 * @param {HTMLElement} widget
 */
function textIsPlain(widget) {
  const probe = makeProbe();
  widget.append(probe);
  const shown = probe.offsetWidth;
  const { fontFamily } = getComputedStyle(probe);
  probe.remove();
  ruler ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!ruler || shown === 0) return true;
  ruler.font = `16px ${fontFamily}`;
  return Math.abs(shown / ruler.measureText(String(probe.textContent)).width - 1) < 0.02;
}
