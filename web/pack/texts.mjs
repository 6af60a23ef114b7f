// Parses the texts of a pack in each of its languages: Markdown, typography and formulas.
import { readLine, readProse } from './markdown.mjs';
import { child } from './pointer.mjs';
import { typeset } from './typography.mjs';

/** @typedef {string | Record<string, string>} SourceText */

/**
 * By language, unless the text may be left out and is.
 *
 * @template {SourceText | undefined} S
 * @template T
 * @typedef {undefined extends S ? Record<string, T> | undefined : Record<string, T>} Parsed
 */

// The Markdown parser takes quadratic time for hostile texts. The schema limits each text; this limits their sum in all
// languages.
const MAX_CHARACTERS = 500_000;

export class Texts {
  /**
   * @param {string[]} languages
   * @param {import('./problem.mjs').Problems} problems
   */
  constructor(languages, problems) {
    this.languages = languages;
    this.problems = problems;
    this.characters = 0;
  }

  /**
   * @template {SourceText | undefined} S
   * @param {S} source
   * @param {string} pointer
   * @returns {Parsed<S, string>}
   */
  label(source, pointer) {
    return this.each(source, pointer, (text, language, report) => {
      if (text.includes('\n')) report('a text on one line expected');
      return typeset(text.trim(), language);
    });
  }

  /**
   * @template {SourceText | undefined} S
   * @param {S} source
   * @param {string} pointer
   * @returns {Parsed<S, import('./pack.d.ts').Line>}
   */
  line(source, pointer) {
    return this.each(source, pointer, readLine);
  }

  /**
   * @template {SourceText | undefined} S
   * @param {S} source
   * @param {string} pointer
   * @returns {Parsed<S, import('./pack.d.ts').Block[]>}
   */
  prose(source, pointer) {
    return this.each(source, pointer, readProse);
  }

  /**
   * @template {SourceText | undefined} S
   * @template T
   * @param {S} source
   * @param {string} pointer
   * @param {(text: string, language: string, report: import('./markdown.mjs').Report) => T} read
   * @returns {Parsed<S, T>}
   */
  each(source, pointer, read) {
    const parsed = source === undefined ? undefined : this.#parse(source, pointer, read);
    return /** @type {Parsed<S, T>} */ (parsed);
  }

  /**
   * @template T
   * @param {SourceText} source
   * @param {string} pointer
   * @param {(text: string, language: string, report: import('./markdown.mjs').Report) => T} read
   * @returns {Record<string, T>}
   */
  #parse(source, pointer, read) {
    const one = typeof source === 'string';
    if (!one) {
      for (const language of Object.keys(source)) {
        if (!this.languages.includes(language)) {
          this.problems.error(child(pointer, language), `"${language}" is not a language of the pack`);
        }
      }
    }
    /** @type {Record<string, T>} */
    const result = {};
    for (const language of this.languages) {
      const at = one ? pointer : child(pointer, language);
      const text = one ? source : source[language];
      if (text === undefined) {
        this.problems.error(pointer, `no text in "${language}"`);
        continue;
      }
      this.characters += text.length;
      if (this.characters > MAX_CHARACTERS) {
        this.problems.error('', `too much text: ${MAX_CHARACTERS} characters in all languages at most`);
        break;
      }
      if (!text.trim()) this.problems.error(at, 'a text is missing here');
      const { text: safe, back } = hideFormulas(text.normalize('NFC'));
      result[language] = back(read(safe, language, (message, within) => this.problems.error(at, message, within)));
    }
    return result;
  }
}

/**
 * Hides `{=a*b}` from Markdown and typography: replaces each with a character of the private use area.
 *
 * @param {string} text
 */
function hideFormulas(text) {
  /** @type {string[]} */
  const formulas = [];
  const hidden = text.replace(/\{=[^}]*\}/g, (formula) => String.fromCodePoint(0xf0000 + formulas.push(formula) - 1));
  /** @type {<T>(value: T) => T} */
  const back = (value) => {
    if (formulas.length === 0) return value;
    return JSON.parse(
      JSON.stringify(value).replace(/[\u{f0000}-\u{ffffd}]/gu, (one) =>
        JSON.stringify(formulas[/** @type {number} */ (one.codePointAt(0)) - 0xf0000] ?? '').slice(1, -1),
      ),
    );
  };
  return { text: hidden, back };
}
