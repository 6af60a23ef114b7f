// What somebody who knows the key types into a field for a text or a number.

/**
 * What somebody types who knows the key of a text or a number.
 *
 * @param {{text?: {accepted?: string[]}, number?: any}} key
 */
export function typed({ text, number }) {
  if (!number) return text?.accepted?.[0] ?? '';
  return `${number.value} ${number.units?.[0]?.unit ?? ''}`.trim();
}
