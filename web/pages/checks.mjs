// Shows the checks of a result in plain words.

/**
 * @typedef {import('../credential/verify.mjs').Check} Check
 * @typedef {WordsOf<'checks'>} Words
 */

export { fetchWords as fetchCheckWords } from '#words/one/checks';

/**
 * Makes an element. Texts become text nodes only.
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
 * Describes the signals recorded besides the answers. The candidate was told of them before the test.
 *
 * @param {import('../credential/verify.mjs').Noted} noted
 * @param {Words} words
 */
function recorded({ left, away, pastes, pasted, devices, late }, words) {
  const parts = [
    left > 0 && words('recorded_left', left, minutes(away)),
    pastes > 0 && words('recorded_pasted', pastes, pasted),
    devices > 0 && words('recorded_devices', devices),
    late > 0 && words('recorded_late', minutes(late)),
  ].filter((part) => part !== false);
  return words(
    'recorded',
    parts.reduce((all, part) => words('recorded_and', all, part)),
  );
}

/** @param {number} milliseconds */
function minutes(milliseconds) {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min${seconds % 60 ? ` ${seconds % 60} s` : ''}`;
}

/**
 * Lists this page's own scores for programs without a verdict in the result.
 *
 * @param {import('../credential/repeat.mjs').Judged} judged
 * @param {Words} words
 */
function judgedView({ result, exercises, skills }, words) {
  const amount = (/** @type {number} */ score) =>
    score < 0 ? words('judged_not') : words('judged_amount', Math.floor((score + 5) / 10));
  const lines = [
    ...exercises.map(({ title, judged, signed }) => words('judged_exercise', title, amount(judged), amount(signed))),
    ...skills.map(({ name, score, level }) =>
      level ? words('judged_level', name, amount(score), level) : words('judged_skill', name, amount(score)),
    ),
    words('judged_skill', words('judged_all'), amount(result.score)),
  ];
  return element('ul', { class: 'judged' }, ...lines.map((line) => element('li', {}, line)));
}

/** Checks whose detail is of no use to readers. */
const plain = new Set(['signature', 'pack', 'transcript', 'runtime', 'judged']);

const looks = [
  { ok: null, state: 'unknown', sign: '!', sentence: 'open' },
  { ok: true, state: 'holds', sign: '✓', sentence: 'holds' },
  { ok: false, state: 'fails', sign: '✗', sentence: 'fails' },
];

/** @param {Check} check @param {Words} words */
export function checkView({ name, ok, detail, noted, judged, until }, words) {
  const { state, sign, sentence } = looks.find((look) => look.ok === ok) ?? looks[0];
  const phrase = /** @type {PhraseOf<'checks'>} */ (`${until ? 'self_signed' : name}_${sentence}`);
  const said = noted ? recorded(noted, words) : words(phrase) || name;
  const line = element(
    'li',
    { class: state },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
    element('span', {}, said),
  );
  if (judged) line.append(judgedView(judged, words));
  if (!ok && !until && !plain.has(name)) line.append(element('code', { lang: 'en' }, detail));
  return line;
}
