// Parses selectors, matches elements and counts specificity.
import { ident, parse } from 'css-tree';
import { attribute, childrenOf, isHtml, parentOf, siblingsOf } from './page.mjs';
import { pseudoClasses, pseudoElements } from './pseudos.mjs';
import { trimmed, wordsOf } from './spaces.mjs';

/**
 * @typedef {import('css-tree').CssNode} CssNode
 * @typedef {import('./page.mjs').Element} Element
 * @typedef {import('./page.mjs').Document} Document
 * @typedef {import('./bounds.mjs').Spend} Spend
 * @typedef {(element: Element) => boolean} Test
 * @typedef {(element: Element, anchor?: Element) => boolean} Inner a test that may be inside :has(); the anchor is the
 *   element that :has() is tested on
 *
 * @typedef {object} State simulated state of the page
 * @property {Element | undefined} hover
 * @property {Element | undefined} focus
 *
 * @typedef {object} Looking
 * @property {Spend} spend
 * @property {State} state
 * @property {boolean} quirks match classes and ids in any case
 * @property {Element | undefined} root
 *
 * @typedef {{ test: Test | undefined, specificity: [number, number, number] }} Selector no test if it
 *   selects a pseudo-element
 */

const forgiving = /^(?:is|where|-webkit-any)$/;

// Attributes whose values ignore case in selectors, by the HTML standard.
const anyCase = new Set(
  `accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer
  dir direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade
  nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype vlink`.split(/\s+/),
);

/** @param {string} message @returns {never} */
function refuse(message) {
  throw new SyntaxError(message);
}

/**
 * Parses a list of selectors. Throws if a browser would ignore the rule.
 *
 * @param {string} text
 * @param {boolean} [relative]
 * @returns {CssNode[]}
 */
export function parseSelectors(text, relative = false) {
  const list = parse(text, { context: 'selectorList' });
  if (list.type !== 'SelectorList' || list.children.isEmpty || trimmed(text).endsWith(',')) refuse('Selector expected');
  const selectors = list.children.toArray();
  for (const one of selectors) check(one, relative, '');
  return selectors;
}

/**
 * @param {CssNode} selector
 * @param {boolean} relative whether it may begin with a combinator
 * @param {string} within name of the enclosing pseudo-class
 */
function check(selector, relative, within) {
  if (selector.type !== 'Selector') refuse('Selector expected');
  const parts = selector.children.toArray();
  let before = 'Combinator';
  let subject = false; // after a pseudo-element only pseudo-classes may follow
  parts.forEach((/** @type {CssNode} */ part, /** @type {number} */ index) => {
    const { type } = part;
    if (type === 'Combinator') {
      if (!['>', '+', '~', ' '].includes(part.name.trim() || ' ') || subject) refuse(`Unknown combinator ${part.name}`);
      if (before === 'Combinator' && !(index === 0 && relative)) refuse('Selector expected');
    } else if (type === 'TypeSelector') {
      if (before !== 'Combinator' || /^[^*|]+\|/.test(part.name)) refuse(`Unexpected ${part.name}`);
    } else if (type === 'PseudoElementSelector' || isLegacyElement(part)) {
      if (within || !pseudoElements.test(part.name)) refuse(`Unknown pseudo-element ${part.name}`);
      subject = true;
    } else if (subject && type !== 'PseudoClassSelector') refuse('A pseudo-element comes last');
    else if (type === 'IdSelector' && !/^(?:--|-?(?:[a-z_\\]|[^\0-\x7f]))/i.test(part.name))
      refuse(`Unexpected #${part.name}`);
    else if (type === 'AttributeSelector') checkAttribute(part);
    else if (type === 'PseudoClassSelector') checkClass(part, within);
    else if (type === 'Percentage' || type === 'Raw') refuse('Selector expected');
    before = type;
  });
  if (before === 'Combinator') refuse('Selector expected');
}

/** @param {CssNode} part */
const isLegacyElement = ({ type, name }) =>
  type === 'PseudoClassSelector' && /^(?:before|after|first-line|first-letter)$/i.test(name);

/** @param {CssNode} part */
function checkAttribute({ name: { name }, matcher, flags }) {
  if (/^[^*|]+\|/.test(name)) refuse(`Unknown prefix in ${name}`);
  if (matcher !== null && !['=', '~=', '|=', '^=', '$=', '*='].includes(matcher)) refuse(`Unknown operator ${matcher}`);
  if (flags && !/^[is]$/i.test(flags)) refuse(`Unknown flag ${flags}`);
}

/** @param {CssNode} part @param {string} within */
function checkClass(part, within) {
  const name = part.name.toLowerCase();
  const inner = part.children?.toArray();
  if (forgiving.test(name) || name === 'not' || name === 'has') {
    if (!inner || (name === 'has' && within === 'has')) refuse(`Unexpected :${name}`);
    const list = inner?.[0]?.type === 'SelectorList' ? inner[0].children : undefined;
    if (!list && !forgiving.test(name)) refuse(`:${name}() is empty`);
    if (!list) return;
    if (!forgiving.test(name))
      return list.forEach((/** @type {CssNode} */ one) =>
        check(one, name === 'has', name === 'has' ? name : within || name),
      );
    for (const one of list.toArray())
      if (!holds(() => check(one, false, within || name)))
        part.children.first.children = list.filter((/** @type {CssNode} */ other) => other !== one);
    return;
  }
  if (!Object.hasOwn(pseudoClasses, name)) refuse(`Unknown pseudo-class :${name}`);
  const { accepts } = pseudoClasses[name];
  if (accepts ? !inner || !accepts(inner) : inner) refuse(`Unexpected :${name}`);
  if (inner?.[0]?.type === 'Nth')
    inner[0].selector?.children.forEach((/** @type {CssNode} */ one) => check(one, false, within || name));
}

/** @param {() => void} action */
function holds(action) {
  try {
    action();
    return true;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}

/** Specificity by Selectors Level 4. @param {CssNode} selector @returns {[number, number, number]} */
export function specificityOf(selector) {
  /** @type {[number, number, number]} */
  const sum = [0, 0, 0];
  /** @param {CssNode} list */
  const most = (list) => {
    /** @type {[number, number, number][]} */
    const each = list.children.toArray().map(specificityOf);
    each.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
    for (const index of /** @type {const} */ ([0, 1, 2])) sum[index] += each[0]?.[index] ?? 0;
  };
  selector.children.forEach((/** @type {CssNode} */ part) => {
    const { type } = part;
    const name = part.name?.toLowerCase?.() ?? '';
    if (type === 'IdSelector') sum[0] += 1;
    else if (type === 'ClassSelector' || type === 'AttributeSelector') sum[1] += 1;
    else if (type === 'TypeSelector') sum[2] += name.endsWith('*') ? 0 : 1;
    else if (type === 'PseudoElementSelector' || isLegacyElement(part)) sum[2] += 1;
    else if (type !== 'PseudoClassSelector' || name === 'where') return;
    else if (part.children?.first?.type === 'SelectorList') most(part.children.first);
    else if (!forgiving.test(name)) {
      sum[1] += 1;
      if (part.children?.first?.selector) most(part.children.first.selector); // :nth-child(2 of .a)
    }
  });
  return sum;
}

/** @param {string} text @param {string} lower */
const same = (text, lower) => text.toLowerCase() === lower;

/** @param {CssNode} part @returns {Test} */
function attributeTest({ name: { name: written }, matcher, value, flags }) {
  const name = ident.decode(written.replace(/^\*?\|/, ''));
  const wanted = value === null ? '' : value.type === 'String' ? value.value : ident.decode(value.name);
  const folded = flags ? /i/i.test(flags) : undefined;
  return (element) => {
    const found = written.startsWith('*|')
      ? element.attrs.find((one) => one.name === name)?.value
      : attribute(element, name);
    if (found === undefined) return false;
    if (matcher === null) return true;
    const fold = folded ?? (isHtml(element) && anyCase.has(name.toLowerCase()));
    const [text, part] = fold ? [found.toLowerCase(), wanted.toLowerCase()] : [found, wanted];
    switch (matcher) {
      case '=':
        return text === part;
      case '~=':
        return wordsOf(text).includes(part);
      case '|=':
        return text === part || text.startsWith(`${part}-`);
      case '^=':
        return part !== '' && text.startsWith(part);
      case '$=':
        return part !== '' && text.endsWith(part);
      default:
        return part !== '' && text.includes(part);
    }
  };
}

/** @param {CssNode} part @returns {Test} */
function typeTest({ name: written }) {
  const name = ident.decode(written.replace(/^\*?\|/, ''));
  if (written.startsWith('|')) return () => false;
  if (name === '*') return () => true;
  const lower = name.toLowerCase();
  return (element) => element.tagName === (isHtml(element) ? lower : name);
}

/**
 * Compiles selectors into tests. Each look at the tree costs a step: even a short selector could run endlessly.
 *
 * @param {Looking} looking
 */
export function selectorCompiler({ spend, state, quirks, root }) {
  /** @param {CssNode} list @returns {Inner} */
  function any(list) {
    /** @type {Inner[]} */
    const tests = list.children.toArray().map(whole);
    return (element, anchor) => tests.some((test) => test(element, anchor));
  }

  /** @param {CssNode} part @returns {Inner} */
  function simple(part) {
    const name = typeof part.name === 'string' ? ident.decode(part.name) : '';
    switch (part.type) {
      case 'TypeSelector':
        return typeTest(part);
      case 'AttributeSelector':
        return attributeTest(part);
      case 'IdSelector':
        return (element) => {
          const id = attribute(element, 'id');
          return id === name || (quirks && id !== undefined && same(id, name.toLowerCase()));
        };
      case 'ClassSelector':
        return (element) => {
          const classes = wordsOf(attribute(element, 'class') ?? '');
          return classes.includes(name) || (quirks && classes.some((one) => same(one, name.toLowerCase())));
        };
      case 'NestingSelector':
        return (element) => element === root;
      default:
        return pseudo(part);
    }
  }

  /** @param {CssNode} part @returns {Inner} */
  function pseudo(part) {
    const name = part.name.toLowerCase();
    const first = part.children?.first;
    if (forgiving.test(name)) return first ? any(first) : () => false;
    if (name === 'not') {
      const test = any(first);
      return (element, anchor) => !test(element, anchor);
    }
    if (name === 'has') return having(first.children.toArray().map(relative));
    const of = first?.selector ? any(first.selector) : undefined;
    return pseudoClasses[name].make({ spend, state, root, parts: part.children?.toArray() ?? [], of });
  }

  /** @param {CssNode} selector @returns {{ test: Inner, aside: boolean }} aside: begins with + or ~ */
  function relative(selector) {
    const parts = selector.children.toArray();
    const begins = parts[0].type === 'Combinator' ? parts[0].name : ' ';
    const anchored = complex(parts[0].type === 'Combinator' ? parts.slice(1) : parts, begins);
    return { test: anchored, aside: begins === '+' || begins === '~' };
  }

  /** @param {{ test: Inner, aside: boolean }[]} tests @returns {Inner} */
  function having(tests) {
    return (element) =>
      tests.some(({ test, aside }) => {
        const siblings = aside ? siblingsOf(element) : [];
        const open = aside
          ? siblings.slice(siblings.indexOf(element) + 1).reverse()
          : [...childrenOf(element)].reverse();
        for (let one = open.pop(); one; one = open.pop()) {
          spend();
          if (test(one, element)) return true;
          const children = childrenOf(one);
          for (let index = children.length - 1; index >= 0; index -= 1) open.push(children[index]);
        }
        return false;
      });
  }

  /**
   * @param {CssNode[]} parts
   * @param {string} [begins] combinator between it and the anchor of a :has()
   * @returns {Inner}
   */
  function complex(parts, begins) {
    /** @type {{ tests: Inner[], combinator: string }[]} combinator: the one before it */
    const compounds = [{ tests: [], combinator: begins ?? '' }];
    for (const part of parts) {
      if (part.type === 'Combinator') compounds.push({ tests: [], combinator: part.name });
      else compounds[compounds.length - 1].tests.push(simple(part));
    }
    if (begins) compounds.unshift({ tests: [(element, anchor) => element === anchor], combinator: '' });
    /** @param {number} index @param {Element} element @param {Element} [anchor] @returns {boolean} */
    const match = (index, element, anchor) => {
      const { tests, combinator } = compounds[index];
      spend(1 + tests.length);
      return (
        tests.every((test) => test(element, anchor)) && (index === 0 || before(combinator, index - 1, element, anchor))
      );
    };
    /**
     * @param {string} combinator
     * @param {number} index
     * @param {Element} element
     * @param {Element} [anchor]
     * @returns {boolean}
     */
    const before = (combinator, index, element, anchor) => {
      if (combinator === '+' || combinator === '~') {
        const siblings = siblingsOf(element);
        spend(1 + siblings.length / 10);
        const at = siblings.indexOf(element);
        if (combinator === '+') return at > 0 && match(index, siblings[at - 1], anchor);
        return siblings
          .slice(0, at)
          .reverse()
          .some((one) => match(index, one, anchor));
      }
      let parent = parentOf(element);
      if (combinator === '>') return parent !== undefined && match(index, parent, anchor);
      for (; parent; parent = parentOf(parent)) if (match(index, parent, anchor)) return true;
      return false;
    };
    return (element, anchor) => match(compounds.length - 1, element, anchor);
  }

  /** @param {CssNode} selector @returns {Inner} */
  const whole = (selector) => complex(selector.children.toArray());

  return {
    /** @param {CssNode} selector from parseSelectors() @returns {Selector} */
    selector(selector) {
      const alone = selector.children.some(
        (/** @type {CssNode} */ part) => part.type === 'PseudoElementSelector' || isLegacyElement(part),
      );
      return { test: alone ? undefined : whole(selector), specificity: specificityOf(selector) };
    },

    /** @param {string} text @returns {Test} throws if a browser would */
    list(text) {
      const tests = parseSelectors(text).map((selector) => this.selector(selector).test);
      if (tests.includes(undefined)) refuse('A pseudo-element is no element');
      return (element) => tests.some((test) => test?.(element));
    },
  };
}
