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
  const context = document.createElement('canvas').getContext('2d');
  if (!context || shown === 0) return true;
  context.font = `16px ${fontFamily}`;
  return Math.abs(shown / context.measureText(String(probe.textContent)).width - 1) < 0.02;
}
