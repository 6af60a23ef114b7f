// The recruiter's sheet: who made a result and how sure that is, and what the person can do, skill by skill.
import { issuerWords, withoutDirections } from '../../../result/view.mjs';
import { levelWords, meaningWords, shownSkills, valueWords } from '../../../result/skills.mjs';
import { element } from '../../checks.mjs';

/**
 * @typedef {import('../../../credential/claims.mjs').Claims} Claims
 * @typedef {import('../../../credential/claims.mjs').SkillClaim} SkillClaim
 * @typedef {import('../../../credential/verify.mjs').Check} Check
 * @typedef {import('./examples.mjs').Example} Example
 * @typedef {import('./answers.mjs').Part} Part
 * @typedef {{ said: WordsOf<'verify'>, card: WordsOf<'card'>, language: string }} Words of the page
 * @typedef {Record<string, string>} Label
 */

const shownParts = 6; // of an answer, before the rest is folded
const longPart = 280; // characters; a longer part counts as several

/** Who made it, and whom to believe. @param {Claims} claims @param {Check[]} checks @param {Words} words */
export function trustWords(claims, checks, { said, card }) {
  const holds = (/** @type {string} */ name) => checks.some((check) => check.name === name && check.ok);
  if (holds('issuer')) return said('known', withoutDirections(claims.issuer.name));
  const self = checks.some(({ name, until }) => name === 'issuer' && until);
  if (self && holds('claims')) return said('self');
  const [title, note] = issuerWords(claims, { words: card, trusts: () => false });
  return `${title}. ${note}`;
}

/**
 * @param {Claims} claims
 * @param {{ examples: Map<string, Example>, questions: Map<string, Label[]> }} known by skill; empty without a replay
 * @param {Words} words
 * @returns {HTMLElement[]}
 */
export function skillsView(claims, { examples, questions }, words) {
  const { said, card } = words;
  const { demonstrated, declared } = shownSkills(claims.skills);
  /** @type {Set<string | undefined>} exercises that a skill further up has as its example */
  const shown = new Set();
  const list = (/** @type {SkillClaim[]} */ skills) =>
    element(
      'ul',
      { class: 'skills', role: 'list' },
      ...skills.map((skill) => {
        const example = examples.get(skill.id);
        const again = shown.has(example?.exercise);
        shown.add(example?.exercise);
        return skillView(skill, claims, { example, again, questions: questions.get(skill.id) ?? [] }, words);
      }),
    );
  const note = (/** @type {string} */ text) => element('p', { class: 'muted' }, text);
  return [
    ...(claims.notJudged > 0 ? [element('p', { class: 'warn' }, card('notJudged', claims.notJudged))] : []),
    ...(demonstrated.length > 0 ? [element('h3', {}, said('skills')), list(demonstrated)] : []),
    ...(declared.length > 0 ? [element('h3', {}, said('declared')), note(said('unchecked')), list(declared)] : []),
    ...(demonstrated.length + declared.length === 0 ? [note(card('none'))] : []),
    ...(examples.size > 0 ? [note(said('chosen'))] : []),
  ];
}

/**
 * @param {SkillClaim} skill
 * @param {Claims} claims
 * @param {{ example: Example | undefined, again: boolean, questions: Label[] }} known
 * @param {Words} words
 */
function skillView(skill, { language }, { example, again, questions }, words) {
  const { said, card } = words;
  const level = levelWords(skill, card);
  return element(
    'li',
    {},
    element('h4', { lang: language }, skill.name),
    ...(level ? [element('p', { class: 'level', ...(skill.confirmed && { lang: language }) }, level)] : []),
    element('p', { class: 'meaning' }, [meaningWords(skill, card), sentence(valueWords(skill, card))].join(' ').trim()),
    ...(example ? [exampleView(example, again, words)] : []),
    ...(questions.length > 0
      ? [
          element(
            'div',
            { class: 'interview' },
            element('p', { class: 'eyebrow' }, said('interview')),
            element('ul', {}, ...questions.map((question) => labelView('li', question, words.language))),
          ),
        ]
      : []),
  );
}

/** @param {string} text that may begin with a small letter */
const sentence = (text) => (text ? `${text[0].toUpperCase()}${text.slice(1)}.` : '');

/**
 * A label in the page's language, else in the first that it has.
 * @param {string} tag
 * @param {Label} label
 * @param {string} language
 */
function labelView(tag, label, language) {
  const [given, text] = label[language] ? [language, label[language]] : Object.entries(label)[0];
  return element(tag, { lang: given }, text);
}

/**
 * @param {Example} example
 * @param {boolean} again whether it was shown before: it is folded then
 * @param {Words} words
 */
function exampleView({ title, outcome, answer }, again, { said }) {
  const { asked, given, language } = answer;
  const rest = given.slice(fitting(given));
  const eyebrow = [said('example', withoutDirections(title)), ...(outcome ? [` · ${said(outcome)}`] : [])];
  return element(
    again ? 'details' : 'div',
    { class: 'example' },
    element(again ? 'summary' : 'p', { class: 'eyebrow' }, ...eyebrow),
    ...asked.map((text) => element('p', { class: 'muted', lang: language }, text)),
    element('p', { class: 'label' }, said('given')),
    partsView(given.slice(0, fitting(given)), language),
    ...(rest.length > 0
      ? [element('details', {}, element('summary', {}, said('rest')), partsView(rest, language))]
      : []),
  );
}

/** The number of parts that are shown at once. @param {Part[]} given */
function fitting(given) {
  let room = shownParts;
  const end = given.findIndex(({ text }) => (room -= Math.ceil(text.length / longPart)) < 0);
  return end < 0 ? given.length : Math.max(1, end);
}

/** @param {Part[]} parts @param {string} language */
const partsView = (parts, language) =>
  element(
    'ul',
    { class: 'given', role: 'list', lang: language },
    ...parts.map(({ about, text, code }) =>
      element(
        'li',
        {},
        ...(about ? [element('span', { class: 'about' }, about)] : []),
        code
          ? element('pre', { translate: 'no', tabindex: '0', lang: '' }, element('code', {}, text))
          : element('span', { class: 'text' }, text),
      ),
    ),
  );
