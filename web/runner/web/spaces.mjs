// What CSS and HTML take for white space: these five letters. JavaScript's trim() and \s know many more, as the
// no-break space: where a browser reads a letter of a name, they would see nothing.

const space = '[ \\t\\n\\r\\f]';
const inner = new RegExp(`^${space}*([^]*[^ \\t\\n\\r\\f])?`);
const between = new RegExp(`${space}+`);

/** @param {string} text */
export const trimmed = (text) => inner.exec(text)?.[1] ?? '';

/** @param {string} text @returns {string[]} what stands between its spaces */
export const wordsOf = (text) => text.split(between).filter((word) => word !== '');
