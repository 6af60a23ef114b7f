// Checks whether the dates of a result are plausible.
import { usualEnd } from './make.mjs';
import { time } from './time.mjs';

const skew = 300_000; // milliseconds: clocks differ
const day = 24 * 3_600_000;
const year = 366 * day;
const longest = 10 * year; // maximum validity, whatever the issuer says

/**
 * Checks whether a result is valid now, and whether its dates are plausible: they are only the signer's claim.
 * @param {import('./proof.mjs').Opened} opened
 * @param {number} now milliseconds since 1970 UTC
 * @returns {[boolean | null, string]} null: in the future, but a wrong clock can explain it
 */
export function period({ credential: { issuer, credentialSubject, validFrom, validUntil = '' }, created }, now) {
  const said = [validFrom, created, ...(validUntil ? [validUntil] : [])];
  // The pattern alone accepts a 31st of February.
  const unreal = said.find((each) => Number.isNaN(Date.parse(each)) || time(Date.parse(each)) !== each);
  if (unreal) return [false, `there is no ${unreal}`];
  const [from, signed, until = Infinity] = said.map((each) => Date.parse(each));
  const early = from - now;
  if (early > 3 * day) return [false, `begins only on ${validFrom}, ${duration(early)} from now`];
  // A clock that is ahead shifts the end and the signing equally.
  if (signed > Math.max(now, from) + skew) return [false, `signed only on ${created}`];
  if (signed < from - skew) return [false, `signed on ${created}, before the assessment ended on ${validFrom}`];
  if (signed > from + year) return [false, `beyond reason: signed on ${created}, years after ${validFrom}`];
  if (until <= from) return [false, `ends on ${validUntil}, before it begins on ${validFrom}`];
  if (issuer.id === credentialSubject.id && until > usualEnd(from)) {
    // A self-signed result can't choose its own validity.
    return [
      false,
      `beyond reason: self-signed results end after two years, this one ${validUntil ? `only on ${validUntil}` : 'never'}`,
    ];
  }
  if (validUntil && until > from + longest)
    return [false, `beyond reason: valid until ${validUntil}, more than ten years`];
  if (until < now - skew) return [false, `ended on ${validUntil}`];
  if (from < now - longest) return [false, `beyond reason: dated ${validFrom}, more than ten years ago`];
  // A device with a wrong clock and no server to ask dates even an honest result wrongly.
  if (early > skew) {
    return [
      null,
      `dated ${duration(early)} in the future (${validFrom}): the clock of the device was probably ahead, or this one is behind`,
    ];
  }
  return [true, `from ${validFrom}${validUntil ? ` to ${validUntil}` : ''}`];
}

/** @param {number} milliseconds @returns {string} in its largest unit */
function duration(milliseconds) {
  const units = /** @type {[number, string][]} */ ([
    [day, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
  ]);
  const [unit, name] = units.find(([length]) => milliseconds >= length) ?? [1000, 'second'];
  const count = Math.round(milliseconds / unit);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
