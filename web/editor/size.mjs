// Stores the font size of programs that the candidate chose last, with the other preferences.

const name = 'potentiel.code_size';
/** CSS px. All are even, so that a line height of 1.5 is a whole number. */
export const sizes = [12, 14, 16, 18, 20, 24, 28, 32];
export const usual = 2;

/** @returns {number} an index of `sizes` */
export function storedSize() {
  try {
    const size = sizes.indexOf(Number(localStorage.getItem(name)));
    return size < 0 ? usual : size;
  } catch {
    return usual; // storage is blocked
  }
}

/** @param {number} size an index of `sizes` */
export function storeSize(size) {
  try {
    localStorage.setItem(name, String(sizes[size]));
  } catch {
    // Storage is blocked: the size lasts as long as the editor.
  }
}
