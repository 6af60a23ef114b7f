// What the editor's own tools are called.

const texts = {
  en: {
    tools: 'Editor tools',
    undo: 'Undo',
    redo: 'Redo',
    tab: 'Tab indents',
    comment: 'Comment or uncomment',
    find: 'Find in the code',
    smaller: 'Smaller text',
    larger: 'Larger text',
    next: 'Next',
    previous: 'Previous',
    close: 'Close the search',
    found: '{0} of {1}',
    nothing: 'Not found',
    symbols: 'Symbols',
    left: 'Caret to the left',
    right: 'Caret to the right',
    indent: 'Indent',
    leave: 'Tab indents. To leave the field, press Escape, then Tab.',
    problem: 'Line {0}: {1}',
    cleaned: 'Invisible characters taken out of what was pasted: {0}.',
  },
  fr: {
    tools: 'Outils de l’éditeur',
    undo: 'Annuler',
    redo: 'Rétablir',
    tab: 'Tab indente',
    comment: 'Commenter ou décommenter',
    find: 'Chercher dans le code',
    smaller: 'Texte plus petit',
    larger: 'Texte plus grand',
    next: 'Suivant',
    previous: 'Précédent',
    close: 'Fermer la recherche',
    found: '{0} sur {1}',
    nothing: 'Introuvable',
    symbols: 'Symboles',
    left: 'Curseur à gauche',
    right: 'Curseur à droite',
    indent: 'Indenter',
    leave: 'Tab indente. Pour quitter le champ, appuyez sur Échap, puis sur Tab.',
    problem: 'Ligne {0}\u00a0: {1}',
    cleaned: 'Caractères invisibles retirés du texte collé\u00a0: {0}.',
  },
};

/** @typedef {keyof typeof texts.en} Phrase */
/** @typedef {(phrase: Phrase, ...values: (string | number)[]) => string} Words */

/** @param {string} language BCP 47 @returns {Words} */
export function wordsIn(language) {
  const table = /^fr\b/i.test(language) ? texts.fr : texts.en;
  return (phrase, ...values) => table[phrase].replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)] ?? ''));
}
