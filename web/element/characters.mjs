// Lists the characters in the fonts of the canvas view, as ranges of a regular expression's character class.
// tools/build_fonts.mjs builds the fonts from them; the element checks whether a pack needs more.

/** ASCII; the letters of Latin-1, × and ÷; the rest of French. */
export const first = ' -~\xa0À-ÿŒœŸ\u202f«»‹›‘’“”–—…•·¡¿°±€£−≤≥≠←→↑↓✓';

/** Characters shown as other characters, or not at all: see src/base/signs.h. */
const stoodFor = '\t\n\r‐-‒\\p{Zs}\\p{Cf}\\p{Default_Ignorable_Code_Point}';

/** Matches a character outside of this class and of those above. @param {string} characters */
export const beyond = (characters) => new RegExp(`[^${characters}${stoodFor}]`, 'u');
