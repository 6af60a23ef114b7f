// Builds the keys of typed texts and numbers, for the kinds with several fields.

/** @typedef {import('../source.d.ts').Decimal} Decimal */

/** A number computed per candidate: "{=price * pieces}". */
const FORMULA = /^\{=[^{}]+\}$/;

/** Converts a decimal to the form of packs, "-9.81"; keeps a formula. @param {Decimal} source */
export function decimal(source) {
  const text = String(source).trim();
  return FORMULA.test(text) ? text : text.replace(',', '.').replace(/^\+/, '');
}

/** Whether a text is a number, or a formula that gives one. @param {string} text */
export const isNumber = (text) => /^-?\d{1,15}([.,]\d{1,15})?$/.test(text) || FORMULA.test(text);

/** @param {import('../pack.d.ts').TextKey} key */
export function textKey({ accepted, pattern, distance, exact_case, exact_accents }) {
  return { accepted, pattern, distance, exact_case, exact_accents };
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
  return { units: [...new Set([...names, ...alone, ...others])], figures };
}

/**
 * Expands the short form, the value alone.
 *
 * @param {import('../source.d.ts').TypedNumber} source
 * @returns {Exclude<import('../source.d.ts').TypedNumber, Decimal>}
 */
export const wholeNumber = (source) => (typeof source === 'object' ? source : { value: source });

/** @param {import('../source.d.ts').TypedNumber} source a number alone is the value */
export function numberKey(source) {
  const { value, absolute, relative, figures, units } = wholeNumber(source);
  return {
    value: decimal(value),
    absolute: absolute === undefined ? undefined : decimal(absolute),
    relative: relative === undefined ? undefined : decimal(relative),
    figures,
    units: units?.map(({ unit, factor }) => ({ unit, factor: decimal(factor) })),
  };
}
