// Checks a completed assessment as a platform's server would, and tells the candidate.
import { fetchWords } from '#words/one/demo';
import { checkView, element, fetchCheckWords } from '../../checks.mjs';
import { hand } from '../../handover.mjs';

/**
 * @typedef {{credential: object | null, jws: string, transcript: string, result: any}} Completion
 * @typedef {{root: URL, pack: URL, nonce: string, audience: string, language: string}} Setting
 */

/** @param {Completion} completion @param {Setting} setting @returns {Promise<{said: string, shown: Node[]}>} */
export async function outcome({ credential, transcript }, { root, pack, nonce, audience, language }) {
  const [said, checkWords] = await Promise.all([fetchWords(language), fetchCheckWords(language)]);
  if (!credential) return { said: said('unsigned'), shown: [element('p', { class: 'card' }, said('unsigned'))] };
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
  const title = state === 'fails' ? said('refused') : said('accepted');
  const verified = element(
    'section',
    { class: 'card stack' },
    element('h2', {}, title),
    element('h3', {}, said('checks')),
    element('ul', { class: 'checks', role: 'list' }, ...checks.map((check) => checkView(check, checkWords))),
  );
  if (!claims) return { said: title, shown: [verified] };
  verified.append(element('h3', {}, said('skills')), skillsTable(claims, said));

  const text = JSON.stringify(credential, null, 2);
  hand({ result: text, transcript, nonce });
  const badge = element('potentiel-result', { lang: language, heading: '3' });
  Object.assign(badge, { credential });
  const owned = element(
    'section',
    { class: 'stack' },
    element('h2', {}, said('badge')),
    badge,
    element('p', {}, said('keep')),
    element(
      'p',
      { class: 'row' },
      element('a', { class: 'button', href: new URL(`verify/?lang=${language}`, root).href }, said('again')),
      file(said('files_1'), 'resultat.json', blob(text, 'application/json')),
      file(said('files_2'), 'reponses.ndjson', blob(transcript, 'application/x-ndjson')),
      file(said('files_3'), 'exercices.json', pack.href),
    ),
  );
  return { said: title, shown: [verified, owned] };
}

/** @param {import('../../../credential/claims.mjs').Claims} claims @param {WordsOf<'demo'>} said */
function skillsTable({ skills, language }, said) {
  const hundredths = (/** @type {number} */ thousandths) => Math.floor((thousandths + 5) / 10);
  const scored = skills.filter((skill) => (skill.score >= 0 || skill.notJudged > 0) && !skill.declared);
  return element(
    'table',
    {},
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...[said('skill'), said('score'), said('range')].map((name) => element('th', { scope: 'col' }, name)),
      ),
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
              ? [said('open')]
              : [`${hundredths(skill.score)}`, element('span', { class: 'muted' }, ` ${said('out_of')}`)]),
          ),
          element('td', { class: 'muted' }, said('between', hundredths(skill.low), hundredths(skill.high))),
        ),
      ),
    ),
  );
}

/** @param {string} text @param {string} type */
const blob = (text, type) => URL.createObjectURL(new Blob([text], { type }));

/** @param {string} name @param {string} download @param {string} href */
const file = (name, download, href) => element('a', { download, href }, name);
