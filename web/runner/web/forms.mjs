// Computes the initial state of form fields: values, checked, disabled, required.
import { attribute, elementsOf, isHtml, isWithin, parentOf, rootOf, valueOf } from './page.mjs';
import { fitsPattern, limitsOf, readNumber, writtenValue } from './fields.mjs';

/**
 * State of fields before any user input, by the HTML standard.
 *
 * @typedef {import('./page.mjs').Element} Element
 * @typedef {import('./bounds.mjs').Spend} Spend
 */

/** @param {Element} element @param {string} name */
const has = (element, name) => attribute(element, name) !== undefined;

/** @param {Element} element @param {RegExp} names */
const isNamed = (element, names) => isHtml(element) && names.test(element.tagName);

const types =
  /^(?:hidden|text|search|tel|url|email|password|date|month|week|time|datetime-local|number|range|color|checkbox|radio|file|submit|image|reset|button)$/;

/** @param {Element} element @returns {string} '' if it is not an input */
export function typeOf(element) {
  if (!isNamed(element, /^input$/)) return '';
  const type = (attribute(element, 'type') ?? '').toLowerCase();
  return types.test(type) ? type : 'text';
}

const writable = /^(?:text|search|url|tel|email|password|date|month|week|time|datetime-local|number)$/;
const withPlaceholder = /^(?:text|search|url|tel|email|password|number)$/;
const requirable =
  /^(?:text|search|url|tel|email|password|date|month|week|time|datetime-local|number|checkbox|radio|file)$/;

/** Whether an element can be disabled. @param {Element} element */
export const isControl = (element) => isNamed(element, /^(?:button|input|select|textarea|optgroup|option|fieldset)$/);

/** @param {Element} element that can be disabled @returns {boolean} */
export function isDisabled(element) {
  if (has(element, 'disabled')) return true;
  const { tagName } = element;
  const parent = parentOf(element);
  if (tagName === 'option')
    return parent !== undefined && isNamed(parent, /^(?:optgroup|select)$/) && isDisabled(parent);
  if (tagName === 'optgroup') return false;
  for (let at = parent, below = element; at; below = at, at = parentOf(at)) {
    if (!isNamed(at, /^fieldset$/) || !has(at, 'disabled')) continue;
    const legend = at.childNodes.find((node) => 'tagName' in node && node.tagName === 'legend');
    if (below !== legend) return true;
  }
  return false;
}

/** @param {Element} element @returns {Element | undefined} */
function formOf(element) {
  const id = attribute(element, 'form');
  if (id !== undefined)
    return elementsOf(rootOf(element)).find((one) => isNamed(one, /^form$/) && attribute(one, 'id') === id);
  let at = parentOf(element);
  while (at && !isNamed(at, /^form$/)) at = parentOf(at);
  return at;
}

/** Radio buttons of the same group. @param {Element} radio @returns {Element[]} */
function groupOf(radio) {
  const name = attribute(radio, 'name');
  if (!name) return [radio];
  const form = formOf(radio);
  return elementsOf(rootOf(radio)).filter(
    (one) => typeOf(one) === 'radio' && attribute(one, 'name') === name && formOf(one) === form,
  );
}

/** @param {Element} element */
function selectOf(element) {
  let at = parentOf(element);
  while (at && !isNamed(at, /^select$/)) at = parentOf(at);
  return at;
}

/** @param {Element} select */
const optionsOf = (select) => elementsOf(select).filter((one) => isNamed(one, /^option$/));

/** @param {Element} select */
const isList = (select) => has(select, 'multiple') || Number.parseInt(attribute(select, 'size') ?? '0', 10) > 1;

/** @param {Element | undefined} group */
const isOff = (group) => group !== undefined && isNamed(group, /^optgroup$/) && has(group, 'disabled');

/** @param {Element} select @returns {Element[]} */
function chosenOf(select) {
  const options = optionsOf(select);
  const chosen = options.filter((one) => has(one, 'selected'));
  if (has(select, 'multiple')) return chosen;
  if (chosen.length > 0) return chosen.slice(-1);
  return isList(select) ? [] : options.filter((one) => !has(one, 'disabled') && !isOff(parentOf(one))).slice(0, 1);
}

/** @param {Element} element */
export function isChecked(element) {
  const type = typeOf(element);
  if (type === 'checkbox') return has(element, 'checked');
  if (type === 'radio')
    return (
      has(element, 'checked') &&
      groupOf(element)
        .filter((one) => has(one, 'checked'))
        .at(-1) === element
    );
  if (!isNamed(element, /^option$/)) return false;
  const select = selectOf(element);
  return select ? chosenOf(select).includes(element) : has(element, 'selected');
}

/** @param {Element} element */
export function isDefault(element) {
  if (isNamed(element, /^option$/)) return has(element, 'selected');
  if (/^(?:checkbox|radio)$/.test(typeOf(element))) return has(element, 'checked');
  if (!isSubmit(element)) return false;
  const form = formOf(element);
  return (
    form !== undefined && elementsOf(rootOf(element)).find((one) => isSubmit(one) && formOf(one) === form) === element
  );
}

/** @param {Element} element */
const isSubmit = (element) =>
  /^(?:submit|image)$/.test(typeOf(element)) ||
  (isNamed(element, /^button$/) && !/^(?:button|reset)$/i.test(attribute(element, 'type') ?? ''));

/** @param {Element} element */
export function isIndeterminate(element) {
  if (isNamed(element, /^progress$/)) return !has(element, 'value');
  return typeOf(element) === 'radio' && !groupOf(element).some((one) => has(one, 'checked'));
}

/** @param {Element} element */
const canBeRequired = (element) => isNamed(element, /^(?:select|textarea)$/) || requirable.test(typeOf(element));

/** @param {Element} element */
export const isRequired = (element) => canBeRequired(element) && has(element, 'required');

/** @param {Element} element */
export const isOptional = (element) => isNamed(element, /^(?:input|select|textarea)$/) && !isRequired(element);

/** @param {Element} element @returns {boolean} */
export function canBeWritten(element) {
  if (isNamed(element, /^textarea$/) || writable.test(typeOf(element)))
    return !has(element, 'readonly') && !isDisabled(element);
  if (isNamed(element, /^(?:input|select)$/)) return false;
  for (let at = /** @type {Element | undefined} */ (element); at; at = parentOf(at)) {
    const editable = isHtml(at) ? attribute(at, 'contenteditable')?.toLowerCase() : undefined;
    if (editable !== undefined && /^(?:|true|plaintext-only)$/.test(editable)) return true;
    if (editable === 'false') return false;
  }
  return false;
}

/** @param {Element} element */
export function showsPlaceholder(element) {
  if (!isNamed(element, /^textarea$/) && !withPlaceholder.test(typeOf(element))) return false;
  return has(element, 'placeholder') && writtenValue(element, typeOf(element)) === '';
}

/** Whether constraint validation applies to a field. @param {Element} element */
function isExamined(element) {
  if (isNamed(element, /^button$/)) return isSubmit(element) && !isDisabled(element);
  if (!isNamed(element, /^(?:input|select|textarea)$/) || isDisabled(element)) return false;
  const type = typeOf(element);
  if (/^(?:hidden|reset|button|image)$/.test(type)) return false;
  if (has(element, 'readonly') && (type === '' ? isNamed(element, /^textarea$/) : true)) return false;
  for (let at = parentOf(element); at; at = parentOf(at)) if (isNamed(at, /^datalist$/)) return false;
  return true;
}

/** @param {Element} element */
export function hasRange(element) {
  const { least, most } = limitsOf(element, typeOf(element));
  return isExamined(element) && (least !== undefined || most !== undefined);
}

/** @param {Element} element that has a range */
export function isInRange(element) {
  const type = typeOf(element);
  const { least, most } = limitsOf(element, type);
  const value = readNumber(writtenValue(element, type), type);
  if (value === undefined || type === 'range') return true;
  if (type === 'time' && least !== undefined && most !== undefined && least > most)
    return value >= least || value <= most;
  return !(least !== undefined && value < least) && !(most !== undefined && value > most);
}

/** @param {Element} element */
function isMissing(element) {
  const type = typeOf(element);
  if (type === 'radio') {
    if (!attribute(element, 'name')) return false;
    const group = groupOf(element);
    return group.some((one) => has(one, 'required')) && !group.some((one) => has(one, 'checked'));
  }
  if (!isRequired(element)) return false;
  if (type === 'checkbox') return !has(element, 'checked');
  if (type === 'file') return true;
  if (isNamed(element, /^select$/)) {
    const [first] = optionsOf(element);
    const placeholder =
      !isList(element) && first && parentOf(first) === element && valueOf(first) === '' ? first : undefined;
    return !chosenOf(element).some((one) => one !== placeholder);
  }
  return writtenValue(element, type) === '';
}

/** @param {Element} element @param {Spend} spend @returns {boolean | undefined} undefined if it is never validated */
export function isValid(element, spend) {
  if (isNamed(element, /^(?:form|fieldset)$/)) {
    const form = element.tagName === 'form';
    return !elementsOf(form ? rootOf(element) : element).some((one) => {
      spend();
      return (
        isNamed(one, /^(?:button|input|select|textarea)$/) &&
        (form ? formOf(one) === element : isWithin(one, element)) &&
        isValid(one, spend) === false
      );
    });
  }
  if (!isExamined(element)) return undefined;
  const type = typeOf(element);
  if (isMissing(element)) return false;
  const value = writtenValue(element, type);
  if (value === '') return true;
  if (hasRange(element) && !isInRange(element)) return false;
  const { least, step, base } = limitsOf(element, type);
  const number = readNumber(value, type);
  if (number !== undefined && step !== undefined && type !== 'range') {
    const steps = (number - (least ?? base)) / step;
    if (Math.abs(steps - Math.round(steps)) > 1e-9 * Math.max(1, Math.abs(steps))) return false;
  }
  return fitsPattern(element, type, value, spend);
}
