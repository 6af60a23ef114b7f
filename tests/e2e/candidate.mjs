// A candidate who answers every exercise of a pack, told the answers by its key, in any browser and either view.

import { answers } from './answers/answers.mjs';

/**
 * @typedef {import('./reader.mjs').Reading} Reading
 * @typedef {{id: string, kind: string, title: Record<string, string>, spec: any}} Exercise
 */

/**
 * As shown: in French a plain space before ; : ! ? is a narrow one.
 *
 * @param {any} text a line in one language, or a string
 */
export function plain(text) {
  return typeof text === 'string' ? text : text.map((/** @type {{text: string}} */ span) => span.text).join('');
}

/** @type {Record<string, Record<string, string>>} */
export const words = {
  fr: {
    begin: 'Commencer',
    proceed: 'Continuer',
    back: 'Retour',
    flag: 'À revoir',
    review: 'Relire',
    finish: 'Terminer',
    all: 'Tous les exercices',
    answer: 'Votre réponse',
    code: 'Votre code',
    run: 'Lancer les tests',
    best: 'La meilleure',
    worst: 'La moins bonne',
    point_1: 'Très peu efficace',
    point_2: 'Peu efficace',
    point_3: 'Moyennement efficace',
    point_4: 'Efficace',
    point_5: 'Très efficace',
    most: 'Le plus',
    least: 'Le moins',
    urgent: 'Urgent',
    important: 'Important',
    tray: 'Urgent\u202f? Important\u202f? ',
    text: 'Votre texte',
    holds: 'Vrai',
    fails: 'Faux',
    sure: 'Forte',
    certainty: 'Certitude\u202f: ',
    up: 'Monter\u202f: ',
    down: 'Descendre\u202f: ',
    keep: 'Garder cet ordre',
    add_line: 'Ajouter\u202f: ',
    indent_line: 'Décaler à droite\u202f: ',
    result: 'Votre résultat',
    before_finish: 'Avant de terminer',
    all_answered: 'Vous avez répondu à tout.',
    passing: 'Tous les tests passent.',
    download: 'Télécharger le badge',
  },
  en: {
    begin: 'Begin',
    proceed: 'Continue',
    back: 'Back',
    flag: 'Flag',
    review: 'Review',
    finish: 'Finish',
    all: 'All exercises',
    answer: 'Your answer',
    code: 'Your code',
    run: 'Run the tests',
    best: 'Best',
    worst: 'Worst',
    point_1: 'Very ineffective',
    point_2: 'Ineffective',
    point_3: 'Moderately effective',
    point_4: 'Effective',
    point_5: 'Very effective',
    most: 'Most',
    least: 'Least',
    urgent: 'Urgent',
    important: 'Important',
    tray: 'Urgent? Important? ',
    text: 'Your text',
    holds: 'True',
    fails: 'False',
    sure: 'Quite',
    certainty: 'How sure: ',
    up: 'Up: ',
    down: 'Down: ',
    keep: 'Keep this order',
    add_line: 'Add: ',
    indent_line: 'Indent: ',
    result: 'Your result',
    before_finish: 'Before you finish',
    all_answered: 'You have answered everything.',
    passing: 'All the tests pass.',
    download: 'Download the badge',
  },
};

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
   * Begins, answers everything as the key says, and goes to the review.
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

  /** The text of an option by its id. @param {any[]} options @param {string} id */
  name(options, id) {
    return this.in(options.find((one) => one.id === id).text);
  }

  /** Puts a list in order by its buttons, one step at a time. @param {any[]} items @param {string[]} wanted */
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
