// Which characters the faces of the canvas view have: tools/build_fonts.mjs makes them of these, and the element asks
// them for what a pack needs. Written as regular expressions write classes: with ranges.

/** ASCII; Latin-1's letters, × and ÷, and the rest of French. */
export const first = ' -~\xa0À-ÿŒœŸ\u202f«»‹›‘’“”–—…•·¡¿°±€£−≤≥≠←→↑↓✓';

/** What is shown by other signs, or by none: see src/base/signs.h. */
const stoodFor = '\t\n\r‐-‒\\p{Zs}\\p{Cf}\\p{Default_Ignorable_Code_Point}';

/** Finds a character that is none of these. @param {string} characters */
export const beyond = (characters) => new RegExp(`[^${characters}${stoodFor}]`, 'u');
