// What candidates chose: view, theme and language; and the theme that suits the device.

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
    // Storage is blocked: the choice lasts until the page is left.
  }
}

export const highContrast = matchMedia('(prefers-contrast: more)');
export const dark = matchMedia('(prefers-color-scheme: dark)');
const themes = ['light', 'dark', 'contrast'];

/** @param {string} wish a theme; anything else means "auto" */
export function themeFor(wish) {
  if (themes.includes(wish)) return wish;
  if (highContrast.matches) return 'contrast';
  return dark.matches ? 'dark' : 'light';
}
