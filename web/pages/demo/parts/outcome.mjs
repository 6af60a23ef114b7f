// What a platform does with a completed assessment: checks it as its server would, and tells the candidate.
import { checkView, element, spaced } from '../../checks.mjs';
import { hand } from '../../handover.mjs';

/**
 * @typedef {{credential: object | null, jws: string, transcript: string, result: any}} Completion
 * @typedef {{root: URL, pack: URL, nonce: string, audience: string, language: import('../../address.mjs').Language}}
 *   Setting
 */

const words = {
  fr: {
    accepted: 'Passerelle a reçu votre résultat, et sa signature est bonne.',
    refused: 'Passerelle a reçu un résultat qui ne tient pas.',
    unsigned:
      'Passerelle a reçu votre résultat, mais il n’est pas signé : ce navigateur ne le permet pas, ou la connexion n’est pas sécurisée. Passerelle ne peut pas le vérifier.',
    checks: 'Ce qui a été vérifié',
    skills: 'Ce que le recruteur voit',
    skill: 'Compétence',
    score: 'Score',
    range: 'Intervalle à 80\u00a0%',
    out_of: ' sur 100',
    open: 'non évalué',
    between: (/** @type {number} */ low, /** @type {number} */ high) => `de ${low} à ${high}`,
    badge: 'Le badge, tel que d’autres le voient',
    keep: 'Il est à vous : gardez ces trois fichiers, et n’importe qui pourra refaire la vérification, sans nous.',
    again: 'Vérifier comme un recruteur',
    files: ['Résultat', 'Réponses', 'Exercices'],
  },
  en: {
    accepted: 'Passerelle has received your result, and its signature holds.',
    refused: 'Passerelle has received a result that does not hold.',
    unsigned:
      'Passerelle has received your result, but it is not signed: this browser does not allow it, or the connection is not secure. Passerelle can’t verify it.',
    checks: 'What was verified',
    skills: 'What the recruiter sees',
    skill: 'Skill',
    score: 'Score',
    range: '80% interval',
    out_of: ' out of 100',
    open: 'not judged',
    between: (/** @type {number} */ low, /** @type {number} */ high) => `${low} to ${high}`,
    badge: 'The badge as others see it',
    keep: 'It is yours: keep these three files, and anybody can verify it again, without us.',
    again: 'Verify it as a recruiter would',
    files: ['Result', 'Answers', 'Exercises'],
  },
};

/** @param {Completion} completion @param {Setting} setting @returns {Promise<{said: string, shown: Node[]}>} */
export async function outcome({ credential, transcript }, { root, pack, nonce, audience, language }) {
  const said = words[language];
  if (!credential) return { said: said.unsigned, shown: [element('p', { class: 'card' }, spaced(said.unsigned))] };
  /** @type {[typeof import('../../../credential/index.mjs'), Response, unknown]} */
  const [{ verify }, response] = await Promise.all([
    import(new URL('potentiel-verify.js', root).href),
    fetch(pack),
    import(new URL('potentiel-result.js', root).href),
  ]);
  const encoded = new TextEncoder().encode(transcript);
  const { state, checks, claims } = await verify(credential, {
    crypto: globalThis.crypto,
    now: Date.now(),
    nonce,
    audience,
    pack: new Uint8Array(await response.arrayBuffer()),
    transcript: encoded,
  });
  const title = state === 'fails' ? said.refused : said.accepted;
  const verified = element(
    'section',
    { class: 'card stack' },
    element('h2', {}, title),
    element('h3', {}, said.checks),
    element('ul', { class: 'checks', role: 'list' }, ...checks.map((check) => checkView(check, language))),
  );
  if (!claims) return { said: title, shown: [verified] };
  verified.append(element('h3', {}, said.skills), skillsTable(claims, said));

  const text = JSON.stringify(credential, null, 2);
  hand({ result: text, transcript, nonce });
  const badge = element('potentiel-result', { lang: language, heading: '3' });
  Object.assign(badge, { credential });
  const [result, answers, exercises] = said.files;
  const owned = element(
    'section',
    { class: 'stack' },
    element('h2', {}, said.badge),
    badge,
    element('p', {}, spaced(said.keep)),
    element(
      'p',
      { class: 'row' },
      element('a', { class: 'button', href: new URL(`verify/?lang=${language}`, root).href }, said.again),
      file(result, 'resultat.json', blob(text, 'application/json')),
      file(answers, 'reponses.ndjson', blob(transcript, 'application/x-ndjson')),
      file(exercises, 'exercices.json', pack.href),
    ),
  );
  return { said: title, shown: [verified, owned] };
}

/** @param {import('../../../credential/claims.mjs').Claims} claims @param {typeof words.fr} said */
function skillsTable({ skills, language }, said) {
  const hundredths = (/** @type {number} */ thousandths) => Math.floor((thousandths + 5) / 10);
  const scored = skills.filter((skill) => (skill.score >= 0 || skill.notJudged > 0) && !skill.declared);
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element('tr', {}, ...[said.skill, said.score, said.range].map((name) => element('th', { scope: 'col' }, name))),
    ),
    element(
      'tbody',
      {},
      ...scored.map((skill) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row', lang: language }, skill.name),
          element(
            'td',
            {},
            ...(skill.score < 0
              ? [said.open]
              : [`${hundredths(skill.score)}`, element('span', { class: 'muted' }, said.out_of)]),
          ),
          element('td', { class: 'muted' }, said.between(hundredths(skill.low), hundredths(skill.high))),
        ),
      ),
    ),
  );
}

/** @param {string} text @param {string} type */
const blob = (text, type) => URL.createObjectURL(new Blob([text], { type }));

/** @param {string} name @param {string} download @param {string} href */
const file = (name, download, href) => element('a', { download, href }, name);
