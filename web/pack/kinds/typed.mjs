// Builds the keys of typed texts and numbers, for the kinds with several fields.
import { lean } from './pieces.mjs';

/**
 * @typedef {{accepted: string[], pattern?: string, distance?: number, exact_case?: boolean, exact_accents?: boolean}}
 *   SourceTextKey
 * @typedef {string | number} SourceDecimal
 * @typedef {{value: SourceDecimal, absolute?: SourceDecimal, relative?: SourceDecimal, figures?: number,
 *   units?: {unit: string, factor: SourceDecimal}[], other_units?: string[]}} SourceNumberKey
 */

/** A number computed per candidate: "{=price * pieces}". */
const FORMULA = /^\{=[^{}]+\}$/;

/** Converts a decimal to the form of packs, "-9.81"; keeps a formula. @param {SourceDecimal} source */
export function decimal(source) {
  const text = String(source).trim();
  return FORMULA.test(text) ? text : text.replace(',', '.').replace(/^\+/, '');
}

/** Whether a text is a number, or a formula that gives one. @param {string} text */
export const isNumber = (text) => /^-?\d{1,15}([.,]\d{1,15})?$/.test(text) || FORMULA.test(text);

/** @param {SourceTextKey} key */
export function textKey({ accepted, pattern, distance, exact_case, exact_accents }) {
  return lean({ accepted, pattern, distance, exact_case, exact_accents });
}

/**
 * Builds what the exercise tells candidates in advance: the units that are understood, right or not, and the figures
 * required.
 *
 * @param {{units?: {unit: string}[], other_units?: string[], figures?: number}} key
 */
export function numberForm({ units = [], other_units: others = [], figures }) {
  const names = units.map(({ unit }) => unit);
  // If no unit is required, a number without a unit is also allowed.
  const alone = names.length === 0 && others.length > 0 ? [''] : [];
  return lean({ units: [...new Set([...names, ...alone, ...others])], figures });
}

/** @param {SourceNumberKey | SourceDecimal} source a number alone is the value */
export function numberKey(source) {
  const key = typeof source === 'object' ? source : { value: source };
  const { value, absolute, relative, figures, units } = key;
  return {
    value: decimal(value),
    ...lean({
      absolute: absolute === undefined ? '' : decimal(absolute),
      relative: relative === undefined ? '' : decimal(relative),
      figures,
      units: units?.map(({ unit, factor }) => ({ unit, factor: decimal(factor) })),
    }),
  };
}
