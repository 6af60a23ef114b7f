// Shows the bar that searches within a program. Ctrl+F within the bar opens the browser's own search.
import { button } from './buttons.mjs';
import { findAll, nextOf } from './search.mjs';

/**
 * @typedef {object} Program the program that is searched
 * @property {() => string} text
 * @property {() => number} caret
 * @property {(at: number, length: number) => void} select
 * @property {() => void} marked the matches have changed
 * @property {() => void} closed
 */

export class FindBar {
  element = document.createElement('div');
  /** Offsets of the matches. @type {number[]} */
  found = [];
  #field = document.createElement('input');
  #count = document.createElement('span');
  #program;
  #words;
  #current = -1;

  /** @param {Program} program @param {WordsOf<'editor'>} words */
  constructor(program, words) {
    this.#program = program;
    this.#words = words;
    this.element.className = 'editor-find editor-tool';
    this.element.setAttribute('role', 'search');
    this.#field.type = 'text';
    this.#field.autocomplete = 'off';
    this.#field.spellcheck = false;
    this.#field.setAttribute('autocapitalize', 'off');
    this.#field.setAttribute('aria-label', words('find'));
    this.#count.className = 'editor-count';
    this.#count.setAttribute('role', 'status');
    this.element.append(
      this.#field,
      this.#count,
      button({ name: words('previous'), icon: 'previous', press: () => this.#go(-1) }),
      button({ name: words('next'), icon: 'next', press: () => this.#go(1) }),
      button({ name: words('close'), icon: 'close', press: () => this.#program.closed() }),
    );
    this.#field.addEventListener('input', () => this.#search());
    this.element.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Escape') this.#program.closed();
      else if (event.key === 'Enter' && event.target === this.#field) this.#go(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  get length() {
    return this.#field.value.length;
  }

  /** @param {string} words to search for first; '' keeps the last ones */
  open(words) {
    if (words) this.#field.value = words;
    this.#field.focus();
    this.#field.select();
    this.#search();
  }

  /** Searches again, since the program has changed. */
  update() {
    this.found = findAll(this.#program.text(), this.#field.value);
    this.#current = this.found.indexOf(this.#program.caret());
    this.#say();
  }

  #search() {
    this.found = findAll(this.#program.text(), this.#field.value);
    this.#current = nextOf(this.found, this.#program.caret(), 1);
    this.#show();
  }

  /** @param {1 | -1} step */
  #go(step) {
    const from = this.#program.caret() + (step === 1 && this.#current >= 0 ? 1 : 0);
    this.#current = nextOf(this.found, from, step);
    this.#show();
  }

  #show() {
    if (this.#current >= 0) this.#program.select(this.found[this.#current], this.length);
    this.#say();
    this.#program.marked();
  }

  #say() {
    const { length } = this.found;
    const words = length === 0 ? this.#words('nothing') : this.#words('found', this.#current + 1, length);
    const said = this.#field.value === '' ? '' : words;
    if (this.#count.textContent !== said) this.#count.textContent = said;
  }
}
