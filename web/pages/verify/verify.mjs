// Runs the recruiter's page: takes the files of a result, checks them, and shows the sheet.
import { fetchWords } from '#words/one/verify';
import { fetchWords as fetchCardWords } from '#words/one/card';
import { dressPage, language } from '../address.mjs';
import { checkView, element, fetchCheckWords } from '../checks.mjs';
import { handed } from '../handover.mjs';
import { handedParts } from '../../credential/handed.mjs';
import { outcome } from '../../credential/outcome.mjs';
import { day } from '../../result/view.mjs';
import { kindOf, maximumSize } from './parts/files.mjs';
import { skillsView, trustWords } from './parts/sheet.mjs';

/** @typedef {import('./parts/files.mjs').Kind} Kind */
/** @typedef {import('./parts/files.mjs').Held} Held */
/** @typedef {import('../../credential/verify.mjs').Check} Check */

/** @type {WordsOf<'verify'>} */
let said;
/** @type {WordsOf<'checks'>} */
let checkWords;
/** @type {WordsOf<'card'>} */
let card;
/** Resolves when the words are loaded; the form listens from the start. */
const ready = Promise.all([fetchWords(language), fetchCheckWords(language), fetchCardWords(language)]).then((words) => {
  [said, checkWords, card] = words;
});
const root = new URL('..', document.baseURI);

/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const [sheet, problem, verdict, trust] = ['.sheet', '.problem', '#verdict', '.trust'].map(find);
const form = /** @type {HTMLFormElement} */ (find('form'));
const chooser = /** @type {HTMLInputElement} */ (find('#files'));
const [nonce, noNonce, issuers, packs, extraTime] = ['#nonce', '#no_nonce', '#issuers', '#packs', '#extra_time'].map(
  (one) => /** @type {HTMLInputElement} */ (find(one)),
);

/** @type {Map<Kind, Held>} */
const files = new Map();
/** Aborts the running check when another starts. */
let work = new AbortController();
const signs = { holds: '✓', open: '!', fails: '✗' };

/** @param {Iterable<File>} chosen */
async function take(chosen) {
  const given = [...chosen]; // the browser empties the list of dropped files after the event
  await ready;
  const problems = [];
  for (const file of given) {
    const { name, size } = file;
    if (size > maximumSize) {
      problems.push(said('large', name));
      continue;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    const parts = handedParts(new TextDecoder().decode(bytes));
    if (parts === 'unsigned') problems.push(said('unsigned', name));
    else if (parts) {
      hold(name, new TextEncoder().encode(parts.credential), 'result');
      hold(name, new TextEncoder().encode(parts.transcript), 'transcript');
    } else if (!hold(name, bytes)) problems.push(said('unknown', name));
  }
  complain(problems.join(' '));
  if (files.has('result')) await check();
}

/**
 * @param {string} name
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {Kind | null} [kind]
 * @returns {boolean} whether it is a file of a known kind
 */
function hold(name, bytes, kind = kindOf(bytes)) {
  if (!kind) return false;
  files.set(kind, { name, bytes });
  const place = find(`.files .${kind} .file`);
  delete place.dataset.words; // words that arrive later must not replace the name
  place.replaceChildren(element('span', { class: 'named' }, `✓ ${name}`));
  return true;
}

/** @param {string} text '' for no problem */
function complain(text) {
  problem.hidden = !text;
  problem.textContent = text;
}

async function check() {
  work.abort();
  const { signal } = (work = new AbortController());
  await ready;
  if (signal.aborted) return;
  const result = files.get('result')?.bytes;
  if (!result) {
    complain(said('missing'));
    return;
  }
  clear();
  verdict.textContent = said('working');
  find('.unseen').textContent = said('working');
  /** Keeps an aborted check from changing the page. @template T @param {Promise<T>} promise */
  const ours = async (promise) => {
    const value = await promise;
    signal.throwIfAborted();
    return value;
  };
  try {
    const { inspect } = await ours(import('./parts/inspect.mjs')); // large, so loaded only when needed
    const wordsOf = (/** @type {HTMLInputElement} */ { value }) => value.split(/\s+/).filter(Boolean);
    const given = {
      result,
      transcript: files.get('transcript')?.bytes,
      pack: files.get('pack')?.bytes,
      nonce: nonce.value || (noNonce.checked ? '' : undefined),
      issuers: wordsOf(issuers),
      packs: wordsOf(packs),
      extraTime: extraTime.value.trim() === '' ? undefined : Number(extraTime.value),
    };
    /** @type {Check[]} */
    const checks = [];
    /** @type {import('./parts/inspect.mjs').Replayed | undefined} */
    let replayed;
    const coming = inspect(given, root, (met) => (replayed = met), signal);
    let next = await ours(coming.next());
    for (; !next.done; next = await ours(coming.next())) checks.push(next.value);
    const { claims } = next.value;
    showChecks(checks);
    concludeFrom(checks, claims);
    if (claims && outcome(checks).state !== 'fails') {
      find('.skills').append(...skillsView(claims, await ours(evidenceOf(replayed)), { said, card, language }));
    }
    if (replayed && given.transcript) {
      const { films } = await ours(import('./parts/film.mjs'));
      const shown = await ours(films(replayed.pack, new TextDecoder().decode(given.transcript), language, signal));
      showFilms(shown);
    }
  } catch (error) {
    if (!signal.aborted) conclude('open', said('broken'), error instanceof Error ? error.message : String(error));
  }
}

/** Empties the sheet for the next check. */
function clear() {
  sheet.hidden = false;
  find('.intro').hidden = true;
  sheet.className = 'card stack sheet';
  for (const part of sheet.querySelectorAll('.about, .trust, .checks, .skills, .details, .films > div'))
    part.replaceChildren();
  for (const part of sheet.querySelectorAll('details')) part.open = false;
  find('.films').hidden = true;
  find('.folded').hidden = true;
}

/**
 * What does not hold or was not checked is seen at once; what holds, and what the line above the list says, is folded.
 * @param {Check[]} checks
 */
function showChecks(checks) {
  const { open } = outcome(checks);
  for (const one of checks) {
    const missing = one.ok === false || (one.ok === null && open.includes(one.name) && one.name !== 'issuer');
    find(missing ? '.missing' : '.made .checks').append(checkView(one, checkWords));
    find('.details').append(element('dt', {}, one.name), element('dd', {}, one.detail));
  }
  find('.made summary').textContent = said('more_checks');
  find('.folded').hidden = false;
}

/** @param {Element[]} films a heading, and what follows it */
function showFilms([heading, ...films]) {
  if (!heading) return;
  find('.films').hidden = false;
  find('.films summary').textContent = heading.textContent;
  find('.films > div').append(...films);
}

/** What may be shown besides the claims. @param {import('./parts/inspect.mjs').Replayed} [replayed] */
async function evidenceOf(replayed) {
  if (!replayed?.known) return { examples: new Map(), questions: new Map() };
  const questions = replayed.pack.skills.map((/** @type {any} */ { id, interview = [] }) => [id, interview]);
  return { examples: await replayed.examples(), questions: new Map(questions) };
}

/** @param {Check[]} checks @param {import('../../credential/claims.mjs').Claims | null} claims */
function concludeFrom(checks, claims) {
  const { state } = outcome(checks);
  find('.files_given').toggleAttribute('open', state !== 'holds');
  const about = claims ? trustWords(claims, checks, { said, card, language }) : '';
  if (state === 'fails') return conclude(state, said('bad'), said('bad_note'));
  if (claims) find('.about').append(element('span', { lang: claims.language }, claims.title));
  if (state === 'open' || !claims) return conclude(state, said('partial'), `${about} ${said('partial_note')}`);
  const note = said(checks.some(({ name }) => name === 'claims') ? 'good_note' : 'vouched_note');
  conclude(state, said('good', day(claims.validFrom, { language })), `${about} ${note}`);
}

/** @param {'holds' | 'open' | 'fails'} state @param {string} title @param {string} note */
function conclude(state, title, note) {
  sheet.classList.add(state);
  verdict.replaceChildren(element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[state]), title);
  trust.textContent = note.trim();
  find('.unseen').textContent = '';
  verdict.focus({ preventScroll: true }); // so that screen readers read it
  sheet.scrollIntoView();
}

/** Takes the files passed by the demo, if any. Its exercises are those of this site. */
function takeHanded() {
  const given = handed();
  if (!given) return;
  const encoder = new TextEncoder();
  hold(said('demo'), encoder.encode(given.result));
  hold(said('demo'), encoder.encode(given.transcript));
  nonce.value = given.nonce;
  check();
}

for (const [file, weight] of [
  ['regular', '400'],
  ['bold', '700'],
]) {
  document.fonts.add(new FontFace('Potentiel', `url(${new URL(`fonts/${file}.ttf`, root)})`, { weight }));
}
dressPage(() => import('./parts/words.mjs'));
chooser.addEventListener('change', () => take(chooser.files ?? []));
nonce.addEventListener('keydown', (event) => {
  // Enter submits: the field is multi-line only because a nonce may contain line breaks.
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.requestSubmit();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  complain('');
  check();
});
for (const type of /** @type {const} */ (['dragover', 'dragleave', 'drop'])) {
  document.addEventListener(type, (event) => {
    event.preventDefault();
    form.classList.toggle('dragging', type === 'dragover');
    if (type === 'drop') take(event.dataTransfer?.files ?? []);
  });
}
ready.then(takeHanded);
