// Selects the plural form for a number, by Unicode's CLDR: https://unicode.org/reports/tr35/tr35-numbers.html#Language_Plural_Rules

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** @typedef {Record<string, string>} Rules by category, in CLDR's syntax; a number that fits none is "other" */

/** The categories that a language has, in CLDR's order. @param {Rules} rules */
export const formsOf = (rules) => categories.filter((name) => name === 'other' || name in rules);

/** @param {Rules} rules @param {number} number a non-negative integer */
export function categoryOf(rules, number) {
  const holds = (/** @type {string} */ rule) =>
    rule.split(' or ').some((all) => all.split(' and ').every((relation) => relationHolds(relation, number)));
  return formsOf(rules).find((name) => name in rules && holds(rules[name])) ?? 'other';
}

/** @param {string} relation such as "n % 100 = 3..10,13" @param {number} number */
function relationHolds(relation, number) {
  const [, operand, modulus, sign, list] =
    /^\s*([nivwftce])(?: % (\d+))? (!?=) (\d+(?:(?:\.\.|,)\d+)*)\s*$/.exec(relation) ?? [];
  if (!operand) throw new Error(`not a relation of CLDR's plural rules: "${relation}"`);
  const whole = 'ni'.includes(operand) ? number : 0; // the others are about decimals and exponents, 0 for integers
  const value = modulus ? whole % Number(modulus) : whole;
  const within = list.split(',').some((range) => {
    const [first, last = first] = range.split('..').map(Number);
    return first <= value && value <= last;
  });
  return within === (sign === '=');
}

/**
 * The rules as a table that needs no parser: for each number below 200, the index of its form in formsOf(). Larger
 * numbers have the form of the number from 100 to 199 with the same last two digits (web/words/say.mjs and
 * src/ui/words/language.cpp both read it so).
 * @param {Rules} rules
 */
export function tableOf(rules) {
  const forms = formsOf(rules);
  const place = (/** @type {number} */ number) => forms.indexOf(categoryOf(rules, number));
  for (let number = 200; number < 2000; number += 1)
    if (place(number) !== place(100 + (number % 100)))
      throw new Error(`the plural rules ask for more than the last two digits of ${number}`);
  return Array.from({ length: 200 }, (_, number) => place(number)).join('');
}
