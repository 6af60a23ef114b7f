// What a result says in words. A credential has one language, but what it does not prove is said in both.

/**
 * @typedef {{ issuer: string, proves: string, criteria: string, total: string, interval: string, exercises: string,
 *   notJudged: string }} Words
 */

/** @type {{ en: Words, fr: Words }} */
const words = {
  en: {
    issuer: 'Self-issued in the browser',
    proves:
      'Self-signed: signed in the browser where the assessment was taken, with a key made there. ' +
      'The signature shows that the result was not changed afterwards, and whoever has the transcript can compute ' +
      'the scores again. It does not prove who answered, nor whether somebody or something helped.',
    criteria:
      'Take the assessment. Scores are computed from the answers, in thousandths, by the module named here. ' +
      'A score rests on a few exercises: its 80 % interval says how far it can be relied on. ' +
      'A level that the low end of the interval does not reach is marked “Provisional”: it is still to be confirmed.',
    total: 'All demonstrated skills',
    interval: '80 % interval',
    exercises: 'number of exercises',
    notJudged: 'number of exercises not judged: their programs could not be run',
  },
  fr: {
    issuer: 'Auto-délivré dans le navigateur',
    proves:
      'Auto-signé : signé dans le navigateur où l’évaluation a été passée, avec une clé créée sur ' +
      'place. La signature montre que le résultat n’a pas été modifié ensuite, et le journal permet à chacun de ' +
      'recalculer les scores. Elle ne prouve ni qui a répondu, ni si quelqu’un ou un outil a aidé.',
    criteria:
      'Passer l’évaluation. Les scores sont calculés à partir des réponses, en millièmes, par le module ' +
      'nommé ici. Un score repose sur quelques exercices : son intervalle à 80 % dit jusqu’où s’y fier. ' +
      'Un niveau que le bas de l’intervalle n’atteint pas porte la mention « Provisional » : il reste à confirmer.',
    total: 'Toutes les compétences démontrées',
    interval: 'intervalle à 80 %',
    exercises: 'nombre d’exercices',
    notJudged: 'nombre d’exercices non évalués : leurs programmes n’ont pas pu être lancés',
  },
};

/** @param {string} language a BCP 47 tag @returns {Words} the French words for French, else the English ones */
export const wordsIn = (language) => (/^fr\b/i.test(language) ? words.fr : words.en);

/**
 * Whether a result that its subject signed claims no more than that, in one language or the other.
 * @param {string} name of the issuer @param {string} statement
 */
export const isSelfIssued = (name, statement) =>
  ['en', 'fr'].some((language) => wordsIn(language).issuer === name && inBoth(language, 'proves') === statement);

/**
 * A passage in both languages, the one of the document first.
 * @param {string} language
 * @param {'proves' | 'criteria'} passage
 */
export function inBoth(language, passage) {
  const first = wordsIn(language);
  const second = first === words.fr ? words.en : words.fr;
  return `${first[passage]}\n\n${second[passage]}`;
}
