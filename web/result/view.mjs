// Builds the DOM elements of the result card.
import { isSelfIssued } from '../credential/words.mjs';
import { levelWords, meaningWords, outOf100, shownSkills, valueWords } from './skills.mjs';

/** @typedef {import('../credential/claims.mjs').Claims} Claims */
/** @typedef {import('../credential/claims.mjs').SkillClaim} SkillClaim */
/** @typedef {WordsOf<'card'>} Words */

/**
 * Makes an element. Texts become text nodes only: no part of a result is ever parsed as HTML.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
export function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * @typedef {object} Setting
 * @property {Words} words
 * @property {string} language of the words
 * @property {number} heading level of the title, 1 to 4
 * @property {number} now
 * @property {(did: string) => boolean} trusts whether the site knows this issuer
 * @property {import('../credential/verify.mjs').Check[]} checks
 */

/** @param {Claims} claims @param {Setting} setting @returns {Node[]} */
export function resultView(claims, setting) {
  const { words, heading } = setting;
  const { demonstrated, declared } = shownSkills(claims.skills);
  const known = !claims.selfIssued && setting.trusts(claims.issuer.id);
  // The issuer comes first: anybody can make a key and call it a ministry.
  return [
    element(
      'p',
      { class: known ? 'verified' : claims.selfIssued ? 'note' : 'warn' },
      sign(known ? '✓' : '!'),
      issuerWords(claims, setting)[0],
    ),
    element('p', { class: 'note' }, words('verified')),
    titleOf(heading, claims.title, claims.language),
    element('p', { class: 'note' }, words('finished', day(claims.validFrom, setting))),
    ...period(claims, setting),
    ...(claims.notJudged ? [element('p', { class: 'warn' }, sign('!'), words('notJudged', claims.notJudged))] : []),
    ...(demonstrated.length
      ? [titleOf(heading + 1, words('skills')), bars(demonstrated, claims, words), note(words('soft'))]
      : []),
    ...(declared.length
      ? [titleOf(heading + 1, words('declared')), bars(declared, claims, words), note(words('declaredNote'))]
      : []),
    ...(demonstrated.length || declared.length ? [] : [note(words('none'))]),
    trust(claims, setting),
  ];
}

/** @param {string} title @param {string} text @param {Node[]} more */
export const problemView = (title, text, ...more) =>
  element(
    'div',
    { class: 'problem', role: 'alert' },
    element('p', { class: 'strong' }, sign('!'), title),
    note(text),
    ...more,
  );

/** A sign hidden from screen readers: the words beside it say the same. @param {string} character */
const sign = (character) => element('span', { class: 'sign', 'aria-hidden': 'true' }, character);

/** @param {string} text */
const note = (text) => element('p', { class: 'note' }, text);

/** @param {number} level @param {string} text @param {string} [lang] */
const titleOf = (level, text, lang = '') =>
  element(/** @type {'h2'} */ (`h${level}`), { lang, class: lang ? 'title' : '' }, text);

/** @param {SkillClaim[]} skills @param {Claims} claims @param {Words} words */
const bars = (skills, { language }, words) =>
  element(
    'ul',
    { role: 'list' },
    ...skills.map((skill) => {
      const bar =
        skill.score < 0
          ? ''
          : element('div', {
              class: 'bar',
              role: 'meter',
              lang: language,
              'aria-label': skill.name,
              'aria-valuemin': '0',
              'aria-valuemax': '100',
              'aria-valuenow': `${outOf100(skill.score)}`,
            });
      // A declared value has no uncertainty to draw.
      if (bar) bar.style.setProperty('--pt-low', `${(skill.declared ? skill.score : skill.low) / 10}%`);
      if (bar) bar.style.setProperty('--pt-now', `${skill.score / 10}%`);
      if (bar) bar.style.setProperty('--pt-high', `${(skill.declared ? skill.score : skill.high) / 10}%`);
      return element(
        'li',
        {},
        element('span', { class: 'strong', lang: language }, skill.name),
        element('span', { class: 'level', lang: skill.confirmed ? language : '' }, levelWords(skill, words)),
        bar,
        ...[meaningWords(skill, words), valueWords(skill, words)]
          .filter(Boolean)
          .map((text) => element('span', { class: 'note' }, text)),
      );
    }),
  );

/** @param {Claims} claims @param {Setting} setting */
function trust(claims, setting) {
  const { issuer, pack, runtime, transcript } = claims;
  const { words, heading } = setting;
  const [title, text] = issuerWords(claims, setting);
  const list = (/** @type {string[]} */ items) => element('ul', {}, ...items.map((item) => element('li', {}, item)));
  const rows = [
    [words('key'), issuer.id],
    [words('pack'), pack],
    [words('runtime'), runtime],
    [words('transcript'), transcript],
  ];
  return element(
    'section',
    { class: 'trust' },
    titleOf(heading + 1, title),
    note(text),
    titleOf(heading + 2, words('proves')),
    list([words('provesList_1'), words('provesList_2'), words('provesList_3')]),
    titleOf(heading + 2, words('provesNot')),
    list([words('provesNotList_1'), words('provesNotList_2')]),
    element(
      'details',
      {},
      element('summary', {}, words('details')),
      element(
        'dl',
        {},
        ...rows.flatMap(([name, value]) => [element('dt', {}, name), element('dd', { translate: 'no' }, value)]),
      ),
    ),
  );
}

/**
 * Without the characters that turn the direction of what follows: a name must not rearrange our sentence.
 * @param {string} text
 */
export const withoutDirections = (text) => text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');

/**
 * Says who signed, and what it proves.
 * @param {Claims} claims
 * @param {Pick<Setting, 'words' | 'trusts'>} setting
 * @returns {[string, string]}
 */
export function issuerWords({ issuer, selfIssued, statement }, { words, trusts }) {
  if (selfIssued && isSelfIssued(issuer.name, statement)) return [words('selfSigned'), words('selfSignedNote')];
  const name = withoutDirections(issuer.name);
  if (!selfIssued && trusts(issuer.id)) return [words('knownIssuer', name), words('knownIssuerNote')];
  return [words('unknownIssuer', name), words('unknownIssuerNote')];
}

/** @param {Claims} claims @param {Setting} setting @returns {Node[]} */
function period({ validFrom, validUntil }, setting) {
  const { words, now, checks } = setting;
  const held = checks.every(({ name, ok }) => name !== 'period' || ok);
  const says = held
    ? ''
    : Date.parse(validFrom) > now + 300000
      ? words('early', day(validFrom, setting))
      : validUntil && Date.parse(validUntil) < now
        ? words('expired', day(validUntil, setting))
        : words('oddDates');
  return says ? [element('p', { class: 'warn' }, sign('!'), says)] : [];
}

/** @param {string} time @param {{ language: string }} setting */
export const day = (time, { language }) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(time));
