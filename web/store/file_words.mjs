// Why the file of a session is not taken, in the words of candidates.

export const refusals = {
  en: {
    large: 'This file is larger than {0} MB: it can’t be a session.',
    no_session: 'This file is not a session that was saved here.',
    format: 'This file is in a form that this version does not know: {0}.',
    changed: 'This file was changed or damaged since it was saved.',
    pack: 'The test in this file has a problem at {0}: {1}.',
    other_test: 'This file belongs to another test.',
    empty: 'Nothing was begun in this session.',
    transcript: 'The answers in this file can’t be read ({0}: {1}).',
    other_start: 'The answers in this file belong to another session.',
    in_use: 'Answers are kept here already. They are not replaced by those of a file.',
    not_kept: 'This browser does not keep anything here, so the session can’t go on from a file.',
  },
  fr: {
    large: 'Ce fichier dépasse {0}\u00a0Mo\u00a0: ce n’est pas une session.',
    no_session: 'Ce fichier n’est pas une session enregistrée ici.',
    format: 'Ce fichier a un format que cette version ne connaît pas\u00a0: {0}.',
    changed: 'Ce fichier a été modifié ou abîmé depuis son enregistrement.',
    pack: 'L’épreuve de ce fichier comporte une erreur à l’endroit {0}\u00a0: {1}.',
    other_test: 'Ce fichier correspond à une autre épreuve.',
    empty: 'Rien n’a été commencé dans cette session.',
    transcript: 'Les réponses de ce fichier sont illisibles ({0}\u00a0: {1}).',
    other_start: 'Les réponses de ce fichier viennent d’une autre session.',
    in_use: 'Des réponses sont déjà gardées ici. Un fichier ne les remplace pas.',
    not_kept: 'Ce navigateur ne garde rien ici\u00a0: la session ne peut pas continuer à partir d’un fichier.',
  },
};
