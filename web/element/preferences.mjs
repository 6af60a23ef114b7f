// Which view, theme and language: what the candidate chose, else what the page asks for, else what suits the device.

/** @typedef {'view' | 'theme' | 'language'} Preference */

/** @param {Preference} name */
export function storedPreference(name) {
  try {
    return localStorage.getItem(`potentiel.${name}`) ?? '';
  } catch {
    return ''; // storage is blocked
  }
}

/** @param {Preference} name @param {string} value */
export function storePreference(name, value) {
  try {
    localStorage.setItem(`potentiel.${name}`, value);
  } catch {
    // It is remembered for as long as the page lives.
  }
}

const highContrast = matchMedia('(prefers-contrast: more)');
const dark = matchMedia('(prefers-color-scheme: dark)');
const forcedColors = matchMedia('(forced-colors: active)');

/**
 * Calls when something changes that view or theme depend on.
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

const themes = ['light', 'dark', 'contrast'];

/** @param {string} wish a theme; anything else is as "auto" */
export function themeFor(wish) {
  if (themes.includes(wish)) return wish;
  if (highContrast.matches) return 'contrast';
  return dark.matches ? 'dark' : 'light';
}

/**
 * Whether the canvas view would serve. ImGui neither shapes text nor lays it out from the right, its fonts are Latin,
 * and it knows nothing of a reader's own sizes and spacing.
 * @param {HTMLElement} widget
 * @param {string} language
 */
export function canvasServes(widget, language) {
  return (
    'WebGL2RenderingContext' in globalThis &&
    !forcedColors.matches &&
    new Intl.Locale(language).maximize().script === 'Latn' &&
    textIsPlain(widget)
  );
}

function makeProbe() {
  const probe = document.createElement('span');
  probe.className = 'probe';
  probe.ariaHidden = 'true';
  probe.textContent = 'Aller chercher le potentiel';
  return probe;
}

/**
 * Whether a line of text is as wide here as its font says: it isn't where the reader zooms text alone, has another size
 * by default, or spreads letters and words.
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
