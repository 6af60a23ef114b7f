// Estimates the rendering cost of a candidate's page before it is drawn: a frame shares the thread of the surrounding
// page, and nothing could stop it. The document is inert here: it is not styled, laid out or painted.
//
// Only what multiplies is counted: what is repeated by reference, laid out again at every level, or painted repeatedly.
// The bounds are about ten times what a beginner's page has, and a tenth of what took Chromium and Firefox over a
// second. A page with unknown rules, or whose multiplication can't be predicted, is 'unsure': drawn only on request.

const most = {
  drawn: 5_000, // elements, including repetitions by `use`, patterns and the like
  selector: 20_000, // characters of a nested rule's selector, expanded
  matching: 20_000_000, // steps of matching all selectors with all elements, worst case
  value: 10_000, // characters of a value with its var() expanded
  values: 2_000_000, // the same, over all elements
  columns: 3,
  boxes: 40,
  effects: 20,
  filters: 3, // nested
  filtered: 60, // elements with a filter; the next three: with a backdrop filter, a layer, dashes
  behind: 10,
  layers: 300,
  dashed: 200,
  shadows: 1_000,
  images: 2_000,
  spans: 10_000,
  grid: 10_000,
  fragments: 500_000, // pieces of text times the columns into which they may fall
};

/** @typedef {'light' | 'unsure' | 'heavy'} Verdict */

// Rules whose cost is that of their declarations and inner rules.
const plainRules =
  /^CSS(?:Style|Media|Supports|Container|LayerBlock|LayerStatement|StartingStyle|Keyframes?|FontFace|Property|Page|CounterStyle|Namespace)Rule$|^CSSNestedDeclarations$/;
// Functions that substitute values, perhaps recursively; and custom properties where a number or a picture multiplies.
const substituting = /(?:^|[^\w-])(?:--[\w-]+|if|inherit)\(|attr\([^)]*\(/i;
const varying =
  /(?:^|[\s;])(?:marker(?:-\w+)?|columns|column-count|column-width|stroke-dasharray)\s*:[^;]*var\(|(?:^|[\s;])d\s*:/i;
// An animation that begins or ends with another one: two of them may loop for ever.
const following = /\.[a-z]/i;

/** @param {string} text @returns {number} the highest number in it */
const highestIn = (text) => Math.max(0, ...[...text.matchAll(/\d+(?:\.\d+)?(?:e\+?\d+)?/gi)].map(Number));

/** @param {CSSRule} rule @returns {CSSRule[]} */
const inner = (rule) => [...('cssRules' in rule ? /** @type {CSSGroupingRule} */ (rule).cssRules : [])];

/** What a candidate or a drawing browser alone can tell. */
const states =
  /::?(?:before|after|first-line|first-letter|hover|active|focus(?:-visible|-within)?|target(?:-within)?|visited|checked|indeterminate|(?:user-)?(?:in)?valid|(?:in|out-of)-range|placeholder-shown|autofill|open|popover-open)\b|::[\w-]+/gi;

/**
 * Drops the states from a selector, :has() among them, with every :not(), :is() and the like that asks for one: what is
 * left matches at least as much, in any state.
 *
 * @param {string} selector
 */
function withoutStates(selector) {
  const dropped = '\u0001';
  /** @type {string[]} */
  const groups = [];
  let text = selector;
  // The innermost parentheses first. A group that stays is a sign of its own until all are done.
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/(::?[\w-]+)?\(([^()]*)\)/g, (group, name = '', inside) => {
      if (/^:has$|^::/i.test(name) || inside.includes(dropped) || inside.search(states) >= 0) return dropped;
      return `\u0002${groups.push(group) - 1}\u0003`;
    });
  }
  text = text.replace(states, '').replaceAll(dropped, '');
  while (text.includes('\u0002')) text = text.replace(/\u0002(\d+)\u0003/g, (_, index) => groups[index]);
  return text;
}

/** Thrown when a bound is exceeded. */
class Heavy extends Error {}

/** @param {number} amount @param {number} bound */
function atMost(amount, bound) {
  if (!(amount <= bound)) throw new Heavy();
}

/**
 * Number of steps to match an element with a selector, worst case: an engine tries every ancestor and every sibling
 * before it gives up, and at each of them the selectors in parentheses.
 *
 * @param {string} selector as serialized by the browser
 * @param {{ count: number, depth: number, width: number }} reach number of elements: all, nested, and siblings
 * @returns {number}
 */
function stepsOf(selector, { count, depth, width }) {
  /** @type {number[]} */
  const within = [];
  const ofList = (/** @type {string} */ list) =>
    list.split(',').reduce((sum, one) => {
      const tight = one.trim().replace(/\s*([>+~])\s*/g, '$1');
      const steps = [...tight.matchAll(/\{(\d+)\}/g)].reduce(
        (all, [, index]) => all + within[Number(index)],
        tight.split(/[\s>+~.#:]/).length,
      );
      return sum + steps * (/\s/.test(tight) ? depth : 1) * (tight.includes('~') ? width : 1);
    }, 0);
  let text = selector
    .replace(/\\[^]/g, 'x')
    .replace(/"[^"]*"/g, 'x')
    .replace(/\[[^\]]*\]/g, '.x');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(/([\w-]*)\(([^()]*)\)/g, (_, name, list) => {
      const times = name === 'has' ? count : /\sof\s/.test(list) ? width : 1;
      return `{${within.push(times * ofList(list)) - 1}}`;
    });
  }
  return ofList(text);
}

/**
 * Costly features that a declaration block gives to an element.
 *
 * @type {[feature: Feature, test: (style: CSSStyleDeclaration) => number | boolean][]}
 */
const features = [
  ['columns', columnsOf],
  [
    'heights',
    (style) =>
      /absolute|fixed/.test(style.position) ||
      ['height', 'max-height', 'block-size', 'max-block-size', 'aspect-ratio', 'column-height'].some(
        (name) => !/^(?:|auto|none)$/.test(style.getPropertyValue(name)),
      ),
  ],
  ['boxes', ({ display }) => /flex|grid|table|ruby|var/.test(display)],
  [
    'effects',
    (style) =>
      [
        'opacity',
        'mix-blend-mode',
        'mask',
        '-webkit-mask',
        'mask-image',
        '-webkit-mask-image',
        'clip-path',
        'isolation',
        'transform-style',
      ].some((name) => style.getPropertyValue(name) !== ''),
  ],
  ['filters', ({ filter }) => filter !== '' && filter !== 'none'],
  [
    'behind',
    (style) => ['backdrop-filter', '-webkit-backdrop-filter'].some((name) => style.getPropertyValue(name) !== ''),
  ],
  [
    'layers',
    (style) =>
      ['will-change', 'animation-name', 'perspective', 'backface-visibility'].some(
        (name) => style.getPropertyValue(name) !== '',
      ) || /3d|Z\(/.test(style.transform),
  ],
  ['dashed', (style) => style.getPropertyValue('stroke-dasharray') !== ''],
  [
    'shadows',
    (style) =>
      ['box-shadow', 'text-shadow', 'filter'].reduce((sum, name) => sum + shadowsIn(style.getPropertyValue(name)), 0),
  ],
  [
    'images',
    (style) =>
      ['background-image', 'mask-image', '-webkit-mask-image', 'border-image-source'].reduce(
        (sum, name) => sum + imagesIn(style.getPropertyValue(name)),
        0,
      ),
  ],
];

/**
 * @typedef
 *   {'columns' | 'heights' | 'boxes' | 'effects' | 'filters' | 'behind' | 'layers' | 'dashed' | 'shadows' | 'images'}
 *   Feature
 */

/**
 * Number of columns, worst case: on a wide screen and with the smallest font.
 *
 * @param {CSSStyleDeclaration} style
 * @returns {number}
 */
function columnsOf({ columnCount, columnWidth }) {
  if (!/\d|calc|var/.test(columnCount + columnWidth)) return 0;
  return Math.max(
    1,
    highestIn(columnCount),
    columnWidth === '' || columnWidth === 'auto' ? 0 : 250 / (Number.parseFloat(columnWidth) || 1),
  );
}

/** @param {string} value */
const shadowsIn = (value) => (/^(?:|none)$/.test(value) ? 0 : value.replace(/\([^()]*\)/g, '').split(',').length);

/** @param {string} value */
const imagesIn = (value) => (value.match(/gradient\(|url\(|image|var\(/g) ?? []).length;

/** The rendering cost of a page. */
class Weight {
  /** @type {Map<Element, Partial<Record<Feature, number>>>} */
  #found = new Map();
  /** @type {Map<string, string[]>} all values of each custom property */
  #custom = new Map();
  /** @type {Set<string>} ids that style sheets refer to */
  #referred = new Set();
  /** @type {Map<Element, string[]>} ids of the markers drawn at every vertex of the lines within an element */
  #markers = new Map();
  /** @type {string[]} URLs of embedded pictures */
  addresses = [];
  unsure = false;
  #varyingGrid = false;
  #breaking = false; // whether lines may break between any two letters
  #elements;
  #document;
  #reach;
  #steps = 0;

  /** @param {Document} document @param {Element[]} elements in document order */
  constructor(document, elements) {
    this.#document = document;
    this.#elements = elements;
    /** @type {Map<Element | null, number>} */
    const depths = new Map();
    for (const element of elements) depths.set(element, (depths.get(element.parentElement) ?? 0) + 1);
    const greatest = (/** @type {Iterable<number>} */ numbers) => Math.max(1, ...numbers);
    this.#reach = {
      count: elements.length,
      depth: greatest(depths.values()),
      width: greatest(elements.map((element) => element.children.length)),
    };
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
      this.unsure ||=
        !plainRules.test(rule.constructor.name) || (style !== undefined && substituting.test(style.cssText));
      if (style && selector !== '' && !('keyText' in rule))
        this.#declare(style, selectorText === undefined && parent === '' ? [] : this.#matching(selector));
      this.#rules(inner(rule), selector);
    }
  }

  /** The elements of a rule, in any state such as :hover. @param {string} selector @returns {Element[]} */
  #matching(selector) {
    this.#steps += stepsOf(selector, this.#reach) * this.#reach.count;
    atMost(this.#steps, most.matching);
    try {
      return [
        ...this.#document.querySelectorAll(
          withoutStates(selector)
            .split(',')
            .map((one) => (/^\s*$|[>+~]\s*$/.test(one) ? `${one}*` : one))
            .join(),
        ),
      ];
    } catch {
      return this.#elements;
    }
  }

  /** @param {CSSStyleDeclaration} style @param {Element[]} elements that have it */
  #declare(style, elements) {
    for (const name of style)
      if (name.startsWith('--'))
        this.#custom.set(name, [...(this.#custom.get(name) ?? []), style.getPropertyValue(name)]);
    const { cssText } = style;
    this.unsure ||= substituting.test(cssText) || varying.test(cssText);
    for (const address of textsOf(cssText)) {
      if (address.startsWith('#')) this.#referred.add(address.slice(1));
      else this.addresses.push(address);
    }
    const markers = ['marker-start', 'marker-mid', 'marker-end']
      .flatMap((name) => textsOf(style.getPropertyValue(name)))
      .map((address) => address.slice(1));
    if (markers.length > 0)
      for (const element of elements) this.#markers.set(element, [...(this.#markers.get(element) ?? []), ...markers]);
    for (const size of [...style.getPropertyValue('stroke-dasharray').matchAll(/[\d.e+-]+/g)].map(Number))
      atMost(size === 0 ? 0 : 1 / size, 4);
    const grid = [
      'grid',
      'grid-template',
      'grid-template-columns',
      'grid-template-rows',
      'grid-area',
      'grid-row',
      'grid-column',
    ]
      .map((name) => style.getPropertyValue(name))
      .join();
    atMost(highestIn(grid), most.grid);
    this.#varyingGrid ||= grid.includes('var(');
    this.#breaking ||= ['word-break', 'overflow-wrap', 'line-break'].some(
      (name) => style.getPropertyValue(name) !== '',
    );
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

  /** Counts the attributes of SVG and of tables. */
  attributes() {
    let spans = 0;
    for (const element of this.#elements) {
      // Any of several candidate pictures (srcset) may be chosen.
      for (const { value } of element.attributes)
        if (/data:/i.test(value)) this.addresses.push(...value.split(/(?=data:)/i));
      const get = (/** @type {string} */ name) => element.getAttribute(name) ?? '';
      const styled = [
        'opacity',
        'filter',
        'mask',
        'clip-path',
        'stroke-dasharray',
        'marker',
        'marker-start',
        'marker-mid',
        'marker-end',
      ].filter((name) => element.hasAttribute(name));
      if (styled.length > 0) this.own(element, styled.map((name) => `${name}:${get(name)}`).join(';'));
      this.unsure ||= following.test(get('begin') + get('end'));
      if (element.localName === 'table') this.own(element, 'display:table');
      if (element.matches('td, th'))
        spans += (Number.parseInt(get('colspan'), 10) || 1) * (Number.parseInt(get('rowspan'), 10) || 1);
      if (element.localName.startsWith('fe')) {
        // Filters whose work multiplies for every pixel.
        atMost(Number.parseFloat(get('numOctaves')) || 0, 10);
        for (const name of ['radius', 'stdDeviation', 'order'])
          atMost(
            Math.max(
              0,
              ...get(name)
                .split(/[\s,]+/)
                .map(Number)
                .filter(Number.isFinite),
            ),
            50,
          );
      }
    }
    atMost(spans, most.spans);
  }

  /** @param {Feature} feature @returns {number} the sum of its amounts over all elements */
  #sum(feature) {
    let sum = 0;
    for (const found of this.#found.values()) sum += found[feature] ?? 0;
    return sum;
  }

  /** @param {Feature} feature @returns {number} the deepest nesting of elements that have it */
  #depth(feature) {
    let deepest = 0;
    for (const element of this.#elements) {
      if (!this.#found.get(element)?.[feature]) continue;
      let depth = 0;
      for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement)
        depth += this.#found.get(at)?.[feature] ? 1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }

  /**
   * Whether an element may be less high than its content.
   *
   * @param {Element | null} element
   * @returns {boolean}
   */
  #isLow(element) {
    const found = element && this.#found.get(element);
    if (found?.heights) return true;
    return (
      Boolean(element?.parentElement && this.#found.get(element.parentElement)?.boxes) &&
      this.#isLow(element?.parentElement ?? null)
    );
  }

  /**
   * Number of fragments in the columns of an element. A limited height creates as many columns as the content needs.
   *
   * @param {Element} element with columns
   * @returns {number}
   */
  #fragments(element) {
    const letters =
      (element.textContent ?? '').match(this.#breaking ? /\S/g : /[\u2e80-\uffff]|[^\s\u2e80-\uffff]+/g)?.length ?? 0;
    const pieces = 1 + letters + element.querySelectorAll('*').length;
    return pieces * (this.#isLow(element) ? pieces : (this.#found.get(element)?.columns ?? 1));
  }

  /** Length of the longest value, with custom properties expanded. @returns {number} */
  #longest() {
    /** @type {Map<string, number>} */
    const known = new Map();
    /** @param {string} name @returns {number} */
    const length = (name) => {
      const before = known.get(name);
      if (before !== undefined) return before;
      known.set(name, 0);
      const each = (this.#custom.get(name) ?? []).map((value) =>
        [...value.matchAll(/var\(\s*(--[^\s,)]+)/g)].reduce(
          (sum, [, other]) => Math.min(sum + length(other), 1e9),
          value.length,
        ),
      );
      const longest = Math.max(0, ...each);
      known.set(name, longest);
      return longest;
    };
    return [...this.#custom.keys()].reduce((sum, name) => Math.max(sum, length(name)), 0);
  }

  /** Number of elements that are drawn, including repetitions by reference. @returns {number} */
  #drawn() {
    const byId = new Map(this.#elements.map((element) => [element.id, element]));
    /** @type {Map<Element, number>} */
    const known = new Map();
    const everywhere = [...this.#referred].flatMap((id) => byId.get(id) ?? []);
    /** @param {Element} element @returns {number} */
    const count = (element) => {
      const before = known.get(element);
      if (before !== undefined) return before;
      known.set(element, 1); // a circular reference is not drawn again
      let sum = 1;
      const corners = this.#markers.has(element) ? cornersIn(element) : 0;
      for (const id of this.#markers.get(element) ?? []) {
        const target = byId.get(id);
        if (target) sum += corners * count(target);
      }
      for (const child of element.children) sum += count(child);
      for (const { localName, value } of element.attributes) {
        const ids =
          localName === 'href'
            ? [value.slice(1)]
            : [...value.matchAll(/url\(\s*["']?#([^"')]+)/g)].map(([, id]) => id.trim());
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
    for (const feature of /** @type {const} */ (['columns', 'boxes', 'effects', 'filters']))
      atMost(this.#depth(feature), most[feature]);
    for (const feature of /** @type {const} */ (['behind', 'layers', 'dashed', 'shadows', 'images']))
      atMost(this.#sum(feature), most[feature]);
    atMost(this.#sum('filters'), most.filtered);
    for (const [element, { columns }] of this.#found) if (columns) atMost(this.#fragments(element), most.fragments);
    if (this.#varyingGrid) for (const values of this.#custom.values()) atMost(highestIn(values.join()), most.grid);
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

/** Upper bound of the vertices of the lines in an element. Markers are drawn at each. @param {Element} element */
const cornersIn = (element) =>
  [element, ...element.querySelectorAll('[d], [points]')].reduce(
    (sum, line) => sum + (`${line.getAttribute('d')} ${line.getAttribute('points')}`.match(/\d+|[a-z]/gi)?.length ?? 0),
    0,
  );

/** Weighs an SVG data URL like a page. @param {string} address @param {DOMParser} parser @returns {Verdict} */
function weighPicture(address, parser) {
  const [, type, encoding, data] = /^\s*data:([^,;]*)([^,]*),(.*)$/is.exec(address.replace(/[\t\n\r]/g, '')) ?? [];
  if (!/svg|xml/i.test(type ?? '')) return 'light';
  const plain = data.replace(/#.*$/s, '');
  const text = /;\s*base64\s*$/i.test(encoding)
    ? new TextDecoder().decode(Uint8Array.from(atob(decodeURIComponent(plain)), (letter) => letter.charCodeAt(0)))
    : decodeURIComponent(plain);
  if (/<!(?!--)|charset=(?!utf-?8)/i.test(text + encoding) || /data:/i.test(text)) return 'heavy';
  const picture = parser.parseFromString(text, 'image/svg+xml');
  if (picture.querySelector('parsererror')) return 'heavy';
  return weigh(
    picture,
    [...picture.querySelectorAll('style')].map((element) => element.textContent ?? ''),
    parser,
  );
}

/** Decodes the escapes of CSS. @param {string} text */
const unescaped = (text) =>
  text.replace(/\\(?:([\da-f]{1,6})\s?|([^]))/gi, (_, code, letter) =>
    code ? String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)) : letter,
  );

/** The strings and URLs in a style, decoded. @param {string} text */
const textsOf = (text) =>
  [...text.matchAll(/"((?:[^"\\]|\\[^])*)"|'((?:[^'\\]|\\[^])*)'|url\(\s*([^"'\s][^)]*)\)/gi)].map(
    ([, double, single, bare]) => unescaped(double ?? single ?? bare),
  );

/**
 * Decides whether a frame should draw a page.
 *
 * @param {Document} document inert
 * @param {string[]} sheets
 * @param {DOMParser} parser
 * @returns {Verdict}
 */
export function weigh(document, sheets, parser) {
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
    const verdicts = weight.addresses.map((address) => weighPicture(address, parser));
    if (verdicts.includes('heavy')) return 'heavy';
    return weight.unsure || verdicts.includes('unsure') ? 'unsure' : 'light';
  } catch (error) {
    // A page that can't be parsed can't be weighed.
    if (
      error instanceof Heavy ||
      error instanceof RangeError ||
      error instanceof URIError ||
      error instanceof DOMException
    )
      return 'heavy';
    throw error;
  }
}
