// Finds the first place where two JSON values differ.

/**
 * Returns the first difference between two JSON values, as "/result/0/value: 900 instead of 640", or "".
 * @param {any} found
 * @param {any} wanted
 * @param {string} path
 * @returns {string}
 */
export function difference(found, wanted, path) {
  if (!isContainer(found) || !isContainer(wanted)) {
    return found === wanted ? '' : `${path}: ${said(found)} instead of ${said(wanted)}`;
  }
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
    const first = difference(found[key], wanted[key], `${path}/${key}`);
    if (first) return first;
  }
  return '';
}

/** @param {any} value */
const isContainer = (value) => typeof value === 'object' && value !== null;

/** @param {unknown} value */
const said = (value) => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 200));
