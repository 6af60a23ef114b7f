// Makes an editor of a text field: colours, line numbers, indentation, search. The field stays the only way in, so typing,
// input methods, undoing and screen readers are the browser's own. It is fetched with the first program to be written.
import { pairAt } from './brackets.mjs';
import { difference } from './change.mjs';
import { indentLines, tab, toggleComment } from './commands.mjs';
import text from './editor.css' with { type: 'text' };
import { FindBar } from './find_bar.mjs';
import { editFor } from './keys.mjs';
import { languageOf } from './languages.mjs';
import { Layer } from './layer.mjs';
import { lineAt, lineEnd } from './lines.mjs';
import { parseMarks } from './marks.mjs';
import { sizes, storedSize, storeSize, usual } from './size.mjs';
import { spanAt } from './spans.mjs';
import { symbolBar } from './symbol_bar.mjs';
import { editorToolbar } from './toolbar.mjs';
import { wordsIn } from './words.mjs';

/**
 * @typedef {import('../mirror/roles.mjs').View} View
 * @typedef {import('./commands.mjs').Edit} Edit
 * @typedef {import('./spans.mjs').Span} Span
 */

const budget = 4;     // milliseconds of parsing in one go; what is left is done a little later
const margin = 40;    // lines coloured above and below those in sight

/** Whether Tab indents, in every editor until the page is left. */
let tabIndents = false;

const sheet = new CSSStyleSheet();
sheet.replaceSync(text);

/** @type {WeakMap<Element, Editor>} */
const editors = new WeakMap();

/** Brings the editor of a field in step with its node. @param {View} view */
export function follow(view) {
  let editor = editors.get(view.control);
  if (!editor) {
    const root = /** @type {ShadowRoot} */ (view.control.getRootNode());
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    editor = new Editor(view);
    editors.set(view.control, editor);
  }
  editor.follow();
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
  #problems = element('div', 'editor-problems editor-tool');
  #leave = element('p', 'editor-leave editor-tool');
  /** @type {HTMLElement[]} */
  #tools = [];
  #toolNames = '';
  #words = wordsIn('');
  /** @type {FindBar | null} */
  #find = null;
  #text = '';
  #language = languageOf('');
  #syntaxName = '';
  /** @type {import('./languages.mjs').Syntax | null} */
  #syntax = null;
  #working = /** @type {ReturnType<typeof setTimeout> | undefined} */ (undefined);
  /** Lines that have their colours. */
  #coloured = { first: 0, end: 100 };
  #line = -1;
  #caret = -1;
  /** @type {Span[]} */
  #pair = [];
  #marksText = '';
  /** @type {import('./marks.mjs').Mark[]} lines move as the program is changed */
  #marks = [];
  #leaving = false;
  #size = usual;
  #looking = 0;
  #caretSeen = 0;

  /** @param {View} view */
  constructor(view) {
    this.#view = view;
    this.#field = /** @type {HTMLTextAreaElement} */ (view.control);
    this.#sheet = /** @type {HTMLElement} */ (this.#field.parentElement);
    this.#scroll = /** @type {HTMLElement} */ (this.#sheet.parentElement);
    this.#frame = /** @type {HTMLElement} */ (this.#scroll.parentElement);
    this.#gutter.setAttribute('aria-hidden', 'true');
    this.#gutter.append(this.#numbers);
    this.#numbers.textContent = '1';
    this.#problems.id = `problems-${view.node.id}`;
    this.#leave.id = `leave-${view.node.id}`;
    this.#leave.hidden = true;
    this.#sheet.prepend(this.#layer.element);
    this.#sheet.append(this.#gutter);
    this.#frame.append(this.#problems, this.#leave);
    this.#frame.classList.add('is-rich');
    this.#resize(storedSize());
    this.#listen();
  }

  /** What the node says now. */
  follow() {
    const { node } = this.#view;
    const language = /** @type {HTMLElement | null} */ (this.#field.parentElement?.closest('[lang]'))?.lang ?? '';
    this.#words = wordsIn(language);
    this.#rename(`${language} ${this.#field.readOnly}`);
    if (node.syntax !== this.#syntaxName || !this.#syntax) this.#speak(node.syntax || 'javascript');
    this.#read();
    if (node.marks !== this.#marksText) {
      this.#marksText = node.marks;
      this.#marks = parseMarks(node.marks);
      this.#showMarks();
      this.#paint();
    }
  }

  /** @param {string} names language and state that the tools are made for */
  #rename(names) {
    if (names === this.#toolNames) return;
    this.#toolNames = names;
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
    this.#describe();
    this.#rearranged();
  }

  /** @param {string} name of the language of the program */
  async #speak(name) {
    if (name === this.#syntaxName) return;
    this.#syntaxName = name;
    this.#syntax = null;
    this.#language = languageOf(name);
    const made = await this.#language.syntax?.().then(({ make }) => make(), () => null);
    if (!made || this.#syntaxName !== name) return;
    this.#syntax = made;
    made.update(this.#text, { from: 0, before: 0, after: this.#text.length });
    this.#colour();
  }

  #listen() {
    const field = this.#field;
    field.addEventListener('input', () => this.#read());
    field.addEventListener('keydown', (event) => this.#key(event));
    // A text that is composed in letters of another script is underlined by its input method: then the field's own is shown.
    field.addEventListener('compositionupdate', ({ data }) => this.#frame.classList.toggle('is-composing', /[^\0-\u024f]/.test(data)));
    field.addEventListener('compositionend', () => this.#frame.classList.remove('is-composing'));
    field.addEventListener('focus', () => this.#look());
    field.addEventListener('blur', () => {
      this.#leaving = false;
      this.#look();
    });
    // The field is as large as its text: what scrolls is around it.
    field.addEventListener('scroll', () => field.scrollTo(0, 0));
    const gone = new AbortController();
    const listening = { signal: gone.signal, passive: true };
    const unlessGone = (/** @type {() => void} */ work) => () => (field.isConnected ? work() : gone.abort());
    // Told to the field, and by older browsers to the document alone.
    field.addEventListener('selectionchange', () => this.#look());
    document.addEventListener('selectionchange', unlessGone(() => this.#look()), listening);
    // Scrolled is this program, or anything around it.
    addEventListener('scroll', unlessGone(() => this.#lookSoon()), { ...listening, capture: true });
    addEventListener('resize', unlessGone(() => this.#lookSoon()), listening);
    this.#scroll.addEventListener('scroll', () => this.#lookSoon(), listening);
    globalThis.visualViewport?.addEventListener('resize', unlessGone(() => this.#avoidKeyboard()), listening);
  }

  /** The field's text is what there is; everything else follows it. */
  #read() {
    const change = difference(this.#text, this.#field.value);
    if (change) {
      this.#text = this.#field.value;
      const { line, gone, come } = this.#layer.update(this.#text, change);
      this.#syntax?.update(this.#text, change);
      if (gone !== come) {
        const { length } = this.#layer.starts;
        this.#numbers.textContent = Array.from({ length }, (_, index) => index + 1).join('\n');
        this.#frame.style.setProperty('--digits', String(Math.max(2, String(length).length)));
        this.#coloured.end = Math.min(this.#coloured.end + Math.min(Math.max(come - gone, 0), margin), length);
        this.#lookSoon();
      }
      this.#moveMarks(line, gone, come);
      this.#find?.update();
      this.#caret = -1;
      this.#colour();
    }
    this.#look();
  }

  /** Parses, and paints when that is done. */
  #colour() {
    clearTimeout(this.#working);
    this.#working = undefined;
    if (!this.#syntax || this.#syntax.work(budget)) this.#paint();
    else this.#working = setTimeout(() => this.#field.isConnected && this.#colour());
  }

  #paint() {
    if (this.#working !== undefined) return;  // the colours of before stay until the new ones are there
    const { starts } = this.#layer;
    const first = Math.min(this.#coloured.first, starts.length - 1);
    const end = Math.min(this.#coloured.end, starts.length);
    const [from, to] = [starts[first], starts[end] ?? this.#text.length];
    const spans = this.#syntax?.spans(from, to) ?? [];
    this.#layer.paint(first, end, spans, [...this.#pair, ...this.#problemSpans(), ...this.#foundSpans(from, to)]);
  }

  /** Where the caret is: its line, and the brackets beside it. */
  #look() {
    const { selectionStart: caret, selectionEnd: end } = this.#field;
    const active = this.#focused && caret === end;
    const line = active ? lineAt(this.#layer.starts, caret) : -1;
    if (line !== this.#line) {
      this.#line = line;
      this.#sheet.classList.toggle('has-line', active);
      this.#sheet.style.setProperty('--line', String(line));
    }
    const place = active ? caret : -2;
    if (place === this.#caret) return;
    this.#caret = place;
    if (active) this.#caretSeen ||= requestAnimationFrame(() => this.#showCaret());
    const pair = active ? pairAt(this.#text, caret, this.#skip()) : null;
    const before = this.#pair;
    this.#pair = (pair && pair.partner >= 0 ? [pair.at, pair.partner] : [])
      .sort((one, other) => one - other).map((at) => ({ from: at, to: at + 1, style: 'pair' }));
    if (String(before.map(({ from }) => from)) !== String(this.#pair.map(({ from }) => from))) this.#paint();
  }

  #lookSoon() {
    this.#looking ||= requestAnimationFrame(() => {
      this.#looking = 0;
      const inSight = this.#linesInSight();
      if (inSight.first >= this.#coloured.first && inSight.end <= this.#coloured.end) return;
      const { length } = this.#layer.starts;
      this.#coloured = { first: Math.max(inSight.first - margin, 0), end: Math.min(inSight.end + margin, length) };
      this.#paint();
    });
  }

  #linesInSight() {
    const { top: frameTop, bottom: frameBottom } = this.#scroll.getBoundingClientRect();
    const { top, height } = this.#layer.element.getBoundingClientRect();
    const { length } = this.#layer.starts;
    const pitch = Math.max(height / length, 1);
    const first = Math.floor((Math.max(frameTop, 0) - top) / pitch);
    const end = Math.ceil((Math.min(frameBottom, innerHeight) - top) / pitch);
    return { first: Math.min(Math.max(first, 0), length), end: Math.min(Math.max(end, 0), length) };
  }

  get #focused() {
    return /** @type {ShadowRoot} */ (this.#field.getRootNode()).activeElement === this.#field;
  }

  /** Brackets in strings and comments are not the program's. @returns {import('./brackets.mjs').Skip} */
  #skip() {
    /** @type {Span[] | undefined} */
    let spans;
    return (offset) => {
      spans ??= this.#syntax?.spans(0, this.#text.length) ?? [];
      return /string|comment/.test(spanAt(spans, offset)?.style ?? '');
    };
  }

  // What is typed and pressed

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
    const edit = editFor(event, { situation: this.#situation, manner: this.#language.manner, tab: tabIndents, skip: this.#skip() });
    if (edit) event.preventDefault();
    if (edit && edit !== 'nothing') this.#apply(edit);
  }

  /** As if it were typed: the browser can undo it, and tells everybody of it. @param {Edit | null} edit */
  #apply(edit) {
    const field = this.#field;
    if (!edit || field.readOnly) return;
    const { from, to, insert, start, end } = edit;
    const length = this.#text.length - (to - from) + insert.length;
    if (field.maxLength >= 0 && length > field.maxLength) return;
    const root = /** @type {ShadowRoot} */ (field.getRootNode());
    const before = /** @type {HTMLElement | null} */ (root.activeElement);
    field.focus({ preventScroll: true });
    field.setSelectionRange(from, to);
    const typed = insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert);
    if (!typed) {
      field.setRangeText(insert, from, to, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: insert }));
    }
    field.setSelectionRange(start, end);
    this.#look();
    // Whoever works with the keyboard goes on from the button.
    if (before && before !== field && before.matches(':focus-visible') && this.#frame.contains(before)) before.focus();
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

  indentLines() {
    this.#apply(indentLines(this.#situation, this.#language.manner));
  }

  comment() {
    this.#apply(toggleComment(this.#situation, this.#language.manner));
  }

  /** @param {1 | -1} step */
  step(step) {
    const { start, end, text: program } = this.#situation;
    const from = step === 1 ? end : start;
    // Not into the middle of a letter that takes two units.
    const pair = /[\ud800-\udbff][\udc00-\udfff]/.test(step === 1 ? program.slice(from, from + 2) : program.slice(Math.max(from - 2, 0), from));
    const to = start !== end ? from : Math.min(Math.max(from + step * (pair ? 2 : 1), 0), program.length);
    this.#field.focus({ preventScroll: true });
    this.#field.setSelectionRange(to, to);
    this.#look();
  }

  /** @param {'undo' | 'redo'} command */
  history(command) {
    if (this.#field.readOnly) return;
    const root = /** @type {ShadowRoot} */ (this.#field.getRootNode());
    const before = /** @type {HTMLElement | null} */ (root.activeElement);
    this.#field.focus({ preventScroll: true });
    document.execCommand(command);
    if (before && before !== this.#field && before.matches(':focus-visible')) before.focus();
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
    this.#frame.style.setProperty('--zoom', String(sizes[size] / sizes[usual]));
    this.#lookSoon();
  }

  /** The canvas view makes room for the tools; not in the middle of the pass that changed them. */
  #rearranged() {
    queueMicrotask(() => this.#frame.dispatchEvent(new CustomEvent('rearranged', { bubbles: true })));
  }

  // Search

  find() {
    const { start, end, text: program } = this.#situation;
    const words = program.slice(start, end);
    if (!this.#find) {
      this.#find = new FindBar({
        text: () => this.#text,
        caret: () => this.#field.selectionStart,
        select: (at, length) => {
          this.#field.setSelectionRange(at, at + length);
          this.#reveal(at, at + length, 24);
          const { top } = this.#layer.boxOf(at, at);
          if (top < 0 || top > innerHeight - 160) scrollBy(0, top - innerHeight / 2);
        },
        marked: () => this.#paint(),
        closed: () => {
          this.#closeFind();
          this.#field.focus({ preventScroll: true });
        },
      }, this.#words);
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
    return found.filter((at) => at < to && at + length > from)
      .map((at) => ({ from: at, to: at + length, style: at === current ? 'found current' : 'found' }));
  }

  /** The browser has scrolled to the caret, but may have left it half cut, or under the line numbers. */
  #showCaret() {
    this.#caretSeen = 0;
    if (this.#focused) this.#reveal(this.#field.selectionEnd, this.#field.selectionEnd, 4);
  }

  /** Scrolls a place into sight, and not under the line numbers. @param {number} from @param {number} to @param {number} room around it, CSS px */
  #reveal(from, to, room) {
    const scroll = this.#scroll;
    const box = this.#layer.boxOf(from, Math.min(to, lineEnd(this.#text, from)));
    const { left, top } = scroll.getBoundingClientRect();
    const start = this.#gutter.getBoundingClientRect().right;
    const across = Math.min(box.left - start - room, 0) || Math.max(box.right - left - scroll.clientLeft - scroll.clientWidth + room, 0);
    const down = Math.min(box.top - top - room, 0) || Math.max(box.bottom - top - scroll.clientHeight + room, 0);
    if (across !== 0) scroll.scrollLeft += across;
    if (down !== 0) scroll.scrollTop += down;
  }

  // Marks of what failed

  #moveMarks(/** @type {number} */ line, /** @type {number} */ gone, /** @type {number} */ come) {
    if (this.#marks.length === 0) return;
    // A line that is worked on is no longer what failed.
    this.#marks = this.#marks.filter((mark) => mark.line < line || mark.line >= line + gone)
      .map((mark) => (mark.line < line ? mark : { ...mark, line: mark.line + come - gone }));
    this.#showMarks();
  }

  #showMarks() {
    this.#gutter.replaceChildren(this.#numbers, ...this.#marks.map(({ line, message }) => {
      const sign = element('span', 'editor-mark');
      sign.textContent = '!';
      sign.title = message;
      sign.style.setProperty('--line', String(line));
      return sign;
    }));
    this.#problems.replaceChildren(...this.#marks.map(({ line, message }) => {
      const paragraph = element('p', '');
      paragraph.textContent = this.#words('problem', line + 1, message);
      return paragraph;
    }));
    this.#describe();
    this.#rearranged();
  }

  /** @returns {Span[]} */
  #problemSpans() {
    const { starts } = this.#layer;
    return this.#marks.filter(({ line }) => line < starts.length).map(({ line }) => {
      const end = lineEnd(this.#text, starts[line]);
      const blanks = this.#text.slice(starts[line], end).search(/\S|$/);
      return { from: starts[line] + blanks, to: end, style: 'problem' };
    });
  }

  /** What a screen reader hears of the field beside its name. */
  #describe() {
    this.#leave.hidden = !tabIndents;
    const notes = [];
    if (this.#marks.length > 0) notes.push(this.#problems.id);
    if (tabIndents) notes.push(this.#leave.id);
    this.#view.notes = notes.join(' ');
    this.#view.faulty = this.#marks.length > 0;
    this.#view.describe?.();
  }

  /** Where a phone's keyboard lies over the page, the symbols stand over it. */
  #avoidKeyboard() {
    const { height, offsetTop } = /** @type {VisualViewport} */ (globalThis.visualViewport);
    this.#frame.style.setProperty('--keyboard', `${Math.max(0, innerHeight - height - offsetTop)}px`);
  }
}

/** @param {'div' | 'p' | 'span'} tag @param {string} className */
function element(tag, className) {
  const made = document.createElement(tag);
  made.className = className;
  return made;
}
