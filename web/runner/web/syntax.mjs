// Parses CSS into rules and declarations by the standard, including its error recovery.
import { ident, tokenize, tokenTypes } from 'css-tree';
import { Bound, mostBrackets } from './bounds.mjs';
import { trimmed } from './spaces.mjs';

/**
 * Follows the parsing and error recovery of CSS Syntax Level 3 step by step
 * (https://drafts.csswg.org/css-syntax-3/#parsing). css-tree parses what is inside: values and selectors.
 *
 * @typedef {object} Declaration
 * @property {'declaration'} kind
 * @property {string} name in lower case, except for custom properties
 * @property {string} value without `!important`
 * @property {boolean} important
 * @property {boolean} clean no unclosed string or url(), no unmatched closing bracket, and no stray `!`
 * @property {number} line
 *
 * @typedef {{ kind: 'rule', prelude: string, line: number, contents: Content[] }} Rule
 * @typedef {{ kind: 'at-rule', name: string, prelude: string, line: number, contents: Content[] | undefined }} AtRule
 * @typedef {Declaration | Rule | AtRule} Content
 *
 * @typedef {{ type: number, start: number, end: number }} Token
 *
 * @callback Accepts tells whether a declaration is valid. Inside a rule, an invalid one may be a nested rule.
 * @param {Declaration} declaration
 * @returns {boolean}
 *
 * @callback Complain
 * @param {number} line
 * @param {string} code
 */

const {
  AtKeyword,
  BadString,
  BadUrl,
  CDC,
  CDO,
  Colon,
  Comment,
  Delim,
  Function: FunctionStart,
  Ident,
  LeftCurlyBracket,
  LeftParenthesis,
  LeftSquareBracket,
  RightCurlyBracket,
  RightParenthesis,
  RightSquareBracket,
  Semicolon,
  String: StringToken,
  WhiteSpace,
  EOF,
} = tokenTypes;

const closers = new Map([
  [FunctionStart, RightParenthesis],
  [LeftParenthesis, RightParenthesis],
  [LeftSquareBracket, RightSquareBracket],
  [LeftCurlyBracket, RightCurlyBracket],
]);
const endings = new Map([
  [RightParenthesis, ')'],
  [RightSquareBracket, ']'],
  [RightCurlyBracket, '}'],
]);

/** @param {number} depth */
function checkDepth(depth) {
  if (depth > mostBrackets) throw new Bound('recursion', 'The page is nested too deeply.');
}

/** @param {string} text including its quotes */
const isClosed = (text) => new RegExp(`^${text[0]}(?:[^\\\\${text[0]}]|\\\\[^])*${text[0]}$`).test(text);

class Reader {
  /** @type {Token[]} */
  #tokens = [];
  #at = 0;
  #text;
  #accepts;
  #complain;
  #line;
  #counted = 0;

  /**
   * @param {string} written
   * @param {number} line number of its first line
   * @param {Accepts} accepts
   * @param {Complain} complain
   */
  constructor(written, line, accepts, complain) {
    // css-tree skips a byte order mark at the start of any text that it parses. Escape it except at the start of the
    // file: elsewhere it is a letter of a name.
    const text = written.replace(/(?!^)\ufeff/g, '\\feff ');
    this.#text = text;
    this.#line = line;
    this.#accepts = accepts;
    this.#complain = complain;
    tokenize(text, (type, start, end) => {
      if (type !== Comment) this.#tokens.push({ type, start, end });
      else if (end - start < 4 || !text.endsWith('*/', end)) complain(this.#lineAt(start), 'missing-end-of-comment');
    });
    this.#tokens.push({ type: EOF, start: text.length, end: text.length });
    this.#line = line;
    this.#counted = 0;
  }

  /** Line of an offset. Fast when offsets are asked for in order. @param {number} offset */
  #lineAt(offset) {
    if (offset < this.#counted) {
      for (let at = offset; at < this.#counted; at += 1) if (this.#text[at] === '\n') this.#line -= 1;
    } else for (let at = this.#counted; at < offset; at += 1) if (this.#text[at] === '\n') this.#line += 1;
    this.#counted = offset;
    return this.#line;
  }

  get #type() {
    return this.#tokens[this.#at].type;
  }

  #skipSpace() {
    while (this.#type === WhiteSpace) this.#at += 1;
  }

  /**
   * Text between two tokens. Closes strings and brackets that are open at the end of the file.
   *
   * @param {number} from
   * @param {number} to
   */
  #between(from, to) {
    if (to <= from) return '';
    /** @type {number[]} */
    const open = [];
    for (const { type } of this.#tokens.slice(from, to)) {
      const closer = closers.get(type);
      if (closer !== undefined) open.push(closer);
      else if (open.at(-1) === type) open.pop();
    }
    const last = this.#tokens[to - 1];
    const text = this.#text.slice(this.#tokens[from].start, last.end);
    const quote =
      last.type === StringToken && last.end === this.#text.length && !isClosed(this.#text.slice(last.start))
        ? this.#text[last.start]
        : '';
    return (
      text +
      quote +
      open
        .reverse()
        .map((type) => endings.get(type))
        .join('')
    );
  }

  /** Skips a token, or the whole block that it opens. */
  #skipComponent() {
    /** @type {number[]} */
    const open = [];
    do {
      const type = this.#type;
      if (type === EOF) return;
      const closer = closers.get(type);
      if (closer !== undefined) checkDepth(open.push(closer));
      else if (open.at(-1) === type) open.pop();
      this.#at += 1;
    } while (open.length > 0);
  }

  /** @returns {Content[]} */
  sheet() {
    /** @type {Content[]} */
    const found = [];
    for (;;) {
      const type = this.#type;
      if (type === EOF) return found;
      if (type === WhiteSpace || type === CDO || type === CDC) this.#at += 1;
      else {
        const one = type === AtKeyword ? this.#atRule(0, false) : this.#rule(0, false);
        if (one) found.push(one);
      }
    }
  }

  /** Parses a block up to its bracket, or a style attribute. @param {number} depth @returns {Content[]} */
  contents(depth) {
    checkDepth(depth);
    /** @type {Content[]} */
    const found = [];
    for (;;) {
      const type = this.#type;
      if (type === EOF || (type === RightCurlyBracket && depth > 0)) return found;
      if (type === WhiteSpace || type === Semicolon || (type === RightCurlyBracket && depth === 0)) {
        this.#at += 1;
        continue;
      }
      const start = this.#at;
      const read = type === AtKeyword ? this.#atRule(depth, true) : this.#declaration();
      if (read && (read.kind !== 'declaration' || this.#accepts(read))) {
        found.push(read);
        continue;
      }
      if (type === AtKeyword) continue;
      const end = this.#at;
      this.#at = start;
      const rule = this.#rule(depth, true);
      if (rule) found.push(rule);
      else if (read)
        found.push(read); // the code that checks the value reports the mistake
      else this.#complainOf(start, end);
    }
  }

  /** Reports what is neither a declaration nor a rule. @param {number} start @param {number} end */
  #complainOf(start, end) {
    this.#complain(this.#lineAt(this.#tokens[start].start), end > start ? 'parse-error' : 'unexpected');
  }

  /** @param {number} depth @param {boolean} nested @returns {AtRule | undefined} */
  #atRule(depth, nested) {
    const { start, end } = this.#tokens[this.#at];
    const line = this.#lineAt(start);
    const name = ident.decode(this.#text.slice(start + 1, end)).toLowerCase();
    this.#at += 1;
    const from = this.#at;
    /** @param {Content[]} [contents] @returns {AtRule} */
    const found = (contents) => ({ kind: 'at-rule', name, prelude: trimmed(prelude), line, contents });
    let prelude = '';
    for (;;) {
      const type = this.#type;
      if (type === Semicolon || type === EOF || (type === RightCurlyBracket && nested)) {
        prelude = this.#between(from, this.#at);
        if (type === Semicolon) this.#at += 1;
        return found();
      }
      if (type === LeftCurlyBracket) {
        prelude = this.#between(from, this.#at);
        return found(this.#block(depth));
      }
      this.#skipComponent();
    }
  }

  /** @param {number} depth @param {boolean} nested @returns {Rule | undefined} */
  #rule(depth, nested) {
    const from = this.#at;
    const line = this.#lineAt(this.#tokens[from].start);
    for (;;) {
      const type = this.#type;
      if (type === EOF || (nested && type === Semicolon)) {
        if (!nested && type === EOF) this.#complain(line, 'parse-error');
        return undefined;
      }
      if (type === RightCurlyBracket) {
        if (nested) return undefined;
        this.#complain(this.#lineAt(this.#tokens[this.#at].start), 'extra-brace');
        this.#at += 1;
      } else if (type === LeftCurlyBracket) {
        const prelude = trimmed(this.#between(from, this.#at));
        if (this.#isCustomProperty(from)) {
          if (nested) this.#skipDeclaration();
          else this.#block(depth);
          return undefined;
        }
        return { kind: 'rule', prelude, line, contents: this.#block(depth) };
      } else this.#skipComponent();
    }
  }

  /** `--name: {…}` is never a rule. @param {number} from */
  #isCustomProperty(from) {
    const [first, second] = this.#tokens.slice(from, this.#at).filter(({ type }) => type !== WhiteSpace);
    return first?.type === Ident && this.#text.startsWith('--', first.start) && second?.type === Colon;
  }

  /** @param {number} depth @returns {Content[]} */
  #block(depth) {
    const line = this.#lineAt(this.#tokens[this.#at].start);
    this.#at += 1;
    const found = this.contents(depth + 1);
    if (this.#type === RightCurlyBracket) this.#at += 1;
    else this.#complain(line, 'missing-brace');
    return found;
  }

  /** Skips what can't be a declaration. */
  #skipDeclaration() {
    for (;;) {
      const type = this.#type;
      if (type === EOF || type === RightCurlyBracket) return;
      if (type === Semicolon) {
        this.#at += 1;
        return;
      }
      this.#skipComponent();
    }
  }

  /** @returns {Declaration | undefined} */
  #declaration() {
    const { type, start, end } = this.#tokens[this.#at];
    if (type !== Ident) {
      this.#skipDeclaration();
      return undefined;
    }
    const written = ident.decode(this.#text.slice(start, end));
    const custom = written.startsWith('--');
    this.#at += 1;
    this.#skipSpace();
    if (this.#type !== Colon) {
      this.#skipDeclaration();
      return undefined;
    }
    this.#at += 1;
    this.#skipSpace();
    const from = this.#at;
    let blocks = 0;
    let others = 0;
    while (this.#type !== EOF && this.#type !== Semicolon && this.#type !== RightCurlyBracket) {
      if (this.#type === LeftCurlyBracket) blocks += 1;
      else if (this.#type !== WhiteSpace) others += 1;
      this.#skipComponent();
    }
    let to = this.#at;
    if (this.#type === Semicolon) this.#at += 1;
    const trim = () => {
      while (to > from && this.#tokens[to - 1].type === WhiteSpace) to -= 1;
    };
    trim();
    const important = this.#endsImportant(from, to);
    if (important) {
      to -= 1;
      trim();
      to -= 1;
      trim();
      others -= 2;
    }
    if (!custom && blocks > 0 && blocks + others > 1) return undefined;
    return {
      kind: 'declaration',
      name: custom ? written : written.toLowerCase(),
      value: this.#between(from, to),
      important,
      clean: this.#isClean(from, to),
      line: this.#lineAt(start),
    };
  }

  /** @param {number} from @param {number} to */
  #endsImportant(from, to) {
    const last = this.#tokens
      .slice(from, to)
      .filter(({ type }) => type !== WhiteSpace)
      .slice(-2);
    return (
      last.length === 2 &&
      last[0].type === Delim &&
      this.#text[last[0].start] === '!' &&
      last[1].type === Ident &&
      ident.decode(this.#text.slice(last[1].start, last[1].end)).toLowerCase() === 'important'
    );
  }

  /** Whether the tokens are a <declaration-value> of the standard. @param {number} from @param {number} to */
  #isClean(from, to) {
    /** @type {number[]} */
    const open = [];
    for (const { type, start } of this.#tokens.slice(from, to)) {
      const closer = closers.get(type);
      if (type === BadString || type === BadUrl) return false;
      if (open.length === 0 && type === Delim && this.#text[start] === '!') return false;
      if (closer !== undefined) open.push(closer);
      else if (endings.has(type) && open.pop() !== type) return false;
    }
    return true;
  }
}

const nothing = () => {};

/**
 * @param {string} text
 * @param {object} how
 * @param {Accepts} how.accepts
 * @param {Complain} [how.complain]
 * @param {number} [how.line]
 */
export const readSheetSyntax = (text, { accepts, complain = nothing, line = 1 }) =>
  new Reader(text, line, accepts, complain).sheet();

/** Parses a style attribute. @param {string} text @param {Accepts} accepts */
export const readAttributeSyntax = (text, accepts) =>
  new Reader(text, 1, accepts, nothing)
    .contents(0)
    .filter(/** @returns {one is Declaration} */ (one) => one.kind === 'declaration');
