// Puts the no-break spaces that French typography asks for.

const NARROW = '\u202f'; // narrow no-break space
const WIDE = '\u00a0'; // no-break space

/**
 * Mends the spaces that a language's typography asks for. Idempotent; only spaces are added or changed.
 *
 * French (Imprimerie nationale, "Lexique des règles typographiques"): a narrow no-break space before ; ! ? and a
 * no-break space before :, inside « » and before units. Times (14:30) and addresses (https://…) stay as they are.
 *
 * @param {string} text
 * @param {string} language BCP 47
 * @param {string} [before] what stands just before the text
 */
export function typeset(text, language, before = '') {
  if (!/^fr(-(?!CA)|$)/i.test(language)) return text;
  const context = before.slice(-1);
  return (context + text)
    .replace(/«[ \u00a0\u202f]*(?=\S|$)/gu, `«${WIDE}`)
    .replace(/(?<=\S)[ \u00a0\u202f]*»/gu, `${WIDE}»`)
    .replace(/(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'%€*…])[ \u00a0\u202f]*([;!?]+)(?=$|[\s\p{Pe}\p{Pf}",.…])/gu, `${NARROW}$1`)
    .replace(/(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'%€*…])[ \u00a0\u202f]*:(?=$|[\s\p{Pf}])/gu, `${WIDE}:`)
    .replace(/(?<=\d)[ \u202f](?=(?:[€%°]|h|min|ko|Mo|Go|kg|km|m)(?!\p{L}))/gu, WIDE)
    .slice(context.length);
}
