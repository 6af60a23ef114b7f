// Gives the text that a candidate types into a field for a text or a number.

/**
 * The text that a candidate with the key of a text or a number types.
 *
 * @param {{text?: {accepted?: string[]}, number?: any}} key
 */
export function typed({ text, number }) {
  if (!number) return text?.accepted?.[0] ?? '';
  return `${number.value} ${number.units?.[0]?.unit ?? ''}`.trim();
}
