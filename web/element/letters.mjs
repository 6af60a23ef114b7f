// Fetches the second faces when a pack has letters that the first ones lack.
// Letters that the second faces lack, too, need the page view: there the browser finds a font.
import { second } from './more_characters.mjs';

/**
 * @typedef {import('../engine/core.mjs').Core} Core
 * @typedef {ReturnType<typeof import('./load.mjs').fetchFont>} Fetched
 *
 * @typedef {object} Means passed by the element: imported here, they would become a separate chunk and one more request
 * @property {string} first the characters of the first faces
 * @property {(characters: string) => RegExp} beyond
 * @property {typeof import('./load.mjs').fetchFont} fetchFont
 */

/** @type {Fetched[] | undefined} */
let fetched;

export class Letters {
  #pack;
  #core;
  #folder;
  #fetchFont;
  #beyondFirst;
  #beyondSecond;
  /** Whether the second faces have loaded. */
  #more = false;
  /** Whether the faces have all letters met outside of the pack's texts. */
  #enough = true;
  /** Whether the second faces are being fetched. */
  #fetching = false;
  /** @type {Map<string, string>} */
  #texts = new Map();

  /**
   * @param {any} pack
   * @param {Core} core
   * @param {URL} folder of the fonts
   * @param {Means} means
   */
  constructor(pack, core, folder, { first, beyond, fetchFont }) {
    this.#pack = pack;
    this.#core = core;
    this.#folder = folder;
    this.#fetchFont = fetchFont;
    this.#beyondFirst = beyond(first);
    this.#beyondSecond = beyond(first + second);
  }

  /**
   * Whether the loaded faces have every letter of the pack in this language.
   *
   * @param {string} language
   */
  serve(language) {
    const text = this.#textIn(language);
    return (
      this.#enough &&
      !this.#fetching &&
      (!this.#beyondFirst.test(text) || (this.#more && !this.#beyondSecond.test(text)))
    );
  }

  /** Fetches the second faces if they have all the letters that are missing. @param {string} language */
  async prepare(language) {
    const text = this.#textIn(language);
    if (this.#beyondFirst.test(text) && !this.#beyondSecond.test(text)) await this.#fetch();
  }

  /** Handles a letter that no loaded face has, typed by the candidate or printed by a program. */
  async lack() {
    if (this.#more) this.#enough = false;
    else await this.#fetch();
  }

  async #fetch() {
    if (this.#more) return;
    this.#fetching = true;
    fetched ??= /** @type {const} */ (['regular-more', 'bold-more', 'mono-more']).map((face) =>
      this.#fetchFont(this.#folder, face),
    );
    try {
      for (const [face, bytes] of await Promise.all(fetched)) this.#core.setFont(face, bytes);
      this.#more = true;
    } catch {
      fetched = undefined;
      this.#enough = false;
    }
    this.#fetching = false;
  }

  /** @param {string} language */
  #textIn(language) {
    const known = this.#texts.get(language) ?? [...textsIn(this.#pack, this.#pack.languages, language)].join('\n');
    this.#texts.set(language, known);
    return known;
  }
}

/**
 * Yields the texts of a pack that are shown in this language: one of each localized text.
 *
 * @param {unknown} part
 * @param {string[]} languages
 * @param {string} language
 * @returns {Generator<string>}
 */
function* textsIn(part, languages, language) {
  if (typeof part === 'string') yield part;
  if (typeof part !== 'object' || part === null) return;
  const names = Object.keys(part);
  const localized = names.length > 0 && names.every((name) => languages.includes(name));
  const shown = localized
    ? [/** @type {any} */ (part)[language] ?? /** @type {any} */ (part)[languages[0]]]
    : Object.values(part);
  for (const one of shown) yield* textsIn(one, languages, language);
}
