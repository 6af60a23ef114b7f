// Checks a result's dates at the last second of each limit, and one second beyond it.
import assert from 'node:assert/strict';
import test from 'node:test';
import { period } from '../../web/credential/dates.mjs';
import { time } from '../../web/credential/time.mjs';

const second = 1000;
const minute = 60 * second;
const day = 24 * 60 * minute;
const year = 366 * day;
const now = Date.parse('2026-03-01T12:00:00Z');

/**
 * @param {{from?: number, signed?: number, until?: number, own?: boolean}} dates milliseconds from now
 * @returns {boolean | null}
 */
function judged({ from = -day, signed = from, until = from + year, own = false }) {
  const opened = {
    credential: {
      issuer: { id: 'did:key:a' },
      credentialSubject: { id: own ? 'did:key:a' : 'did:key:b' },
      validFrom: time(now + from),
      ...(Number.isFinite(until) && { validUntil: time(now + until) }),
    },
    created: time(now + signed),
  };
  return period(/** @type {any} */ (opened), now)[0];
}

/**
 * Each limit: dates just inside, the verdict, dates one second beyond, the verdict.
 *
 * @type {[string, object, boolean | null, object, boolean | null][]}
 */
const bounds = [
  ['clocks differ by five minutes', { from: 5 * minute }, true, { from: 5 * minute + second }, null],
  ['a device is three days ahead', { from: 3 * day }, null, { from: 3 * day + second }, false],
  ['it ended five minutes ago', { until: -5 * minute }, true, { until: -5 * minute - second }, false],
  [
    'signed five minutes before its end',
    { signed: -day - 5 * minute },
    true,
    { signed: -day - 5 * minute - second },
    false,
  ],
  ['signed five minutes from now', { signed: 5 * minute }, true, { signed: 5 * minute + second }, false],
  [
    'signed a year after its end',
    { from: -year - day, signed: -day, until: day },
    true,
    { from: -year - day, signed: -day + second, until: day },
    false,
  ],
  ['it ends after it begins', { from: 0, until: second }, true, { from: 0, until: 0 }, false],
  [
    'somebody’s own word, for two years',
    { own: true, until: Date.parse('2028-02-28T12:00:00Z') - now },
    true,
    { own: true, until: Date.parse('2028-02-28T12:00:01Z') - now },
    false,
  ],
  ['an issuer’s word, for ten years', { until: -day + 10 * year }, true, { until: -day + 10 * year + second }, false],
  ['ten years ago', { from: -10 * year, until: Infinity }, true, { from: -10 * year - second, until: Infinity }, false],
];

for (const [name, inside, good, beyond, bad] of bounds) {
  test(name, () => {
    assert.equal(judged(inside), good, 'inside');
    assert.equal(judged(beyond), bad, 'a second beyond');
  });
}

test('what is in no calendar', () => {
  const opened = {
    credential: { issuer: { id: 'a' }, credentialSubject: { id: 'b' }, validFrom: '2026-02-31T00:00:00Z' },
    created: '2026-03-01T00:00:00Z',
  };
  assert.deepEqual(period(/** @type {any} */ (opened), now), [false, 'there is no 2026-02-31T00:00:00Z']);
});
