// Provides the words of a result. A credential has one language, but says what it does not prove in a second one, too.
import { besides, languageFor, tongues, wordsIn } from '#words/all/credential';

export { wordsIn };

/**
 * Whether the issuer's name and statement are those of a self-signed result, in any language.
 * @param {string} name of the issuer @param {string} statement
 */
export const isSelfIssued = (name, statement) =>
  tongues.some((language) => wordsIn(language)('issuer') === name && inBoth(language, 'proves') === statement);

/**
 * Returns a passage in two languages, the document's language first.
 * @param {string} language
 * @param {'proves' | 'criteria'} passage
 */
export function inBoth(language, passage) {
  const tongue = languageFor(tongues, [language]);
  return `${wordsIn(tongue)(passage)}\n\n${wordsIn(besides[tongue])(passage)}`;
}
