// What the widget itself has to say before and around the session; everything within it comes from the module.

const texts = {
  en: {
    loading: 'Loading the assessment…',
    failed: 'The assessment can’t be shown.',
    missing: 'It could not be fetched from {0}. Please check your connection, then try again.',
    damaged: 'The pack {0} has a problem at {1}: {2}.',
    altered: 'The module {0} is not the one that this page expects, so it was not started.',
    unsupported: 'This browser does not run WebAssembly. A newer version of Firefox, Chrome, Edge or Safari will do.',
    unexpected: 'Something went wrong: {0}. Your answers so far are kept.',
    unnamed: 'The page does not say which pack to show: the attribute “pack” is missing, or is no address.',
    unsignable:
      'The page has given a nonce or an audience that can’t be signed. Please tell the people who run this site.',
    unreadable: 'The answers kept from an earlier visit can’t be read ({0}: {1}).',
    evicted: 'The answers that you gave here are gone.',
    why_evicted:
      'This browser has thrown them away: it does that when room is short, after a long time without a visit, or when the site’s data are cleared.',
    retry: 'Try again',
    save: 'Save them to a file',
    again: 'Start again without them',
  },
  fr: {
    loading: 'Chargement de l’évaluation…',
    failed: 'L’évaluation ne peut pas s’afficher.',
    missing: 'Le fichier {0} n’a pas pu être chargé. Vérifiez votre connexion, puis réessayez.',
    damaged: 'Le contenu {0} comporte une erreur à l’endroit {1}\u00a0: {2}.',
    altered: 'Le module {0} n’est pas celui que cette page attend\u00a0: il n’a pas été lancé.',
    unsupported:
      'Ce navigateur n’exécute pas WebAssembly. Une version récente de Firefox, Chrome, Edge ou Safari convient.',
    unexpected: 'Un problème est survenu\u00a0: {0}. Vos réponses sont conservées.',
    unnamed:
      'La page ne dit pas quelle évaluation afficher\u00a0: l’attribut «\u00a0pack\u00a0» manque, ou n’est pas une adresse.',
    unsignable:
      'La page a donné un numéro à usage unique, ou une adresse, qui ne peut pas être signé. Merci de le signaler aux responsables du site.',
    unreadable: 'Les réponses gardées d’une visite précédente sont illisibles ({0}\u00a0: {1}).',
    evicted: 'Les réponses que vous aviez données ici ont disparu.',
    why_evicted:
      'Ce navigateur les a effacées\u00a0: il le fait quand la place manque, après une longue absence ou quand on efface les données du site.',
    retry: 'Réessayer',
    save: 'Les enregistrer dans un fichier',
    again: 'Recommencer sans elles',
  },
};

/** @typedef {keyof typeof texts.en} Phrase */

/**
 * The language whose words answer a wish; the module says the same (src/ui/strings.h).
 *
 * @param {string} language BCP 47
 */
export const tongueOf = (language) => (/^fr(?:-|$)/i.test(language) ? 'fr' : 'en');

/**
 * @param {string} language BCP 47
 * @returns {(phrase: Phrase, ...values: string[]) => string}
 */
export function wordsIn(language) {
  const table = texts[tongueOf(language)];
  return (phrase, ...values) => table[phrase].replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '');
}
