// How large programs are shown: the size that the candidate chose last, kept with the other preferences.

const name = 'potentiel.code_size';
/** px: one and a half of each is whole, so that lines have whole heights. */
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
    // It is remembered for as long as the editor is there.
  }
}
