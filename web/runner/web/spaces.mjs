// Trims and splits text at the five white space characters of CSS and HTML. JavaScript's trim() and \s would also match
// others, such as the no-break space, which a browser reads as a letter of a name.

const space = '[ \\t\\n\\r\\f]';
const inner = new RegExp(`^${space}*([^]*[^ \\t\\n\\r\\f])?`);
const between = new RegExp(`${space}+`);

/** @param {string} text */
export const trimmed = (text) => inner.exec(text)?.[1] ?? '';

/** @param {string} text @returns {string[]} words between white space */
export const wordsOf = (text) => text.split(between).filter((word) => word !== '');
