// The words of the result card, third person: they are read by whoever was given the result.

const thin = '\u202f';

const en = {
  loading: 'Loading the result…',
  verified: 'Signature checked in this page',
  finished: (/** @type {string} */ date) => `Finished on ${date}.`,
  expired: (/** @type {string} */ date) => `This result was valid until ${date}.`,
  early: (/** @type {string} */ date) => `This result is valid only from ${date}: a clock may be wrong.`,
  skills: 'Skills',
  declared: 'What the person says of themselves',
  declaredNote: 'These bars come from the person’s own statements. Nothing is checked.',
  soft:
    'The soft end of a bar shows the uncertainty: the fewer the exercises, the larger it is. The true value lies within ' +
    'it about eight times in ten. A level that its low end does not reach is still to be confirmed.',
  none: 'Nothing in this assessment was scored.',
  value: (/** @type {number} */ score, /** @type {number} */ low, /** @type {number} */ high) =>
    `about ${score} out of 100, between ${low} and ${high} (80% interval)`,
  toConfirm: 'level to be confirmed',
  open: (
    /** @type {number} */ low,
    /** @type {number} */ high,
    /** @type {number} */ count,
    /** @type {number} */ notJudged,
  ) =>
    `${count ? `between ${low} and ${high} out of 100, from ${count} exercise${count === 1 ? '' : 's'}; ` : ''}${notJudged} not judged`,
  notJudged: (/** @type {number} */ count) =>
    `${count} exercise${count === 1 ? ' is' : 's are'} not judged: the programs could not be run where they were written. Whoever replays the session can judge them.`,
  declaredValue: (/** @type {number} */ score) => `${score} out of 100`,
  exercises: (/** @type {number} */ count) => `from ${count} exercise${count === 1 ? '' : 's'}`,
  oddDates: 'The dates of this result can’t be right.',
  selfSigned: 'Unknown issuer: self-signed by the person’s own browser',
  selfSignedNote: 'Nobody else has vouched for it. With the transcript, the session can be replayed.',
  knownIssuer: (/** @type {string} */ name) => `Issued by “${name}”, an issuer that this site knows`,
  knownIssuerNote: 'This site has chosen to trust that issuer’s key.',
  unknownIssuer: (/** @type {string} */ name) => `Unknown issuer: it calls itself “${name}”`,
  unknownIssuerNote: 'Anyone can choose such a name: compare the key below with the one that the issuer publishes.',
  proves: 'What it proves',
  provesList: [
    'The result has not changed since it was signed.',
    'The same answers, worked out again, give the same scores, if the transcript comes with it.',
    'It is known exactly which exercises were set.',
  ],
  provesNot: 'What it does not prove',
  provesNotList: ['Who answered, or whether somebody or something helped.', 'That it was the first attempt.'],
  details: 'Key and fingerprints',
  key: 'Signed by',
  pack: 'Assessment',
  runtime: 'Scoring module',
  transcript: 'Transcript',
  altered: 'This result has been altered',
  alteredNote: 'Its contents no longer fit its signature, so nothing of it is shown. Ask for the original file.',
  foreign: 'This is not a Potentiel result',
  foreignNote: 'The file has another format, which this card cannot read.',
  unable: 'The signature cannot be checked here',
  unableNote: 'The connection is not secure (https), or the browser is too old. Nothing is shown unchecked.',
  network: 'The result could not be loaded',
  networkNote: (/** @type {string} */ reason) => `Check the connection, then try again (${reason}).`,
  large: 'the file is too large',
  retry: 'Try again',
};

/** @type {typeof en} */
const fr = {
  loading: 'Chargement du résultat…',
  verified: 'Signature vérifiée dans cette page',
  finished: (date) => `Terminé le ${date}.`,
  expired: (date) => `Ce résultat était valable jusqu’au ${date}.`,
  early: (date) => `Ce résultat n’est valable qu’à partir du ${date}${thin}: une horloge est peut-être déréglée.`,
  skills: 'Compétences',
  declared: 'Ce que la personne dit d’elle-même',
  declaredNote: 'Ces barres viennent des déclarations de la personne. Rien n’est vérifié.',
  soft:
    `Le bout clair d’une barre montre l’incertitude${thin}: moins il y a d’exercices, plus elle est grande. La vraie valeur est ` +
    'dans cet intervalle environ huit fois sur dix. Un niveau que son début n’atteint pas reste à confirmer.',
  none: 'Rien n’a été noté dans cette évaluation.',
  value: (score, low, high) => `environ ${score} sur 100, entre ${low} et ${high} (intervalle à 80\u00a0%)`,
  toConfirm: 'niveau à confirmer',
  open: (low, high, count, notJudged) =>
    `${count ? `entre ${low} et ${high} sur 100, d’après ${count} exercice${count < 2 ? '' : 's'}${thin}; ` : ''}${notJudged} non évalué${notJudged < 2 ? '' : 's'}`,
  notJudged: (count) =>
    `${count} exercice${count < 2 ? ' n’est pas évalué' : 's ne sont pas évalués'}${thin}: les programmes n’ont pas pu être lancés là où ils ont été écrits. Qui rejoue la session peut les évaluer.`,
  declaredValue: (score) => `${score} sur 100`,
  exercises: (count) => `d’après ${count} exercice${count < 2 ? '' : 's'}`,
  oddDates: 'Les dates de ce résultat ne peuvent pas être justes.',
  selfSigned: `Émetteur inconnu${thin}: auto-signé par le navigateur de la personne`,
  selfSignedNote: 'Personne d’autre ne s’en porte garant. Avec le journal des réponses, la session peut être rejouée.',
  knownIssuer: (name) => `Délivré par «${thin}${name}${thin}», que ce site connaît`,
  knownIssuerNote: 'Ce site a choisi de se fier à la clé de cet émetteur.',
  unknownIssuer: (name) => `Émetteur inconnu${thin}: il se nomme «${thin}${name}${thin}»`,
  unknownIssuerNote: `N’importe qui peut prendre un tel nom${thin}: comparez la clé ci-dessous à celle que l’émetteur publie.`,
  proves: 'Ce que cela prouve',
  provesList: [
    'Le résultat n’a pas changé depuis qu’il a été signé.',
    'Les mêmes réponses, recalculées, donnent les mêmes scores, si le journal est fourni.',
    'On sait exactement quels exercices ont été posés.',
  ],
  provesNot: 'Ce que cela ne prouve pas',
  provesNotList: ['Qui a répondu, ni si quelqu’un ou un outil a aidé.', 'Que c’était le premier essai.'],
  details: 'Clé et empreintes',
  key: 'Signé par',
  pack: 'Évaluation',
  runtime: 'Module de calcul',
  transcript: 'Journal des réponses',
  altered: 'Ce résultat a été modifié',
  alteredNote:
    'Son contenu ne correspond plus à sa signature, donc rien n’en est montré. Demandez le fichier d’origine.',
  foreign: 'Ce n’est pas un résultat Potentiel',
  foreignNote: 'Le fichier a un autre format, que cette carte ne sait pas lire.',
  unable: 'La signature ne peut pas être vérifiée ici',
  unableNote:
    'La connexion n’est pas sécurisée (https), ou le navigateur est trop ancien. Rien n’est montré sans vérification.',
  network: 'Le résultat n’a pas pu être chargé',
  networkNote: (reason) => `Vérifiez la connexion, puis réessayez (${reason}).`,
  large: 'le fichier est trop grand',
  retry: 'Réessayer',
};

/** @typedef {typeof en} Words */

/** @param {string} language @returns {Words} */
export const wordsIn = (language) => (/^fr\b/i.test(language) ? fr : en);
