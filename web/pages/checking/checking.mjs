// Runs the page that explains how checking works: a sample result to change and to check.
import { fetchWords } from '#words/one/checking';
import { outcome } from '../../credential/outcome.mjs';
import { dressPage, language } from '../address.mjs';
import { checkView, fetchCheckWords } from '../checks.mjs';

const root = new URL('..', document.baseURI);
/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const score = /** @type {HTMLInputElement} */ (find('#score'));
const ready = Promise.all([
  fetchWords(language),
  fetchCheckWords(language),
  import('./parts/sample.mjs').then(({ makeSample }) => makeSample(language, root)),
]);
const verdicts = /** @type {const} */ ({ holds: 'holds', open: 'broken', fails: 'fails' });
/** Aborts the running check when another starts. */
let work = new AbortController();

/** @param {boolean} again whether another key signs first */
async function check(again) {
  work.abort();
  const { signal } = (work = new AbortController());
  try {
    const [said, words, sample] = await ready;
    find('.outcome').hidden = false;
    find('#verdict').textContent = said('working');
    const given = Number(score.value);
    const checks = await sample.check({ score: given, again }, signal);
    signal.throwIfAborted();
    find('.checks').replaceChildren(...checks.map((one) => checkView(one, words)));
    const phrase = again ? 'signed_again' : given === sample.score ? 'as_it_was' : 'changed';
    find('.done').textContent = said(phrase, sample.score, given);
    conclude(said(verdicts[outcome(checks).state]));
  } catch (error) {
    if (signal.aborted) return;
    const [said] = await ready.catch(async () => [await fetchWords(language)]);
    find('.outcome').hidden = false;
    find('.done').textContent = error instanceof Error ? error.message : String(error);
    find('.checks').replaceChildren();
    conclude(said('broken'));
  }
}

/** @param {string} verdict */
function conclude(verdict) {
  find('#verdict').textContent = verdict;
  find('#verdict').focus({ preventScroll: true });
}

async function restore() {
  const [, , sample] = await ready;
  score.value = String(sample.score);
}

for (const [file, weight] of [
  ['regular', '400'],
  ['bold', '700'],
]) {
  document.fonts.add(new FontFace('Potentiel', `url(${new URL(`fonts/${file}.ttf`, root)})`, { weight }));
}
dressPage(() => import('./parts/words.mjs'));
find('form').addEventListener('submit', (event) => {
  event.preventDefault();
  check(false);
});
find('.sign_again').addEventListener('click', () => check(true));
find('.restore').addEventListener('click', () => restore().then(() => check(false)));
ready.then(restore, () => check(false));
