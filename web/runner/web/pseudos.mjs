// Defines the supported pseudo-classes, and how each matches.
import { ident } from 'css-tree';
import { directionOf, languageOf } from './language.mjs';
import {
  canBeWritten,
  hasRange,
  isChecked,
  isControl,
  isDefault,
  isDisabled,
  isIndeterminate,
  isOptional,
  isRequired,
  isValid,
  showsPlaceholder,
  isInRange,
} from './forms.mjs';
import { attribute, isHtml, isWithin, siblingsOf } from './page.mjs';

/**
 * @typedef {import('css-tree').CssNode} CssNode
 * @typedef {import('./page.mjs').Element} Element
 * @typedef {import('./selectors.mjs').Inner} Inner
 *
 * @typedef {object} Made
 * @property {import('./bounds.mjs').Spend} spend
 * @property {import('./selectors.mjs').State} state
 * @property {Element | undefined} root
 * @property {CssNode[]} parts contents of its parentheses
 * @property {Inner | undefined} of the selector in :nth-child(2 of .a)
 *
 * @typedef {object} PseudoClass
 * @property {(parts: CssNode[]) => boolean} [accepts] checks its parentheses; missing if it has none
 * @property {(made: Made) => Inner} make
 */

/** Pseudo-elements that browsers know, and any with the prefix -webkit-. */
export const pseudoElements = new RegExp(
  `^(?:before|after|first-line|first-letter|selection|placeholder|marker|backdrop|target-text|part
  |slotted|file-selector-button|cue|highlight|spelling-error|grammar-error|details-content|view-transition(?:-[a-z-]+)?|-webkit-.+)$`.replace(
    /\s+/g,
    '',
  ),
  'i',
);

/** @param {(element: Element) => boolean} test @returns {PseudoClass} */
const when = (test) => ({ make: () => test });
const never = when(() => false);

/** @param {CssNode[]} parts */
const hasWord = (parts) => parts.length === 1 && parts[0].type === 'Identifier';

/** @param {CssNode} formula @returns {[a: number, b: number]} */
function stepsOf(formula) {
  if (formula.type === 'Identifier') return formula.name.toLowerCase() === 'even' ? [2, 0] : [2, 1];
  const a = formula.a === null ? 0 : /^[+-]?$/.test(formula.a) ? Number(`${formula.a}1`) : Number(formula.a);
  return [a, Number(formula.b ?? 0)];
}

/** @param {{ last?: boolean, typed?: boolean, only?: [number, number] }} how @returns {PseudoClass} */
function nth({ last = false, typed = false, only }) {
  return {
    accepts: only
      ? undefined
      : (parts) => parts.length === 1 && parts[0].type === 'Nth' && !(typed && parts[0].selector),
    make({ spend, parts, of }) {
      const [a, b] = only ?? stepsOf(parts[0].nth);
      return (element, anchor) => {
        if (of && !of(element, anchor)) return false;
        const siblings = siblingsOf(element);
        spend(1 + siblings.length / 10);
        const at = siblings.indexOf(element);
        const before = (last ? siblings.slice(at + 1) : siblings.slice(0, at)).filter((one) =>
          typed ? one.tagName === element.tagName && one.namespaceURI === element.namespaceURI : !of || of(one, anchor),
        );
        const steps = before.length + 1 - b;
        return a === 0 ? steps === 0 : steps % a === 0 && steps / a >= 0;
      };
    },
  };
}

/** @param {PseudoClass[]} all @returns {PseudoClass} */
const both = (...all) => ({
  make(made) {
    const tests = all.map(({ make }) => make(made));
    return (element, anchor) => tests.every((test) => test(element, anchor));
  },
});

const first = nth({ only: [0, 1] });
const lastChild = nth({ only: [0, 1], last: true });
const firstOfType = nth({ only: [0, 1], typed: true });
const lastOfType = nth({ only: [0, 1], typed: true, last: true });

/** @param {Element} element */
const isLink = (element) =>
  (isHtml(element) ? /^(?:a|area)$/ : /^a$/).test(element.tagName) &&
  (attribute(element, 'href') ?? attribute(element, 'xlink:href')) !== undefined;

/** Matches a range by RFC 4647, without skipped subtags. @param {string} language @param {string} range */
function speaks(language, range) {
  const [wanted, found] = [range.toLowerCase(), language.toLowerCase()];
  if (wanted === '') return found === '';
  if (wanted === '*') return found !== '';
  if (wanted.startsWith('*-'))
    return found
      .split('-')
      .slice(1)
      .some((_, at, parts) => `${parts.slice(at).join('-')}-`.startsWith(`${wanted.slice(2)}-`));
  return found === wanted || found.startsWith(`${wanted}-`);
}

/** @param {CssNode[]} parts */
const areRanges = (parts) =>
  parts.length > 0 &&
  parts.every(({ type, value }, index) =>
    index % 2 === 1 ? type === 'Operator' && value === ',' : type === 'Identifier' || type === 'String',
  ) &&
  parts.length % 2 === 1;

const isOpen = (/** @type {Element} */ element) =>
  isHtml(element) && /^(?:details|dialog)$/.test(element.tagName) && attribute(element, 'open') !== undefined;

/**
 * All pseudo-classes that browsers know. Any other one makes its rule invalid.
 *
 * @type {Record<string, PseudoClass>}
 */
export const pseudoClasses = {
  hover: {
    make:
      ({ state }) =>
      (element) =>
        isWithin(state.hover, element),
  },
  focus: {
    make:
      ({ state }) =>
      (element) =>
        element === state.focus,
  },
  'focus-visible': {
    make:
      ({ state }) =>
      (element) =>
        element === state.focus,
  },
  'focus-within': {
    make:
      ({ state }) =>
      (element) =>
        isWithin(state.focus, element),
  },
  active: never,
  visited: never,
  target: never,
  'target-within': never,
  fullscreen: never,
  '-webkit-full-screen': never,
  modal: never,
  'picture-in-picture': never,
  'popover-open': never,
  autofill: never,
  '-webkit-autofill': never,
  'user-valid': never,
  'user-invalid': never,
  current: never,
  future: never,
  past: never,
  host: never,
  'host-context': { accepts: (parts) => parts.length === 1, make: () => () => false },
  link: when(isLink),
  'any-link': when(isLink),
  '-webkit-any-link': when(isLink),
  open: when(isOpen),
  root: {
    make:
      ({ root }) =>
      (element) =>
        element === root,
  },
  scope: {
    make:
      ({ root }) =>
      (element) =>
        element === root,
  },
  empty: when((element) =>
    element.childNodes.every((node) => !('tagName' in node) && !('value' in node && node.value !== '')),
  ),
  defined: when((element) => !isHtml(element) || !element.tagName.includes('-')),
  'first-child': first,
  'last-child': lastChild,
  'only-child': both(first, lastChild),
  'first-of-type': firstOfType,
  'last-of-type': lastOfType,
  'only-of-type': both(firstOfType, lastOfType),
  'nth-child': nth({}),
  'nth-last-child': nth({ last: true }),
  'nth-of-type': nth({ typed: true }),
  'nth-last-of-type': nth({ typed: true, last: true }),
  enabled: when((element) => isControl(element) && !isDisabled(element)),
  disabled: when((element) => isControl(element) && isDisabled(element)),
  checked: when(isChecked),
  default: when(isDefault),
  indeterminate: when(isIndeterminate),
  required: when(isRequired),
  optional: when(isOptional),
  valid: {
    make:
      ({ spend }) =>
      (element) =>
        isValid(element, spend) === true,
  },
  invalid: {
    make:
      ({ spend }) =>
      (element) =>
        isValid(element, spend) === false,
  },
  'in-range': when((element) => hasRange(element) && isInRange(element)),
  'out-of-range': when((element) => hasRange(element) && !isInRange(element)),
  'read-write': when(canBeWritten),
  'read-only': when((element) => isHtml(element) && !canBeWritten(element)),
  'placeholder-shown': when(showsPlaceholder),
  lang: {
    accepts: areRanges,
    make({ parts }) {
      const ranges = parts
        .filter(({ type }) => type !== 'Operator')
        .map(({ type, name, value }) => (type === 'String' ? value : ident.decode(name)));
      return (element) => {
        const language = languageOf(element);
        return language !== undefined && ranges.some((range) => speaks(language, range));
      };
    },
  },
  dir: {
    accepts: hasWord,
    make:
      ({ parts }) =>
      (element) =>
        directionOf(element) === parts[0].name.toLowerCase(),
  },
};
