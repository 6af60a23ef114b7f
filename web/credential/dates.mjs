// What can be true of the dates of a result.
import { time } from './time.mjs';

const skew = 300_000;  // milliseconds: clocks differ
const year = 366 * 24 * 3_600_000;

/**
 * Whether a result is valid now, and whether its dates can be true: they are the word of whoever signed.
 * @param {import('./proof.mjs').Opened} opened
 * @param {number} now milliseconds since 1970 UTC
 * @returns {[boolean, string]}
 */
export function period({ credential: { validFrom, validUntil = '' }, created }, now) {
  const said = [validFrom, created, ...(validUntil ? [validUntil] : [])];
  // The form alone lets a 31st of February through.
  const unreal = said.find((each) => Number.isNaN(Date.parse(each)) || time(Date.parse(each)) !== each);
  if (unreal) return [false, `there is no ${unreal}`];
  const [from, signed, until = Infinity] = said.map((each) => Date.parse(each));
  if (from > now + skew) return [false, `begins only on ${validFrom}`];
  if (signed > now + skew) return [false, `signed only on ${created}`];
  if (signed < from - skew) return [false, `signed on ${created}, before the assessment ended on ${validFrom}`];
  if (signed > from + year) return [false, `beyond reason: signed on ${created}, years after ${validFrom}`];
  if (until <= from) return [false, `ends on ${validUntil}, before it begins on ${validFrom}`];
  if (validUntil && until > from + 10 * year) return [false, `beyond reason: valid until ${validUntil}, more than ten years`];
  if (until < now - skew) return [false, `ended on ${validUntil}`];
  return [true, `from ${validFrom}${validUntil ? ` to ${validUntil}` : ''}`];
}
