// Characters that cannot be seen and that no programming language wants.
/* eslint-disable no-misleading-character-class -- each letter of a class is looked for by itself */

/** Never meant, not even in a text or a comment. */
export const always = '\\u00AD\\u200B\\u200E\\u200F\\u2060\\uFEFF';
// These may be meant in a text or a comment: some join letters (in Persian, in Hindi, in signs made of several).
const joining =
  '\\u0000\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u200C\\u200D\\u202A-\\u202E\\u2061-\\u2064\\u2066-\\u206F\\uFE00-\\uFE0F\\uFFA0';
/** One that shows nothing at all. */
export const nothing = new RegExp(`[${always}${joining}]`);
/** A space that is not the usual one. */
export const space = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u2800\u3000\u3164]/;
