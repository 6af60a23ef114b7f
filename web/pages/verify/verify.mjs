// Runs the recruiter's page: takes the files of a result and shows each check on a line.
import { fetchWords } from '#words/one/verify';
import { dressPage, language } from '../address.mjs';
import { checkView, element, fetchCheckWords } from '../checks.mjs';
import { handed } from '../handover.mjs';
import { handedParts } from '../../credential/handed.mjs';
import { outcome } from '../../credential/outcome.mjs';
import { kindOf, maximumSize } from './parts/files.mjs';

/** @typedef {import('./parts/files.mjs').Kind} Kind */
/** @typedef {import('./parts/files.mjs').Held} Held */
/** @typedef {import('../../credential/verify.mjs').Check} Check */

/** @type {WordsOf<'verify'>} */
let said;
/** @type {WordsOf<'checks'>} */
let checkWords;
/** Resolves when the words are loaded; the form listens from the start. */
const ready = Promise.all([fetchWords(language), fetchCheckWords(language)]).then((words) => {
  [said, checkWords] = words;
});
const root = new URL('..', document.baseURI);

/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const [report, problem, verdict, trial] = ['.report', '.problem', '#verdict', '.trial'].map(find);
const form = /** @type {HTMLFormElement} */ (find('form'));
const chooser = /** @type {HTMLInputElement} */ (find('#files'));
const [nonce, noNonce, issuers, packs, extraTime] = ['#nonce', '#no_nonce', '#issuers', '#packs', '#extra_time'].map(
  (one) => /** @type {HTMLInputElement} */ (find(one)),
);

/** @type {Map<Kind, Held>} */
const files = new Map();
/** The original result, while a forged one is shown. @type {Held | undefined} */
let genuine;
/** Aborts the running check when another starts. */
let work = new AbortController();

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
  report.hidden = false;
  find('.checks').replaceChildren();
  find('.details').replaceChildren();
  find('.skills').replaceChildren();
  find('.films').replaceChildren();
  trial.hidden = true;
  verdict.textContent = said('working');
  find('.report .note').textContent = '';
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
    /** @type {any} */
    let pack;
    const coming = inspect(
      given,
      root,
      (met) => {
        pack = met;
      },
      signal,
    );
    for (let next = await ours(coming.next()); !next.done; next = await ours(coming.next())) {
      checks.push(next.value);
      find('.checks').append(checkView(next.value, checkWords));
      find('.details').append(element('dt', {}, next.value.name), element('dd', {}, next.value.detail));
    }
    concludeFrom(checks);
    showTrial(checks.every(({ ok }) => ok !== false));
    if (checks.every(({ ok, name }) => ok || (ok === null && name !== 'signature')))
      find('.skills').append(await ours(cardOf(new TextDecoder().decode(result))));
    if (pack && given.transcript && checks.every(({ ok }) => ok !== false)) {
      const { films } = await ours(import('./parts/film.mjs'));
      find('.films').append(...(await ours(films(pack, new TextDecoder().decode(given.transcript), language, signal))));
    }
  } catch (error) {
    if (!signal.aborted) conclude(said('broken'), error instanceof Error ? error.message : String(error));
  }
}

/** @param {Check[]} checks */
function concludeFrom(checks) {
  const { state } = outcome(checks);
  if (state === 'fails') conclude(said('bad'), said('bad_note'));
  else if (state === 'open') conclude(said('partial'), said('partial_note'));
  else conclude(said('good'), checks.some(({ name }) => name === 'claims') ? said('good_note') : said('vouched_note'));
}

/** @param {string} title @param {string} note */
function conclude(title, note) {
  verdict.textContent = title;
  find('.report .note').textContent = note;
  find('.unseen').textContent = '';
  verdict.focus({ preventScroll: true }); // so that screen readers read it
  report.scrollIntoView();
}

/** Offers to try a forged score, and then to restore the original. @param {boolean} good */
function showTrial(good) {
  const result = /** @type {Held} */ (files.get('result'));
  const text = new TextDecoder().decode(result.bytes);
  const forged = text.replace(/("value":\s*"\d*)(\d)"/, (_, start, digit) => `${start}${(Number(digit) + 5) % 10}"`);
  if (good && forged !== text) genuine = result;
  const other = good ? { name: said('forged'), bytes: new TextEncoder().encode(forged) } : genuine;
  trial.hidden = good ? forged === text : result.name !== said('forged');
  trial.textContent = good ? said('forge') : said('restore');
  trial.onclick = () => {
    if (other) hold(other.name, other.bytes);
    check();
  };
}

/** @param {string} credential */
async function cardOf(credential) {
  await import(new URL('potentiel-result.js', root).href);
  const card = element('potentiel-result', { lang: language, heading: '2' });
  return Object.assign(card, { credential });
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
