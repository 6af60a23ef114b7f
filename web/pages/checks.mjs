// The checks of a result in plain words.

/**
 * @typedef {import('./address.mjs').Language} Language
 * @typedef {import('../credential/verify.mjs').Check} Check
 * @typedef {[holds: string, fails: string, unknown?: string]} Sentences
 */

/** @type {Record<Language, Record<string, Sentences>>} */
const sentences = {
  fr: {
    shape: [
      'C’est un résultat Potentiel, au format Open Badges 3.0.',
      'Ce n’est pas un résultat Potentiel, ou sa forme a été abîmée.',
    ],
    signature: [
      'La signature est bonne : rien n’a changé depuis la fin de l’évaluation.',
      'La signature ne correspond pas : le résultat a été modifié, ou une autre clé l’a signé.',
      'La signature ne peut pas être vérifiée dans ce navigateur ou sur cette connexion.',
    ],
    period: [
      'Il est valable aujourd’hui.',
      'Il n’est pas valable aujourd’hui.',
      'Sa date est dans l’avenir : l’horloge de l’appareil de la personne avançait sans doute, ou celle de cet ordinateur retarde.',
    ],
    issuer: [
      'Il vient d’un émetteur que vous connaissez.',
      'Émetteur inconnu : ce n’est aucun de ceux que vous connaissez.',
      'Émetteur inconnu : n’importe qui peut créer une telle clé et lui donner un nom.',
    ],
    nonce: [
      'Il porte le numéro à usage unique attendu : ce n’est pas la copie d’un autre.',
      'Le numéro à usage unique n’est pas celui attendu : c’est peut-être la copie d’un autre résultat.',
      'Aucun numéro à usage unique n’a été donné ici : c’est peut-être la copie du résultat d’une autre personne.',
    ],
    self_signed: [
      '',
      '',
      'Émetteur inconnu : signé par le navigateur de la personne elle-même. Personne d’autre ne s’en porte garant.',
    ],
    subject: ['Il porte sur la personne attendue.', 'Il porte sur une autre personne.'],
    extra_time: [
      'Le temps supplémentaire est celui qui a été accordé, ou que l’évaluation offre à tous.',
      'Le temps supplémentaire n’est pas celui qui a été accordé.',
      'Du temps supplémentaire a été pris ; seule la plateforme sait si elle l’avait accordé.',
    ],
    draw: [
      'Les exercices tirés au sort ne pouvaient pas être choisis.',
      'Le tirage au sort ne correspond pas.',
      'Le tirage des exercices était libre : la personne a pu en essayer plusieurs.',
    ],
    audience: ['Il a été fait pour ce site.', 'Il a été fait pour un autre site.'],
    pack: [
      'Le fichier des exercices est bien celui de ce résultat.',
      'Le fichier des exercices n’est pas celui de ce résultat.',
    ],
    exercises: [
      'Les exercices sont publiés sur ce site, ou font partie de ceux que vous connaissez.',
      'Exercices inconnus : ils ne font partie ni de ceux que vous connaissez, ni de ceux de ce site.',
      'Exercices inconnus : ils sont venus avec le résultat. La personne a pu choisir elle-même les questions et les bonnes réponses.',
    ],
    namesake: [
      '',
      '',
      'Attention : ce site publie sous ce nom des exercices différents. Ceux-ci sont venus avec le résultat : c’est une autre version, ou les bonnes réponses ont été changées.',
    ],
    transcript: [
      'Le journal des réponses est bien celui de ce résultat.',
      'Le journal des réponses n’est pas celui de ce résultat.',
    ],
    runtime: [
      'Les scores avaient été calculés par une autre version du module ; le calcul a été refait avec celle de cette page.',
      'Le module de calcul est un autre.',
    ],
    replay: [
      'Le journal est celui d’une session entière, rejouée ici de bout en bout.',
      'Le journal ne peut pas être rejoué.',
      'La session n’a pas été rejouée en entier : les scores ne sont que la parole de celui qui a signé.',
    ],
    claims: [
      'Rejouées, les mêmes réponses donnent exactement les mêmes scores.',
      'Rejouées, les réponses donnent un autre résultat.',
    ],
    code: [
      'Les programmes écrits par la personne, lancés de nouveau, donnent les mêmes valeurs.',
      'Un programme, lancé de nouveau, donne une autre valeur.',
      'Des lancements n’ont pas pu être répétés : ce qui repose sur eux ne compte pas.',
    ],
    judged: [
      '',
      '',
      'Des programmes n’avaient pas pu être jugés là où ils ont été écrits. Cette page les a lancés ; ce qui suit vient d’elle, et non du résultat signé.',
    ],
  },
  en: {
    shape: [
      'It is a Potentiel result, in the Open Badges 3.0 format.',
      'It is not a Potentiel result, or its form was damaged.',
    ],
    signature: [
      'The signature holds: nothing has changed since the assessment ended.',
      'The signature does not fit: the result was changed, or another key signed it.',
      'The signature can’t be checked in this browser or over this connection.',
    ],
    period: [
      'It is valid today.',
      'It is not valid today.',
      'Its date is in the future: the clock of the person’s device was probably ahead, or the one of this computer is behind.',
    ],
    issuer: [
      'It comes from an issuer that you know.',
      'Unknown issuer: it is none of those that you know.',
      'Unknown issuer: anybody can make such a key and give it a name.',
    ],
    nonce: [
      'It bears the expected single-use number: it is no copy of another.',
      'The single-use number is not the expected one: it may be a copy of another result.',
      'No single-use number was given here: it may be a copy of somebody else’s result.',
    ],
    self_signed: ['', '', 'Unknown issuer: signed by the person’s own browser. Nobody else vouches for it.'],
    subject: ['It is about the expected person.', 'It is about another person.'],
    extra_time: [
      'The extra time is what was granted, or what the assessment offers to everybody.',
      'The extra time is not what was granted.',
      'Extra time was taken; whether it was granted, only the platform knows.',
    ],
    draw: [
      'The exercises were drawn, and could not be chosen.',
      'The draw does not fit.',
      'The draw of the exercises was free: the person may have tried several.',
    ],
    audience: ['It was made for this site.', 'It was made for another site.'],
    pack: ['The file of exercises is the one of this result.', 'The file of exercises is not the one of this result.'],
    exercises: [
      'The exercises are published on this site, or among those that you know.',
      'Unknown exercises: they are neither among those that you know nor published on this site.',
      'Unknown exercises: they came with the result. The person may have chosen the questions and the right answers.',
    ],
    namesake: [
      '',
      '',
      'Beware: under this name, this site publishes different exercises. These came with the result: it is another version, or the right answers were changed.',
    ],
    transcript: [
      'The transcript of the answers is the one of this result.',
      'The transcript of the answers is not the one of this result.',
    ],
    runtime: [
      'The scores had been computed by another version of the module; they were computed again with the one of this page.',
      'The scoring module is another one.',
    ],
    replay: [
      'The transcript is a whole session, replayed here from end to end.',
      'The transcript can’t be replayed.',
      'The session was not replayed to its end: the scores are the word of whoever signed.',
    ],
    claims: ['Replayed, the same answers give exactly the same scores.', 'Replayed, the answers give another result.'],
    code: [
      'The person’s programs, run again, give the same values.',
      'A program, run again, gives another value.',
      'Some runs could not be repeated: what rests on them does not count.',
    ],
    judged: [
      '',
      '',
      'Some programs could not be judged where they were written. This page has run them; what follows comes from it, and not from the signed result.',
    ],
  },
};

/**
 * An element in one line. Texts go in as text nodes only.
 * @param {string} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * What was recorded besides the answers, which the person was told of before.
 *
 * @type {Record<Language, (noted: import('../credential/verify.mjs').Noted, detail: string) => string>}
 */
const recorded = {
  fr: ({ left, away, pastes, pasted, devices, late }) =>
    `Noté en plus des réponses, ce que la personne savait : ${[
      left > 0 && `page quittée ${left} fois, ${minutes(away)} en tout`,
      pastes > 0 && `texte collé ${pastes} fois, ${pasted} caractères en tout`,
      devices > 0 && `session poursuivie dans un autre navigateur, ${devices} fois`,
      late > 0 && `temps dépassé de ${minutes(late)}`,
    ]
      .filter(Boolean)
      .join(' ; ')}. Ce n’est pas un jugement.`,
  en: (noted, detail) => `Recorded besides the answers, as the person was told: ${detail}. It is no verdict.`,
};

/** @param {number} milliseconds */
function minutes(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min${seconds % 60 ? ` ${seconds % 60} s` : ''}`;
}

/**
 * What this page makes of the programs that the result has no verdict on.
 *
 * @type {Record<Language, Record<'not' | 'of' | 'signed' | 'all', string>>}
 */
const amounts = {
  fr: { not: 'non évalué', of: ' sur 100', signed: 'signé : ', all: 'En tout' },
  en: { not: 'not judged', of: ' out of 100', signed: 'signed: ', all: 'In all' },
};

/** @param {import('../credential/repeat.mjs').Judged} judged @param {Language} language */
function judgedView({ result, exercises, skills }, language) {
  const said = amounts[language];
  const amount = (/** @type {number} */ score) => (score < 0 ? said.not : `${Math.floor((score + 5) / 10)}${said.of}`);
  const lines = [
    ...exercises.map(({ title, judged, signed }) => `${title} : ${amount(judged)} (${said.signed}${amount(signed)})`),
    ...skills.map(({ name, score, level }) => `${name} : ${amount(score)}${level && `, ${level}`}`),
    `${said.all} : ${amount(result.score)}`,
  ];
  return element(
    'ul',
    { class: 'judged' },
    ...lines.map((line) => element('li', {}, language === 'fr' ? spaced(line) : line.replace(/ : /g, ': '))),
  );
}

/** Where the detail adds nothing for people. */
const plain = new Set(['signature', 'pack', 'transcript', 'runtime', 'judged']);

const looks = [
  { ok: null, state: 'unknown', sign: '!', sentence: 2 },
  { ok: true, state: 'holds', sign: '✓', sentence: 0 },
  { ok: false, state: 'fails', sign: '✗', sentence: 1 },
];

/** @param {Check} check @param {Language} language */
export function checkView({ name, ok, detail, noted, judged, until }, language) {
  const { state, sign, sentence } = looks.find((look) => look.ok === ok) ?? looks[0];
  const said = noted
    ? recorded[language](noted, detail)
    : (sentences[language][until ? 'self_signed' : name]?.[sentence] ?? name);
  const line = element(
    'li',
    { class: state },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    element('span', {}, spaced(said)),
  );
  if (judged) line.append(judgedView(judged, language));
  if (!ok && !until && !plain.has(name)) line.append(element('code', { lang: 'en' }, detail));
  return line;
}

/** French typography: a thin space that does not break before ; : ! ? @param {string} text */
export const spaced = (text) => text.replace(/ ([;:!?»])/g, '\u202f$1').replace(/« /g, '«\u202f');
