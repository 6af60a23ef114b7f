// Parses, cleans and validates the values of each type of input.
import { Bound } from './bounds.mjs';
import { attribute } from './page.mjs';
import { trimmed } from './spaces.mjs';

/**
 * @typedef {import('./page.mjs').Element} Element
 * @typedef {import('./bounds.mjs').Spend} Spend
 */

const day = 86_400_000;

/**
 * Parses a value as a number in the type's unit: milliseconds, months, or none.
 *
 * @type {Record<string, (text: string) => number | undefined>}
 */
const readers = {
  number: decimal,
  range: decimal,
  date: (text) => moment(/^\d{4,}-\d\d-\d\d$/, text, text),
  month(text) {
    const [, year, month] = /^(\d{4,})-(\d\d)$/.exec(text) ?? [];
    return year && Number(month) >= 1 && Number(month) <= 12
      ? (Number(year) - 1970) * 12 + Number(month) - 1
      : undefined;
  },
  week(text) {
    const [, year, week] = /^(\d{4,})-W(\d\d)$/.exec(text) ?? [];
    if (!year || Number(week) < 1 || Number(week) > 53) return undefined;
    const fourth = Date.UTC(Number(year), 0, 4);
    return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * day + (Number(week) - 1) * 7 * day;
  },
  time: (text) => moment(/^\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/, text, `1970-01-01T${text}`),
  'datetime-local': (text) =>
    moment(/^\d{4,}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/, text, text.replace(' ', 'T')),
};

/** @param {string} text */
function decimal(text) {
  return /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) && !text.endsWith('.') ? Number(text) : undefined;
}

/** @param {RegExp} form @param {string} text @param {string} date as ISO 8601 writes it */
function moment(form, text, date) {
  if (!form.test(text)) return undefined;
  const time = Date.parse(`${date}${date.includes('T') ? 'Z' : 'T00:00Z'}`);
  // Reject dates that don't exist, such as the 30th of February.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date.slice(0, 10) ? undefined : time;
}

/** @param {string} text @param {string} type @returns {number | undefined} */
export const readNumber = (text, type) => (Object.hasOwn(readers, type) ? readers[type](text) : undefined);

/** A field's sanitized value. @param {Element} element @param {string} type '' for a textarea */
export function writtenValue(element, type) {
  if (type === '') {
    const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    return element.tagName === 'textarea' ? text : '';
  }
  const value = attribute(element, 'value') ?? '';
  if (Object.hasOwn(readers, type)) return readers[type](value) === undefined ? '' : value;
  const line = value.replace(/[\n\r]/g, '');
  if (type === 'email' && attribute(element, 'multiple') !== undefined) return line.split(',').map(trimmed).join(',');
  return type === 'email' || type === 'url' ? trimmed(line) : line;
}

/** Steps by type, in milliseconds or months. @type {Record<string, { unit: number, usual: number, base?: number }>} */
const steps = {
  number: { unit: 1, usual: 1 },
  range: { unit: 1, usual: 1 },
  date: { unit: day, usual: 1 },
  month: { unit: 1, usual: 1 },
  week: { unit: 7 * day, usual: 1, base: -259_200_000 },
  time: { unit: 1000, usual: 60 },
  'datetime-local': { unit: 1000, usual: 60 },
};

/**
 * @param {Element} element
 * @param {string} type
 * @returns {{ least?: number, most?: number, step?: number, base: number }}
 */
export function limitsOf(element, type) {
  if (!Object.hasOwn(steps, type)) return { base: 0 };
  const { unit, usual, base = 0 } = steps[type];
  const read = (/** @type {string} */ name) => readNumber(attribute(element, name) ?? '', type);
  const said = trimmed(attribute(element, 'step') ?? '');
  const step = decimal(said);
  const range = type === 'range';
  return {
    least: read('min') ?? (range ? 0 : undefined),
    most: read('max') ?? (range ? 100 : undefined),
    step: said.toLowerCase() === 'any' ? undefined : unit * (step !== undefined && step > 0 ? step : usual),
    base: read('value') ?? base,
  };
}

const address =
  /^[a-zA-Z\d.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?(?:\.[a-zA-Z\d](?:[a-zA-Z\d-]{0,61}[a-zA-Z\d])?)*$/;

/**
 * Whether a URL is absolute. Only checks for a scheme, and for a host where one is required.
 *
 * @param {string} url
 */
function isAbsolute(url) {
  const [, scheme, rest] = /^([a-z][a-z\d+.-]*):(.*)$/i.exec(url) ?? [];
  if (!scheme) return false;
  if (!/^(?:https?|wss?|ftp)$/i.test(scheme)) return true;
  const [host] = rest.replace(/^[/\\]*/, '').split(/[/\\?#]/);
  return /^(?:[^@]*@)?[^\s"<>@[\]^`{|}%:]+(?::\d{0,5})?$/.test(host);
}

const mostTries = 1_000_000;

/**
 * Spends fuel for a pattern by its estimated cost: with backtracking, some patterns would run endlessly.
 *
 * @param {string} pattern
 * @param {string} value
 * @param {Spend} spend
 */
function payForPattern(pattern, value, spend) {
  const bare = pattern.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  const loops = bare.match(/[*+]|\{\d*,?\d*\}/g)?.length ?? 0;
  const ways = bare.match(/[?|]/g)?.length ?? 0;
  const nested = /\)(?:[*+]|\{)/.test(bare) ? Math.min(value.length, 20) : 0;
  const tries = (value.length + 1) ** Math.max(0, loops - 1) * 2 ** (ways + nested);
  if (tries > mostTries) throw new Bound('fuel', 'The page took too long.');
  spend(1 + tries / 100);
}

/** @param {Element} element @param {string} type @param {string} value not empty @param {Spend} spend */
export function fitsPattern(element, type, value, spend) {
  const several = type === 'email' && attribute(element, 'multiple') !== undefined;
  const values = several ? value.split(',') : [value];
  if (type === 'email' && !values.every((one) => address.test(one))) return false;
  if (type === 'url' && !isAbsolute(value)) return false;
  const pattern = attribute(element, 'pattern');
  if (!pattern || !/^(?:text|search|url|tel|email|password)$/.test(type)) return true;
  payForPattern(pattern, value, spend);
  try {
    const whole = new RegExp(`^(?:${pattern})$`, 'v');
    return values.every((one) => whole.test(one));
  } catch {
    return true; // an invalid pattern is ignored
  }
}
