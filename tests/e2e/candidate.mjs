// Plays a candidate who answers every exercise of a pack by its key, in any browser and either view.

import { readWords } from '../../web/words/read.mjs';
import { answers } from './answers/answers.mjs';

/**
 * @typedef {import('./reader.mjs').Reading} Reading
 * @typedef {{id: string, kind: string, title: Record<string, string>, spec: any}} Exercise
 */

/**
 * The text as shown; in French, the space before ; : ! ? becomes a narrow one.
 *
 * @param {any} text a line in one language, or a string
 */
export function plain(text) {
  return typeof text === 'string' ? text : text.map((/** @type {{text: string}} */ span) => span.text).join('');
}

/** Our names of controls, and the names of their phrases in web/words/. @type {Record<string, string>} */
const phrases = {
  begin: 'BeginButton',
  proceed: 'ContinueButton',
  back: 'BackButton',
  flag: 'FlagButton',
  review: 'ReviewButton',
  finish: 'FinishButton',
  all: 'AllExercises',
  answer: 'YourAnswer',
  code: 'YourCode',
  run: 'RunButton',
  best: 'MarkBest',
  worst: 'MarkWorst',
  point_1: 'VeryIneffective',
  point_2: 'Ineffective',
  point_3: 'Moderate',
  point_4: 'Effective',
  point_5: 'VeryEffective',
  most: 'MarkMost',
  least: 'MarkLeast',
  urgent: 'MarkUrgent',
  important: 'MarkImportant',
  tray: 'TrayMarks',
  text: 'YourText',
  holds: 'MarkTrue',
  fails: 'MarkFalse',
  sure: 'QuiteSure',
  certainty: 'CertaintyOf',
  up: 'MoveUp',
  down: 'MoveDown',
  keep: 'KeepOrder',
  add_line: 'AddLine',
  indent_line: 'IndentLine',
  result: 'ResultTitle',
  before_finish: 'ReviewTitle',
  all_answered: 'AllAnswered',
  passing: 'AllTestsPass',
  download: 'DownloadCredential',
  files: 'CheckTitle',
  picture: 'SavePicture',
  print: 'PrintButton',
  practise: 'PracticeButton',
  practised: 'PracticeTitle',
  return: 'PracticeEnd',
  can: 'YouCan',
};

/** The phrases as shown, without a placeholder at their end. @type {Record<string, Record<string, string>>} */
export const words = Object.fromEntries(
  Object.entries(readWords()).map(([language, { surfaces }]) => [
    language,
    Object.fromEntries(
      Object.entries(phrases).map(([name, phrase]) => [name, String(surfaces.runtime[phrase]).replace(/\{\d\}$/, '')]),
    ),
  ]),
);

export class Candidate {
  /**
   * @param {Reading} reader
   * @param {any} pack the parsed pack.json
   * @param {string} [language]
   */
  constructor(reader, pack, language = 'fr') {
    this.reader = reader;
    this.pack = pack;
    this.language = language;
    this.words = words[language];
    /** @type {Exercise[]} */
    this.exercises = pack.sections.flatMap((/** @type {any} */ section) => section.exercises);
  }

  /** @param {Record<string, any>} texts */
  in(texts) {
    return plain(texts[this.language]);
  }

  /** @param {Exercise} exercise */
  keyOf(exercise) {
    return this.pack.keys.find((/** @type {any} */ { exercise: id }) => id === exercise.id)?.key;
  }

  async begin() {
    await this.reader.press('button', this.words.begin);
  }

  /** Waits until this exercise is on the screen. @param {Exercise} exercise */
  async meet(exercise) {
    await this.reader.meet('heading', this.in(exercise.title));
  }

  /** @param {Exercise} exercise */
  async proceed(exercise) {
    const last = exercise === this.exercises.at(-1);
    await this.reader.press('button', last ? this.words.review : this.words.proceed);
  }

  /**
   * Begins, answers every exercise by its key, and goes to the review.
   *
   * @param {(exercise: Exercise) => Promise<void>} [before]
   */
  async walk(before = async () => {}) {
    await this.begin();
    for (const exercise of this.exercises) {
      await this.meet(exercise);
      await before(exercise);
      await this.answer(exercise);
      await this.proceed(exercise);
    }
    await this.reader.meet('heading', this.words.before_finish);
  }

  async finish() {
    await this.reader.press('button', this.words.finish);
    await this.reader.meet('heading', this.words.result);
  }

  /** @param {Exercise} exercise */
  async answer(exercise) {
    const answer = answers[exercise.kind];
    if (!answer) throw new Error(`nobody knows how to answer ${exercise.kind}`);
    await answer(this, exercise.spec, this.keyOf(exercise));
  }

  /** The text of the option with this id. @param {any[]} options @param {string} id */
  name(options, id) {
    return this.in(options.find((one) => one.id === id).text);
  }

  /** Orders a list with its buttons, one step at a time. @param {any[]} items @param {string[]} wanted */
  async order(items, wanted) {
    const name = (/** @type {string} */ id) => this.name(items, id);
    const { up } = this.words;
    let moved = false;
    for (const [place, id] of wanted.entries()) {
      for (let at = await this.#placeOf(name(id)); at > place; at--, moved = true)
        await this.reader.press('button', up + name(id));
    }
    if (!moved) await this.reader.press('button', this.words.keep);
  }

  /** @param {string} name */
  async #placeOf(name) {
    const spaceless = (/** @type {string} */ text) => text.replace(/\s+/g, ' ');
    const ups = (await this.reader.names('button'))
      .map(spaceless)
      .filter((each) => each.startsWith(spaceless(this.words.up)));
    return ups.indexOf(spaceless(this.words.up + name));
  }
}
