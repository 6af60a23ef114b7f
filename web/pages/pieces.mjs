// Splits a text of web/words/ at its placeholders.

/** Values that leave the placeholders as they are. */
export const placeholders = ['{0}', '{1}'];

/** @param {string} text @returns {(string | number)[]} texts, and the numbers of placeholders between them */
export const piecesOf = (text) =>
  text
    .split(/\{(\d)\}/)
    .map((piece, index) => (index % 2 ? Number(piece) : piece))
    .filter((piece) => piece !== '');
