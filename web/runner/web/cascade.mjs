// Computes the style of an element: cascade, inheritance and computed values.
import { mostValue } from './bounds.mjs';
import { attribute, isElement } from './page.mjs';
import { inherited, initial } from './properties.mjs';
import { readDeclarations } from './sheet.mjs';
import { shorthands, shorthandsOf } from './shorthands.mjs';
import { trimmed } from './spaces.mjs';
import { problemOf } from './validity.mjs';
import { exact, join, readValue, rounded } from './values.mjs';
import { referenceIn } from './variables.mjs';

/**
 * @typedef {import('./page.mjs').Element} Element
 * @typedef {import('./selectors.mjs').Test} Test
 * @typedef {import('./sheet.mjs').Declaration} Declaration
 * @typedef {import('./bounds.mjs').Spend} Spend
 *
 * @typedef {object} StyleRule
 * @property {Test} test
 * @property {number} rank of its origin and layer; 0 for the browser's style sheet
 * @property {[number, number, number]} specificity
 * @property {Declaration[]} declarations
 *
 * @typedef {{ declaration: Declaration, order: number[] }} Found
 */

const inline = [Infinity, 0, 0];
const mostReferences = 64;

/** @param {number[]} a @param {number[]} b */
function later(a, b) {
  const index = a.findIndex((one, at) => one !== b[at]);
  return index < 0 ? 0 : b[index] - a[index];
}

/** @type {Record<string, number>} */
const fontSizes = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
};

/** Computes the styles of elements, with a cache. */
export class Styles {
  /** @type {Map<Element, Found[]>} */
  #found = new Map();
  /** @type {Map<Element, Map<string, string>>} */
  #known = new Map();
  #rules;
  #width;
  #spend;

  /** @param {StyleRule[]} rules in their order @param {number} width @param {Spend} spend */
  constructor(rules, width, spend) {
    this.#rules = rules;
    this.#width = width;
    this.#spend = spend;
  }

  /**
   * Computed value of a property; '' if it is not set and has no known initial value.
   *
   * @param {Element} element
   * @param {string} property
   */
  get(element, property) {
    const shorthand = shorthands[property];
    return rounded(
      shorthand ? shorthand.gather((longhand) => this.#value(element, longhand)) : this.#value(element, property),
    ).trim();
  }

  /** All declarations for an element, the winning one first. @param {Element} element */
  #declarations(element) {
    let found = this.#found.get(element);
    if (found) return found;
    found = [];
    let count = 0;
    /** @param {Declaration[]} declarations @param {number} rank @param {number[]} specificity */
    const add = (declarations, rank, specificity) => {
      for (const declaration of declarations) {
        this.#spend();
        const importance = declaration.important ? 1 : 0;
        /** @type {Found[]} */ (found).push({
          declaration,
          order: [importance, importance ? -rank : rank, ...specificity, (count += 1)],
        });
      }
    };
    for (const { test, rank, specificity, declarations } of this.#rules) {
      this.#spend();
      if (test(element)) add(declarations, rank, specificity);
    }
    add(readDeclarations(attribute(element, 'style') ?? '', this.#spend), Infinity, inline);
    found.sort((a, b) => later(a.order, b.order));
    this.#found.set(element, found);
    return found;
  }

  /** @param {Element} element @param {string} property not a shorthand @returns {string} */
  #value(element, property) {
    const known = this.#known.get(element) ?? new Map();
    this.#known.set(element, known);
    const before = known.get(property);
    if (before !== undefined) return before;
    this.#spend();
    known.set(property, ''); // so that a property that refers to itself has no value
    const value = property.startsWith('--')
      ? this.#custom(element, property)
      : this.#finish(element, property, this.#specified(element, property));
    known.set(property, value);
    return value;
  }

  /** @param {Element} element @param {string} property */
  #parentValue(element, property) {
    const { parentNode } = element;
    return parentNode && isElement(parentNode) ? this.#value(parentNode, property) : (initial[property] ?? '');
  }

  /** @param {Element} element @param {string} property */
  #custom(element, property) {
    for (const { declaration } of this.#declarations(element)) {
      if (declaration.property !== property) continue;
      const value = this.#substitute(element, declaration.value);
      if (/^(?:inherit|unset|revert|revert-layer)$/i.test(value ?? '')) break;
      return value === '' ? ' ' : value === undefined || /^initial$/i.test(value) ? '' : value; // an empty value is valid
    }
    return this.#parentValue(element, property);
  }

  /** @param {Element} element @param {string} property */
  #specified(element, property) {
    const names = [property, ...(shorthandsOf.get(property) ?? []), ...(property === 'direction' ? [] : ['all'])];
    let reverted = false; // to the browser's own style sheet
    for (const {
      declaration,
      order: [, rank],
    } of this.#declarations(element)) {
      if (!names.includes(declaration.property) || (reverted && rank !== 0)) continue;
      const value = this.#read(element, declaration, property);
      reverted ||= value === 'revert';
      if (value !== undefined && value !== 'revert') return value;
    }
    return 'unset';
  }

  /**
   * @param {Element} element
   * @param {Declaration} declaration
   * @param {string} longhand
   * @returns {string | undefined} undefined: not valid
   */
  #read(element, { property, value }, longhand) {
    const refers = referenceIn(value) !== undefined;
    const text = refers ? this.#substitute(element, value) : value;
    if (text === undefined) return 'unset'; // invalid at computed-value time
    const word = trimmed(text).toLowerCase();
    if (/^(?:inherit|initial|unset|revert|revert-layer)$/.test(word)) return word === 'revert-layer' ? 'unset' : word;
    this.#spend(refers ? 200 : 1);
    const parts =
      refers && problemOf(property, text) ? undefined : readValue(text, property, this.#sizes(element, longhand));
    const shorthand = shorthands[property];
    const result = parts && (shorthand ? shorthand.expand(parts)?.[longhand] : join(parts));
    return result ?? (refers ? 'unset' : undefined);
  }

  /** @param {Element} element @param {string} property */
  #sizes(element, property) {
    const own = () => parseFloat(this.#value(element, 'font-size'));
    const parent = () => parseFloat(this.#parentValue(element, 'font-size'));
    let root = element;
    while (root.parentNode && isElement(root.parentNode)) root = root.parentNode;
    return {
      em: property === 'font-size' ? parent : own,
      rem: () => (property === 'font-size' && root === element ? 16 : parseFloat(this.#value(root, 'font-size'))),
      width: this.#width,
    };
  }

  /** @param {Element} element @param {string} property @param {string} value @returns {string} */
  #finish(element, property, value) {
    let result = value;
    if (result === 'inherit' || (result === 'unset' && inherited.has(property)))
      return this.#parentValue(element, property);
    if (result === 'unset' || result === 'initial') result = initial[property] ?? '';
    if (property === 'font-size') return this.#fontSize(element, result);
    if (property === 'z-index' && Math.abs(Number(result)) >= 2 ** 31)
      return Number(result) > 0 ? '2147483647' : '-2147483648';
    if (property === 'opacity')
      return exact(Math.min(1, Math.max(0, parseFloat(result) / (result.endsWith('%') ? 100 : 1))));
    if (property === 'font-weight') return this.#fontWeight(element, result);
    if (result === 'currentcolor')
      return property === 'color' ? this.#parentValue(element, 'color') : this.#value(element, 'color');
    if (/^(?:border-.*|outline|column-rule)-width$/.test(property)) {
      const style = this.#value(element, property.replace(/width$/, 'style'));
      if (/^(?:none|hidden)?$/.test(style)) return '0px';
      return { thin: '1px', medium: '3px', thick: '5px' }[result] ?? result;
    }
    return result;
  }

  /** @param {Element} element @param {string} value */
  #fontSize(element, value) {
    const parent = parseFloat(this.#parentValue(element, 'font-size'));
    const pixels =
      fontSizes[value] ??
      { smaller: parent / 1.2, larger: parent * 1.2 }[value] ??
      (value.endsWith('%') ? (parent * parseFloat(value)) / 100 : parseFloat(value));
    return Number.isFinite(pixels) ? `${exact(pixels)}px` : `${parent}px`;
  }

  /** @param {Element} element @param {string} value */
  #fontWeight(element, value) {
    const parent = Number(this.#parentValue(element, 'font-weight'));
    switch (value) {
      case 'normal':
        return '400';
      case 'bold':
        return '700';
      case 'bolder':
        return parent < 350 ? '400' : parent < 550 ? '700' : '900';
      case 'lighter':
        return parent < 550 ? '100' : parent < 750 ? '400' : '700';
      default:
        return value;
    }
  }

  /**
   * Replaces var() by the custom properties' values.
   *
   * @param {Element} element
   * @param {string} text
   * @param {number} [depth]
   * @returns {string | undefined} undefined: no value, or the text is too long or too deep
   */
  #substitute(element, text, depth = 0) {
    const found = referenceIn(text);
    this.#spend(1 + Math.ceil(text.length / 100));
    if (!found) return text;
    if (depth > mostReferences || text.length > mostValue || !found.wellFormed) return undefined;
    let value = this.#depth < mostReferences ? this.#reference(element, found.name) : '';
    if (value === '' && found.fallback !== undefined)
      value = this.#substitute(element, found.fallback, depth + 1) ?? '';
    if (value === '') return undefined;
    return this.#substitute(element, text.slice(0, found.start) + value + text.slice(found.end), depth + 1);
  }

  #depth = 0;

  /** @param {Element} element @param {string} name */
  #reference(element, name) {
    this.#depth += 1;
    try {
      return this.#value(element, name);
    } finally {
      this.#depth -= 1;
    }
  }
}
