// What a result says in words. A credential has one language, but what it does not prove is said in another one, too.
import { besides, languageFor, tongues, wordsIn } from '#words/all/credential';

export { wordsIn };

/**
 * Whether a result that its subject signed claims no more than that, in whatever language.
 * @param {string} name of the issuer @param {string} statement
 */
export const isSelfIssued = (name, statement) =>
  tongues.some((language) => wordsIn(language)('issuer') === name && inBoth(language, 'proves') === statement);

/**
 * A passage in two languages, the one of the document first.
 * @param {string} language
 * @param {'proves' | 'criteria'} passage
 */
export function inBoth(language, passage) {
  const tongue = languageFor(tongues, [language]);
  return `${wordsIn(tongue)(passage)}\n\n${wordsIn(besides[tongue])(passage)}`;
}
