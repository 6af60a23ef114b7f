// What a candidate's page would cost to draw, told before it is drawn: a frame shares the thread of the page around, and nothing
// could end it. The document is inert here: nothing of it is styled, laid out or painted.
//
// Counted is what multiplies: what is repeated by reference, what is laid out again at every level, what is painted over and over.
// Bounds are some ten times what a page of a beginner has, and a tenth of what took Chromium and Firefox over a second.

const most = {
  drawn: 5_000,             // elements, with all that `use`, patterns and the like repeat
  selector: 20_000,         // characters of a nested rule's selector, in full
  matching: 10_000_000,     // selectors by elements
  relating: 100_000_000,    // :has() by the pairs of elements
  value: 10_000,            // characters of a value with its var() in full
  values: 2_000_000,        // these, over all elements
  columns: 3, boxes: 40, effects: 20, filters: 3,  // one within the other
  filtered: 60, behind: 10, layers: 300, dashed: 200,  // elements with filters, backdrop filters, layers and dashes of their own
  shadows: 1_000, images: 2_000, spans: 10_000,
};

/** @param {CSSRule} rule @returns {CSSRule[]} */
const inner = (rule) => [...'cssRules' in rule ? /** @type {CSSGroupingRule} */ (rule).cssRules : []];

/** Raised where there is too much of something. */
class Heavy extends Error {}

/** @param {number} amount @param {number} bound */
function atMost(amount, bound) {
  if (!(amount <= bound)) throw new Heavy();
}

/** @param {string} value @returns {number} of its parts between commas */
const partsOf = (value) => value.split(',').length;

/** What a declaration block makes of an element. @type {[feature: Feature, test: (style: CSSStyleDeclaration) => number | boolean][]} */
const features = [
  ['columns', ({ columnCount, columnWidth }) => /\d|calc|var/.test(columnCount + columnWidth)],
  ['boxes', ({ display }) => /flex|grid|table|ruby|var/.test(display)],
  ['effects', (style) => ['opacity', 'mix-blend-mode', 'mask', '-webkit-mask', 'mask-image', '-webkit-mask-image', 'clip-path', 'isolation', 'transform-style'].some((name) => style.getPropertyValue(name) !== '')],
  ['filters', ({ filter }) => filter !== '' && filter !== 'none'],
  ['behind', (style) => ['backdrop-filter', '-webkit-backdrop-filter'].some((name) => style.getPropertyValue(name) !== '')],
  ['layers', (style) => ['will-change', 'animation-name', 'perspective', 'backface-visibility'].some((name) => style.getPropertyValue(name) !== '') || /3d|Z\(/.test(style.transform)],
  ['dashed', (style) => style.getPropertyValue('stroke-dasharray') !== ''],
  ['shadows', (style) => ['box-shadow', 'text-shadow', 'filter'].reduce((sum, name) => sum + shadowsIn(style.getPropertyValue(name)), 0)],
  ['images', (style) => ['background-image', 'mask-image', '-webkit-mask-image', 'border-image-source'].reduce((sum, name) => sum + imagesIn(style.getPropertyValue(name)), 0)],
];

/** @typedef {'columns' | 'boxes' | 'effects' | 'filters' | 'behind' | 'layers' | 'dashed' | 'shadows' | 'images'} Feature */

/** @param {string} value */
const shadowsIn = (value) => (/^(?:|none)$/.test(value) ? 0 : value.replace(/\([^()]*\)/g, '').split(',').length);

/** @param {string} value */
const imagesIn = (value) => (value.match(/gradient\(|url\(|image|var\(/g) ?? []).length;

/** How much work a page would be. */
class Weight {
  /** @type {Map<Element, Partial<Record<Feature, number>>>} */
  #found = new Map();
  /** @type {Map<string, string[]>} what custom properties are set to */
  #custom = new Map();
  /** @type {Set<string>} ids that style sheets refer to */
  #referred = new Set();
  /** @type {string[]} of what is within the page */
  addresses = [];
  #relating = 0;
  #elements;
  #document;
  #selectors = 0;

  /** @param {Document} document @param {Element[]} elements */
  constructor(document, elements) {
    this.#document = document;
    this.#elements = elements;
  }

  /** @param {string} text of a style sheet */
  sheet(text) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    this.#rules([...sheet.cssRules], '');
  }

  /** @param {CSSRule[]} rules @param {string} parent */
  #rules(rules, parent) {
    for (const rule of rules) {
      const { selectorText, style } = /** @type {CSSStyleRule} */ (rule);
      const selector = selectorText === undefined ? parent : nested(selectorText, parent);
      atMost(selector.length, most.selector);
      if (style && selector !== '' && !('keyText' in rule)) this.#declare(style, selectorText === undefined && parent === '' ? [] : this.#matching(selector));
      this.#rules(inner(rule), selector);
    }
  }

  /** The elements of a rule, in whatever state they are. @param {string} selector @returns {Element[]} */
  #matching(selector) {
    const count = this.#elements.length;
    this.#selectors += partsOf(selector) + (selector.match(/[ >+~]/g)?.length ?? 0);
    atMost(this.#selectors * count, most.matching);
    this.#relating += selector.match(/:has\(/g)?.length ?? 0;
    atMost(this.#relating * count * count, most.relating);
    const stateless = selector.replace(/::[\w-]+(?:\([^()]*\))?|:(?:before|after|first-line|first-letter|hover|active|focus(?:-visible|-within)?|target|visited|checked)\b/g, '');
    // Whether something has something else is for the browser to say, when it draws.
    const related = stateless.replace(/:has\((?:[^()]|\([^()]*\))*\)/g, '');
    try {
      return [...this.#document.querySelectorAll(related.split(',').map((one) => (/^\s*$|[>+~]\s*$/.test(one) ? `${one}*` : one)).join())];
    } catch {
      return this.#elements;
    }
  }

  /** @param {CSSStyleDeclaration} style @param {Element[]} elements that have it */
  #declare(style, elements) {
    for (const name of style) if (name.startsWith('--')) this.#custom.set(name, [...this.#custom.get(name) ?? [], style.getPropertyValue(name)]);
    for (const address of textsOf(style.cssText)) {
      if (address.startsWith('#')) this.#referred.add(address.slice(1));
      else this.addresses.push(address);
    }
    for (const size of [...style.getPropertyValue('stroke-dasharray').matchAll(/[\d.e+-]+/g)].map(Number)) atMost(size === 0 ? 0 : 1 / size, 4);
    atMost(Math.max(0, ...[...style.getPropertyValue('grid').concat(style.gridTemplateColumns, style.gridTemplateRows, style.gridArea).matchAll(/\d+/g)].map(Number)), 10_000);
    for (const [feature, test] of features) {
      const amount = Number(test(style));
      if (amount === 0) continue;
      for (const element of elements) {
        const known = this.#found.get(element) ?? {};
        this.#found.set(element, known);
        known[feature] = Math.max(known[feature] ?? 0, amount);
      }
    }
  }

  /** @param {Element} element @param {string} text its own style */
  own(element, text) {
    const { style } = this.#document.createElement('i');
    style.cssText = text;
    this.#declare(style, [element]);
  }

  /** What attributes say in SVG and in tables. */
  attributes() {
    let spans = 0;
    for (const element of this.#elements) {
      // Of several pictures for one place, each may be taken.
      for (const { value } of element.attributes) if (/data:/i.test(value)) this.addresses.push(...value.split(/(?=data:)/i));
      const get = (/** @type {string} */ name) => element.getAttribute(name) ?? '';
      const styled = ['opacity', 'filter', 'mask', 'clip-path', 'stroke-dasharray'].filter((name) => element.hasAttribute(name));
      if (styled.length > 0) this.own(element, styled.map((name) => `${name}:${get(name)}`).join(';'));
      if (element.localName === 'table') this.own(element, 'display:table');
      if (element.matches('td, th')) spans += (Number.parseInt(get('colspan'), 10) || 1) * (Number.parseInt(get('rowspan'), 10) || 1);
      if (element.localName.startsWith('fe')) {
        // Work for every point of the picture.
        atMost(Number.parseFloat(get('numOctaves')) || 0, 10);
        for (const name of ['radius', 'stdDeviation', 'order']) atMost(Math.max(0, ...get(name).split(/[\s,]+/).map(Number).filter(Number.isFinite)), 50);
      }
    }
    atMost(spans, most.spans);
  }

  /** @param {Feature} feature @returns {number} elements that have it, each as often as it has it */
  #sum(feature) {
    let sum = 0;
    for (const found of this.#found.values()) sum += found[feature] ?? 0;
    return sum;
  }

  /** @param {Feature} feature @returns {number} of those that have it, the most that lie in each other */
  #depth(feature) {
    let deepest = 0;
    for (const element of this.#elements) {
      if (!this.#found.get(element)?.[feature]) continue;
      let depth = 0;
      for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) depth += this.#found.get(at)?.[feature] ? 1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /** The longest that a value becomes when custom properties stand in it. @returns {number} */
  #longest() {
    /** @type {Map<string, number>} */
    const known = new Map();
    /** @param {string} name @returns {number} */
    const length = (name) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      known.set(name, 0);
      const each = (this.#custom.get(name) ?? []).map((value) => (
        [...value.matchAll(/var\(\s*(--[^\s,)]+)/g)].reduce((sum, [, other]) => Math.min(sum + length(other), 1e9), value.length)));
      const longest = Math.max(0, ...each);
      known.set(name, longest);
      return longest;
    };
    return [...this.#custom.keys()].reduce((sum, name) => Math.max(sum, length(name)), 0);
  }

  /** How many elements are drawn when all that is referred to is repeated. @returns {number} */
  #drawn() {
    const byId = new Map(this.#elements.map((element) => [element.id, element]));
    /** @type {Map<Element, number>} */
    const known = new Map();
    const everywhere = [...this.#referred].flatMap((id) => byId.get(id) ?? []);
    /** @param {Element} element @returns {number} */
    const count = (element) => {
      const before = known.get(element);
      if (before !== undefined) return before;
      known.set(element, 1);  // what leads back to itself is not drawn again
      let sum = 1;
      for (const child of element.children) sum += count(child);
      for (const { localName, value } of element.attributes) {
        const ids = localName === 'href' ? [value.slice(1)] : [...value.matchAll(/url\(\s*["']?#([^"')]+)/g)].map(([, id]) => id.trim());
        for (const id of element.localName === 'a' ? [] : ids) {
          const target = byId.get(id);
          if (target) sum += count(target);
        }
      }
      if (element.namespaceURI?.endsWith('/svg')) for (const target of everywhere) sum += count(target);
      known.set(element, Math.min(sum, 1e9));
      return known.get(element) ?? 0;
    };
    return this.#document.documentElement ? count(this.#document.documentElement) : 0;
  }

  check() {
    for (const feature of /** @type {const} */ (['columns', 'boxes', 'effects', 'filters'])) atMost(this.#depth(feature), most[feature]);
    for (const feature of /** @type {const} */ (['behind', 'layers', 'dashed', 'shadows', 'images'])) atMost(this.#sum(feature), most[feature]);
    atMost(this.#sum('filters'), most.filtered);
    const longest = this.#longest();
    atMost(longest, most.value);
    atMost(longest * this.#elements.length, most.values);
    atMost(this.#drawn(), most.drawn);
  }
}

/** @param {string} selector @param {string} parent @returns {string} */
function nested(selector, parent) {
  if (parent === '') return selector;
  const within = `:is(${parent})`;
  return selector.includes('&') ? selector.replaceAll('&', within) : `${within} ${selector}`;
}

/** SVG in an address is a page of its own. @param {string} address @param {DOMParser} parser @returns {boolean} */
function isHeavyPicture(address, parser) {
  const [, type, encoding, data] = /^\s*data:([^,;]*)([^,]*),(.*)$/is.exec(address.replace(/[\t\n\r]/g, '')) ?? [];
  if (!/svg|xml/i.test(type ?? '')) return false;
  const plain = data.replace(/#.*$/s, '');
  const text = /;\s*base64\s*$/i.test(encoding) ? new TextDecoder().decode(Uint8Array.from(atob(decodeURIComponent(plain)), (letter) => letter.charCodeAt(0))) : decodeURIComponent(plain);
  if (/<!(?!--)|charset=(?!utf-?8)/i.test(text + encoding) || /data:/i.test(text)) return true;
  const picture = parser.parseFromString(text, 'image/svg+xml');
  if (picture.querySelector('parsererror')) return true;
  return isHeavy(picture, [...picture.querySelectorAll('style')].map((element) => element.textContent ?? ''), parser);
}

/** What CSS stands for. @param {string} text */
const unescaped = (text) => text.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, code, letter) => (code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : letter));

/** The texts and addresses of a style, as CSS stands for them. @param {string} text */
const textsOf = (text) => [...text.matchAll(/"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|url\(\s*([^"'\s][^)]*)\)/gi)].map(([, double, single, bare]) => unescaped(double ?? single ?? bare));

/**
 * Whether a page is more than a frame should draw.
 *
 * @param {Document} document inert
 * @param {string[]} sheets
 * @param {DOMParser} parser
 * @returns {boolean}
 */
export function isHeavy(document, sheets, parser) {
  const elements = [...document.querySelectorAll('*')];
  const weight = new Weight(document, elements);
  try {
    weight.attributes();
    for (const text of sheets) weight.sheet(text);
    for (const element of elements) {
      const text = element.getAttribute('style') ?? element.getAttribute('data-styled');
      if (text) weight.own(element, text);
    }
    weight.check();
    return weight.addresses.some((address) => isHeavyPicture(address, parser));
  } catch (error) {
    // What can't be read can't be weighed.
    if (error instanceof Heavy || error instanceof RangeError || error instanceof URIError || error instanceof DOMException) return true;
    throw error;
  }
}
