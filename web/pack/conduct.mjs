// Builds the conduct of a test: limits, breaks, navigation, when scores show. src/model/conduct.h reads it.
import { isTimed } from '../base/timed.mjs';
import { boundsOf } from './facts.mjs';

/**
 * Converts "1 h 30 min" to seconds.
 *
 * @param {string} text that fits the schema's `duration`
 */
export function seconds(text) {
  const of = (/** @type {string} */ unit) => Number(new RegExp(`(\\d+) ${unit}`).exec(text)?.[1] ?? 0);
  return of('h') * 3600 + of('min') * 60 + of('s');
}

const SHORTEST = 5; // seconds: nobody reads faster

/** Default times of the warnings, in seconds before the end. @param {number} limit seconds */
function usualWarnings(limit) {
  if (limit >= 1200) return [300, 60];
  if (limit >= 180) return [60];
  return limit >= 30 ? [10] : [];
}

/**
 * @param {import('./source.d.ts').Time | undefined} source
 * @param {string} at
 * @param {import('./problem.mjs').Problems} problems
 */
export function timeLimit(source, at, problems) {
  if (source === undefined) return undefined;
  const { limit, at_end, warnings } = typeof source === 'string' ? { limit: source, warnings: undefined } : source;
  const whole = seconds(limit);
  const place = typeof source === 'string' ? at : `${at}/limit`;
  const { most } = boundsOf('TimeLimit', 'seconds');
  if (whole < SHORTEST || whole > most) problems.error(place, `from ${SHORTEST} s to ${most / 3600} h expected`);
  warnings?.forEach((warning, index) => {
    if (seconds(warning) >= whole) problems.error(`${at}/warnings/${index}`, 'less than the time limit expected');
  });
  const told = warnings?.map(seconds).sort((a, b) => b - a) ?? usualWarnings(whole);
  return { seconds: whole, at_end, warnings: told };
}

/**
 * @param {import('./source.d.ts').Pack} source
 * @param {import('./problem.mjs').Problems} problems
 */
export function conduct(source, problems) {
  const { extra_time: extraTime, breaks, navigation, shows, signals } = source;
  if (shows === 'sections' && navigation !== 'sections') {
    problems.error('/shows', 'scores at the end of a section need navigation: sections, which closes it');
  }
  if (extraTime && !isTimed(source)) problems.error('/extra_time', 'there is no time limit to extend');
  if (breaks && !isTimed(source))
    problems.error('/breaks', 'there is no time limit: candidates can pause whenever they like');
  return {
    time: timeLimit(source.time, '/time', problems),
    extra_time: extraTime,
    breaks: breaks && { count: breaks.count, seconds: seconds(breaks.length) },
    navigation,
    shows,
    signals: signals && Object.fromEntries(signals.map((signal) => [signal, true])),
  };
}
