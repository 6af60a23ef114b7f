// What makes a typed text or number right, in the kinds with several fields.
import { lean } from './pieces.mjs';

/**
 * @typedef {{accepted: string[], pattern?: string, distance?: number, exact_case?: boolean, exact_accents?: boolean}}
 *   SourceTextKey
 * @typedef {string | number} SourceDecimal
 * @typedef {{value: SourceDecimal, absolute?: SourceDecimal, relative?: SourceDecimal, figures?: number,
 *   units?: {unit: string, factor: SourceDecimal}[], other_units?: string[]}} SourceNumberKey
 */

/** A number of one's own: "{=price * pieces}". */
const FORMULA = /^\{=[^{}]+\}$/;

/** A decimal as packs hold it: "-9.81"; a formula stays. @param {SourceDecimal} source */
export function decimal(source) {
  const text = String(source).trim();
  return FORMULA.test(text) ? text : text.replace(',', '.').replace(/^\+/, '');
}

/** Whether a text is a number, or a formula that comes to one. @param {string} text */
export const isNumber = (text) => /^-?\d{1,15}([.,]\d{1,15})?$/.test(text) || FORMULA.test(text);

/** @param {SourceTextKey} key */
export function textKey({ accepted, pattern, distance, exact_case, exact_accents }) {
  return lean({ accepted, pattern, distance, exact_case, exact_accents });
}

/**
 * What the exercise says of it before it costs: the units that are read, right or not, and the figures that count.
 *
 * @param {{units?: {unit: string}[], other_units?: string[], figures?: number}} key
 */
export function numberForm({ units = [], other_units: others = [], figures }) {
  const names = units.map(({ unit }) => unit);
  // Where none is asked for, the number may stand alone beside those that are no answer.
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
