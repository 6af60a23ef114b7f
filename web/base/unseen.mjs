// Lists invisible characters that have no use in a program.
/* eslint-disable no-misleading-character-class -- each letter of a class is looked for by itself */

/** Never intended, not even in a string or a comment. */
export const always = '\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF';
// May be intended in a string or a comment: some join letters (in Persian, in Hindi, in emoji sequences).
const joining =
  '\\u0000\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u200C\\u200D\\u202A-\\u202E\\u2061-\\u2064\\u2066-\\u206F\\uFE00-\\uFE0F\\uFFA0';
/** Matches a character of zero width. */
export const nothing = new RegExp(`[${always}${joining}]`);
/** Matches a space other than U+0020. */
export const space = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u2800\u3000\u3164]/;
