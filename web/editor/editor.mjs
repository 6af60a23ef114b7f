// Turns a text field into a code editor: colours, line numbers, indentation, search. All input still goes through the
// field, so typing, input methods, undo and screen readers work as the browser provides them. Fetched when the first
// program is to be written.
import { fetchWords } from '#words/one/editor';
import { pairAt } from './brackets.mjs';
import { difference } from './change.mjs';
import { tab, toggleComment } from './commands.mjs';
import colours from './colours.css' with { type: 'text' };
import rules from './editor.css' with { type: 'text' };
import { FindBar } from './find_bar.mjs';
import { editFor } from './keys.mjs';
import { languageOf } from './languages.mjs';
import { Layer } from './layer.mjs';
import { lineAt, lineEnd } from './lines.mjs';
import { cleanPasted } from './pasted.mjs';
import { Problems } from './problems.mjs';
import { linesInSight, reveal } from './sight.mjs';
import { sizes, storedSize, storeSize, usual } from './size.mjs';
import { spanAt } from './spans.mjs';
import { symbolBar } from './symbol_bar.mjs';
import { editorToolbar } from './toolbar.mjs';
import { moveCaret, replace, runHistory } from './typing.mjs';

/**
 * @typedef {object} View the text field, and what its editor reports about it
 * @property {{id: number, syntax: string, marks: string}} node
 * @property {HTMLElement} control the text field
 * @property {string} [before] its text before a paste that is still to be cleaned
 * @property {string} [notes] ids of further elements that describe the field
 * @property {boolean} [faulty] whether a problem is marked in it
 * @property {() => void} [describe] to be called when these have changed
 *
 * @typedef {import('./commands.mjs').Edit} Edit
 * @typedef {import('./spans.mjs').Span} Span
 */

const budget = 4; // milliseconds of parsing in one task; the rest follows in later tasks
const margin = 40; // lines coloured above and below the visible ones

/** Whether Tab indents, in all editors until the page is left. */
let tabIndents = false;

/** A sheet works only in the document that it was made for. @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** @param {Document} document */
function sheetFor(document) {
  const { CSSStyleSheet: Sheet } = /** @type {typeof globalThis} */ (document.defaultView ?? globalThis);
  const sheet = sheets.get(document) ?? new Sheet();
  if (!sheets.has(document)) sheet.replaceSync(colours + rules);
  sheets.set(document, sheet);
  return sheet;
}

/** @type {WeakMap<Element, Editor>} */
const editors = new WeakMap();

/** The words by language, undefined while they are fetched. @type {Map<string, WordsOf<'editor'> | undefined>} */
const spoken = new Map();
/** What is updated again when words have come. @type {Set<View>} */
const waiting = new Set();
/** The words that were used last, until others have loaded. @type {WordsOf<'editor'> | undefined} */
let latest;

/** The words in the language of a field, or none; then it is updated again when they have come. @param {View} view */
function wordsAround(view) {
  const { lang: language = '' } =
    /** @type {HTMLElement | null} */ (view.control.parentElement?.closest('[lang]')) ?? {};
  if (!spoken.has(language)) {
    spoken.set(language, undefined);
    fetchWords(language).then(
      (words) => {
        spoken.set(language, words);
        for (const one of waiting) if (one.control.isConnected) follow(one);
        waiting.clear();
      },
      () => spoken.delete(language), // retried at the next change
    );
  }
  if (!spoken.get(language)) waiting.add(view);
  latest = spoken.get(language) ?? latest;
  return latest;
}

/** Creates the editor of a field if needed, and updates it to its node. @param {View} view */
export function follow(view) {
  const words = wordsAround(view);
  if (!words) return;
  let editor = editors.get(view.control);
  if (!editor) {
    const root = /** @type {ShadowRoot} */ (view.control.getRootNode());
    const sheet = sheetFor(root.ownerDocument);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    editor = new Editor(view, words);
    editors.set(view.control, editor);
  }
  editor.follow(words);
}

class Editor {
  #view;
  #field;
  #frame;
  #scroll;
  #sheet;
  #layer = new Layer();
  #gutter = element('div', 'editor-gutter');
  #numbers = element('div', 'editor-numbers');
  #problems;
  #leave = element('p', 'editor-leave editor-tool');
  #note = element('p', 'editor-leave editor-tool');
  #beside = element('div', 'editor-beside');
  /** @type {HTMLElement[]} */
  #tools = [];
  /** The words with which the toolbars were made. @type {WordsOf<'editor'> | null} */
  #toolWords = null;
  #toolsLocked = false;
  #words;
  /** @type {FindBar | null} */
  #find = null;
  #text = '';
  #language = languageOf('');
  #syntaxName = '';
  /** @type {import('./languages.mjs').Syntax | null} */
  #syntax = null;
  #working = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  /** Range of the lines that are coloured. */
  #coloured = { first: 0, end: 100 };
  #line = -1;
  #caret = -1;
  /** @type {Span[]} */
  #pair = [];
  #leaving = false;
  #size = usual;
  #looking = 0;
  #caretSeen = 0;

  /** @param {View} view @param {WordsOf<'editor'>} words */
  constructor(view, words) {
    this.#view = view;
    this.#words = words;
    this.#field = /** @type {HTMLTextAreaElement} */ (view.control);
    this.#sheet = /** @type {HTMLElement} */ (this.#field.parentElement);
    this.#scroll = /** @type {HTMLElement} */ (this.#sheet.parentElement);
    this.#frame = /** @type {HTMLElement} */ (this.#scroll.parentElement);
    this.#gutter.setAttribute('aria-hidden', 'true');
    this.#gutter.append(this.#numbers);
    this.#numbers.textContent = '1';
    this.#problems = new Problems(`problems-${view.node.id}`);
    this.#leave.id = `leave-${view.node.id}`;
    this.#leave.hidden = true;
    this.#sheet.prepend(this.#layer.element);
    this.#sheet.append(this.#gutter);
    this.#note.setAttribute('role', 'status');
    this.#frame.append(this.#problems.element, this.#leave, this.#note, this.#beside);
    this.#frame.classList.add('is-rich');
    this.#resize(storedSize());
    this.#listen();
    this.#field.onpaste = null; // from now on, the editor itself cleans pasted text
  }

  /** Updates the editor to its node. @param {WordsOf<'editor'>} words */
  follow(words) {
    const { node } = this.#view;
    this.#words = words;
    this.#rename();
    this.#speak(node.syntax || 'javascript');
    this.#read();
    if (this.#focused) this.#cleanEarlier();
    if (this.#problems.tell(node.marks)) {
      this.#showProblems();
      this.#paint();
    }
  }

  #rename() {
    if (this.#toolWords === this.#words && this.#toolsLocked === this.#field.readOnly) return;
    this.#toolWords = this.#words;
    this.#toolsLocked = this.#field.readOnly;
    for (const tool of this.#tools) tool.remove();
    this.#closeFind();
    const bar = editorToolbar(this, this.#words, { tab: tabIndents, locked: this.#field.readOnly });
    bar.setAttribute('aria-controls', this.#field.id);
    this.#frame.prepend(bar);
    this.#tools = [bar];
    if (!this.#field.readOnly) {
      const symbols = symbolBar(this, this.#words);
      this.#frame.append(symbols);
      this.#tools.push(symbols);
    }
    this.#leave.textContent = this.#words('leave');
    this.#showProblems();
  }

  /** @param {string} name of the language of the program */
  async #speak(name) {
    if (name === this.#syntaxName) return;
    this.#syntaxName = name;
    this.#syntax = null;
    this.#language = languageOf(name);
    const made = await this.#language.syntax?.().then(
      ({ make }) => make(),
      () => null,
    );
    if (!made || this.#syntaxName !== name) return;
    this.#syntax = made;
    made.update(this.#text, { from: 0, before: 0, after: this.#text.length });
    this.#colour();
  }

  #listen() {
    const field = this.#field;
    field.addEventListener('input', () => this.#read());
    field.addEventListener('keydown', (event) => this.#key(event));
    field.addEventListener('beforeinput', (event) => this.#paste(event));
    // During composition in another script, the input method underlines the text: show the field's own text then.
    field.addEventListener('compositionupdate', ({ data }) =>
      this.#frame.classList.toggle('is-composing', /[^\0-\u024f]/.test(data)),
    );
    field.addEventListener('compositionend', () => this.#frame.classList.remove('is-composing'));
    field.addEventListener('focus', () => {
      this.#look();
      // A pass may be setting the focus: run after it.
      queueMicrotask(() => this.#cleanEarlier());
    });
    field.addEventListener('blur', () => {
      this.#leaving = false;
      this.#look();
    });
    // The field is as large as its text; its container scrolls instead.
    field.addEventListener('scroll', () => field.scrollTo(0, 0));
    const gone = new AbortController();
    const listening = { signal: gone.signal, passive: true };
    const unlessGone = (/** @type {() => void} */ work) => () => (field.isConnected ? work() : gone.abort());
    // Fired at the field; in older browsers only at the document.
    field.addEventListener('selectionchange', () => this.#look());
    document.addEventListener(
      'selectionchange',
      unlessGone(() => this.#look()),
      listening,
    );
    // Captures the scrolling of any ancestor.
    addEventListener(
      'scroll',
      unlessGone(() => this.#lookSoon()),
      { ...listening, capture: true },
    );
    addEventListener(
      'resize',
      unlessGone(() => this.#lookSoon()),
      listening,
    );
    this.#scroll.addEventListener('scroll', () => this.#lookSoon(), listening);
    globalThis.visualViewport?.addEventListener(
      'resize',
      unlessGone(() => this.#avoidKeyboard()),
      listening,
    );
  }

  /** Cleans pasted or dropped text, and shows a note about that until the next paste. @param {InputEvent} event */
  #paste(event) {
    if (!/^insertFrom(?:Paste|Drop|Yank)/.test(event.inputType)) return;
    const { text: clean, changed } = cleanPasted(
      event.data ?? event.dataTransfer?.getData('text/plain') ?? '',
      this.#syntaxName,
    );
    this.#note.textContent = changed > 0 ? this.#words('cleaned', changed) : '';
    if (changed === 0) return;
    event.preventDefault();
    const field = this.#field;
    const { selectionStart: from, selectionEnd: to, maxLength } = field;
    const insert = maxLength < 0 ? clean : clean.slice(0, Math.max(maxLength - field.value.length + to - from, 0));
    replace(field, { from, to, insert, start: from + insert.length, end: from + insert.length });
  }

  /**
   * Cleans text that was pasted before this editor had loaded. Waits until the field has the focus: a program that is
   * no longer edited stays as it was run.
   */
  #cleanEarlier() {
    const { before } = this.#view;
    this.#view.before = undefined;
    const field = this.#field;
    const { value, selectionStart, selectionEnd } = field;
    const pasted = before === undefined || field.readOnly ? null : difference(before, value);
    if (!pasted) return;
    const { from, after: to } = pasted;
    const { text: insert, changed } = cleanPasted(value.slice(from, to), this.#syntaxName);
    if (changed === 0) return;
    const moved = (/** @type {number} */ at) => {
      if (at > to) return at - to + from + insert.length;
      return at < from ? at : from + cleanPasted(value.slice(from, at), this.#syntaxName).text.length;
    };
    replace(field, { from, to, insert, start: moved(selectionStart), end: moved(selectionEnd) });
    this.#note.textContent = this.#words('cleaned', changed);
  }

  /** Reads the field's text, the only source of truth, and updates everything else. */
  #read() {
    const change = difference(this.#text, this.#field.value);
    if (change) {
      this.#text = this.#field.value;
      const lines = this.#layer.update(this.#text, change);
      const { gone, come } = lines;
      this.#syntax?.update(this.#text, change);
      if (gone !== come) {
        const { length } = this.#layer.starts;
        this.#numbers.textContent = Array.from({ length }, (_, index) => index + 1).join('\n');
        this.#frame.style.setProperty('--pt-digits', String(Math.max(2, String(length).length)));
        this.#coloured.end = Math.min(this.#coloured.end + Math.min(Math.max(come - gone, 0), margin), length);
        this.#lookSoon();
      }
      if (this.#problems.move(lines)) this.#showProblems();
      this.#find?.update();
      this.#caret = -1;
      this.#colour();
    }
    this.#look();
  }

  /** Parses within the time budget, and paints when that is done. */
  #colour() {
    clearTimeout(this.#working);
    this.#working = undefined;
    if (!this.#syntax || this.#syntax.work(budget)) this.#paint();
    else this.#working = setTimeout(() => this.#field.isConnected && this.#colour());
  }

  #paint() {
    if (this.#working !== undefined) return; // keep the old colours until the new ones are ready
    const { starts } = this.#layer;
    const first = Math.min(this.#coloured.first, starts.length - 1);
    const end = Math.min(this.#coloured.end, starts.length);
    const [from, to] = [starts[first], starts[end] ?? this.#text.length];
    const spans = this.#syntax?.spans(from, to) ?? [];
    this.#layer.paint(first, end, spans, [
      ...this.#pair,
      ...this.#problems.spans(this.#text, starts),
      ...this.#foundSpans(from, to),
    ]);
  }

  /** Highlights the line of the caret, and the brackets beside it. */
  #look() {
    const { selectionStart: caret, selectionEnd: end } = this.#field;
    const active = this.#focused && caret === end;
    const line = active ? lineAt(this.#layer.starts, caret) : -1;
    if (line !== this.#line) {
      this.#line = line;
      this.#sheet.classList.toggle('has-line', active);
      this.#sheet.style.setProperty('--pt-line', String(line));
    }
    const place = active ? caret : -2;
    if (place === this.#caret) return;
    this.#caret = place;
    if (active && !this.#caretSeen) this.#caretSeen = requestAnimationFrame(() => this.#showCaret());
    const pair = active ? pairAt(this.#text, caret, this.#skip()) : null;
    const before = this.#pair;
    this.#pair = (pair && pair.partner >= 0 ? [pair.at, pair.partner] : [])
      .sort((one, other) => one - other)
      .map((at) => ({ from: at, to: at + 1, style: 'pair' }));
    if (String(before.map(({ from }) => from)) !== String(this.#pair.map(({ from }) => from))) this.#paint();
  }

  #lookSoon() {
    if (!this.#looking)
      this.#looking = requestAnimationFrame(() => {
        this.#looking = 0;
        const inSight = linesInSight(this.#scroll, this.#layer.element, this.#layer.starts.length);
        if (inSight.first >= this.#coloured.first && inSight.end <= this.#coloured.end) return;
        const { length } = this.#layer.starts;
        this.#coloured = { first: Math.max(inSight.first - margin, 0), end: Math.min(inSight.end + margin, length) };
        this.#paint();
      });
  }

  get #focused() {
    return this.#field.matches(':focus');
  }

  /** Tests for offsets in strings and comments: brackets there don't count. @returns {import('./brackets.mjs').Skip} */
  #skip() {
    /** @type {Span[] | undefined} */
    let spans;
    return (offset) => {
      spans ??= this.#syntax?.spans(0, this.#text.length) ?? [];
      return /string|comment/.test(spanAt(spans, offset)?.style ?? '');
    };
  }

  // Keys and toolbar buttons

  /** @returns {import('./commands.mjs').Situation} */
  get #situation() {
    return { text: this.#text, start: this.#field.selectionStart, end: this.#field.selectionEnd };
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing || event.defaultPrevented) return;
    const leaves = event.key === 'Tab' && this.#leaving;
    if (!['Shift', 'Tab'].includes(event.key)) this.#leaving = event.key === 'Escape';
    if (leaves) return;
    if (event.key.toLowerCase() === 'f' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      return this.find();
    }
    if (this.#field.readOnly) return;
    const edit = editFor(event, {
      situation: this.#situation,
      manner: this.#language.manner,
      tab: tabIndents,
      skip: this.#skip(),
    });
    if (edit) event.preventDefault();
    if (edit && edit !== 'nothing') this.#apply(edit);
  }

  /** @param {Edit | null} edit */
  #apply(edit) {
    if (edit) replace(this.#field, edit);
    this.#look();
  }

  /** @param {string} symbol */
  type(symbol) {
    const { start, end } = this.#situation;
    const caret = start + symbol.length;
    this.#apply({ from: start, to: end, insert: symbol, start: caret, end: caret });
  }

  indent() {
    this.#apply(tab(this.#situation, this.#language.manner));
  }

  comment() {
    this.#apply(toggleComment(this.#situation, this.#language.manner));
  }

  /** @param {1 | -1} step */
  step(step) {
    moveCaret(this.#field, step);
    this.#look();
  }

  /** @param {'undo' | 'redo'} command */
  history(command) {
    runHistory(this.#field, command);
  }

  /** @returns {boolean} whether Tab indents now */
  toggleTab() {
    tabIndents = !tabIndents;
    this.#describe();
    this.#rearranged();
    return tabIndents;
  }

  /** @param {1 | -1} step */
  zoom(step) {
    const size = Math.min(Math.max(this.#size + step, 0), sizes.length - 1);
    storeSize(size);
    this.#resize(size);
    this.#rearranged();
  }

  /** @param {number} size */
  #resize(size) {
    this.#size = size;
    this.#frame.style.setProperty('--pt-zoom', String(sizes[size] / sizes[usual]));
    this.#lookSoon();
  }

  /** Asks the canvas view to leave room for the toolbars, after the pass that changed them. */
  #rearranged() {
    queueMicrotask(() => this.#frame.dispatchEvent(new CustomEvent('rearranged', { bubbles: true })));
  }

  // Search

  find() {
    const { start, end, text: program } = this.#situation;
    const words = program.slice(start, end);
    if (!this.#find) {
      this.#find = new FindBar(
        {
          text: () => this.#text,
          caret: () => this.#field.selectionStart,
          select: (at, length) => {
            this.#field.setSelectionRange(at, at + length);
            this.#reveal(at, at + length, 24);
            this.#revealAround(at);
          },
          marked: () => this.#paint(),
          closed: () => {
            this.#closeFind();
            this.#field.focus({ preventScroll: true });
          },
        },
        this.#words,
      );
      this.#scroll.before(this.#find.element);
      this.#rearranged();
    }
    this.#find.open(words.includes('\n') ? '' : words);
  }

  #closeFind() {
    if (!this.#find) return;
    this.#find.element.remove();
    this.#find = null;
    this.#paint();
    this.#rearranged();
  }

  /** @param {number} from @param {number} to @returns {Span[]} */
  #foundSpans(from, to) {
    if (!this.#find) return [];
    const { found, length } = this.#find;
    const { selectionStart: current } = this.#field;
    return found
      .filter((at) => at < to && at + length > from)
      .map((at) => ({ from: at, to: at + length, style: at === current ? 'found current' : 'found' }));
  }

  /**
   * Scrolls the caret fully into view. The browser may have left it half cut, under the line numbers, or under the bar
   * at the bottom.
   */
  #showCaret() {
    this.#caretSeen = 0;
    if (!this.#focused) return;
    const { selectionEnd: caret } = this.#field;
    this.#reveal(caret, caret, 4);
    // Don't scroll while the pointer is down.
    if (!this.#field.matches(':active')) this.#revealAround(caret);
  }

  /** @param {number} from @param {number} to @param {number} room around the text, CSS px */
  #reveal(from, to, room) {
    reveal(this.#scroll, this.#gutter, this.#layer.boxOf(from, Math.min(to, lineEnd(this.#text, from))), room);
  }

  /**
   * Scrolls the surrounding containers to a line, by an element beside it: the line itself would also scroll the
   * program.
   *
   * @param {number} at
   */
  #revealAround(at) {
    const covering = (/** @type {string} */ tools) =>
      [...this.#frame.querySelectorAll(tools)].reduce((sum, tool) => sum + tool.clientHeight, 0);
    Object.assign(this.#beside.style, {
      top: `${this.#layer.boxOf(at, at).top - this.#frame.getBoundingClientRect().top}px`,
      // Room for what sticks to the window: the toolbar at the top; the symbol bar and the widget's bar at the bottom.
      scrollMarginBlock: `${covering('.editor-toolbar, .editor-find') + 8}px ${covering('.editor-symbols') + 96}px`,
    });
    this.#beside.scrollIntoView({ block: 'nearest' });
  }

  #showProblems() {
    this.#problems.show(this.#words);
    this.#gutter.replaceChildren(this.#numbers, ...this.#problems.signs);
    this.#describe();
    this.#rearranged();
  }

  /** Sets what screen readers announce of the field besides its name. */
  #describe() {
    this.#leave.hidden = !tabIndents;
    const notes = [];
    if (this.#problems.any) notes.push(this.#problems.element.id);
    if (tabIndents) notes.push(this.#leave.id);
    this.#view.notes = notes.join(' ');
    this.#view.faulty = this.#problems.any;
    this.#view.describe?.();
  }

  /** Lifts the symbol bar above a phone's on-screen keyboard. */
  #avoidKeyboard() {
    const { height, offsetTop } = /** @type {VisualViewport} */ (globalThis.visualViewport);
    this.#frame.style.setProperty('--pt-keyboard', `${Math.max(0, innerHeight - height - offsetTop)}px`);
  }
}

/** @param {'div' | 'p'} tag @param {string} className */
function element(tag, className) {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
