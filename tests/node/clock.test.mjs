// Checks the session's clock on devices that sleep and whose clock is set.
import assert from 'node:assert/strict';
import test, { mock } from 'node:test';
import { Clock, lastMoment, serverTime } from '../../web/element/clock.mjs';
import { moved } from '../../web/element/moved.mjs';

const hour = 3_600_000;

/** A device whose two clocks stand still until a test moves them. @param {number} [wall] */
function device(wall = 1_790_000_000_000) {
  let steady = 500;
  return {
    wall: () => wall,
    steady: () => steady,
    /** @param {number} milliseconds */
    pass(milliseconds) {
      wall += milliseconds;
      steady += milliseconds;
    },
    /** @param {number} milliseconds of sleep on a device whose steady clock stops meanwhile */
    sleep(milliseconds) {
      wall += milliseconds;
    },
    /** @param {number} milliseconds */
    set(milliseconds) {
      wall += milliseconds;
    },
  };
}

test('a clock that nobody touches is the device’s', () => {
  const clocks = device();
  const clock = new Clock(0, clocks);
  for (const step of [0, 16, 1, 100_000, 3]) {
    clocks.pass(step);
    assert.equal(clock.now(), clocks.wall());
  }
  assert.equal(clock.moved, false);
});

test('a clock that is wrong from the first is set by the server’s, and stays right when the page is opened again', () => {
  for (const wrong of [10 * 60_000, -10 * 60_000, 48 * hour]) {
    const clocks = device();
    const right = clocks.wall();
    clocks.set(wrong);
    const clock = new Clock(0, clocks);
    clock.set(right);
    assert.equal(clock.now(), right);
    clocks.pass(90_000);
    assert.equal(clock.now(), right + 90_000);

    const again = new Clock(right + 90_000, clocks, clock.shift);
    assert.deepEqual([again.now(), again.moved], [right + 90_000, false], 'no time is lost or won by that');
    clocks.set(-wrong); // corrected since
    const later = new Clock(right + 90_000, clocks, clock.shift);
    assert.ok(later.now() >= right + 90_000);
  }
});

test('the device’s clock stands where the server’s says the same but for a moment', () => {
  const clocks = device();
  const clock = new Clock(0, clocks);
  for (const by of [-59_000, 1500, 59_000]) clock.set(clocks.wall() + by);
  assert.deepEqual([clock.now(), clock.shift], [clocks.wall(), 0]);
});

test('how far it is behind can be asked without setting it', () => {
  const clocks = device();
  const clock = new Clock(0, clocks);
  for (const by of [4 * 24 * hour, -3 * 366 * 24 * hour]) assert.equal(clock.behind(clocks.wall() + by), by);
  for (const by of [-59_000, 0, 59_000]) assert.equal(clock.behind(clocks.wall() + by), 0);
  assert.deepEqual([clock.now(), clock.shift], [clocks.wall(), 0]);
});

test('the times of a transcript move together, and no text that looks like one', () => {
  const like = JSON.stringify('","time":5,"x":"');
  const lines = [
    `{"sequence":0,"at":0,"type":"start","pack":"p","nonce":${like},"audience":${like},"time":1790000000000,"seed":7}`,
    `{"sequence":1,"at":700,"type":"edit","exercise":"e","from":0,"removed":0,"inserted":${like}}`,
    '[120,"x"]',
    '{"sequence":3,"at":900,"type":"resume","runtime":"r","time":1790000000900}',
    '{"sequence":4,"at":950,"type":"time_up","scope":"test"}',
  ];
  const text = `${lines.join('\n')}\n`;
  assert.equal(moved(text, 0), text);
  const right = moved(text, -90_000_000);
  assert.equal(
    right,
    text
      .replace('"time":1790000000000', '"time":1789910000000')
      .replace('"time":1790000000900', '"time":1789910000900'),
  );
  assert.equal(moved(right, 90_000_000), text);
});

test('small differences between the two clocks do not add up', () => {
  const clocks = device();
  const clock = new Clock(0, clocks);
  const begun = clock.now();
  for (let turn = 0; turn < 10_000; turn += 1) {
    clocks.pass(10);
    clocks.set(turn % 2 ? -90 : 90); // a clock that jitters
    clock.now();
  }
  assert.equal(clock.now() - begun, 100_000);
});

test('sleep counts, also where the steady clock sleeps too', () => {
  const clocks = device();
  const clock = new Clock(0, clocks);
  clocks.sleep(2 * hour);
  assert.equal(clock.now(), clocks.wall());
});

test('a clock that is set back gives no time, at once or later', () => {
  const clocks = device();
  const clock = new Clock(0, clocks);
  const begun = clock.now();
  clocks.set(-hour);
  assert.equal(clock.now(), begun);
  clocks.pass(60_000);
  assert.equal(clock.now(), begun + 60_000);
});

test('a clock that is set forward and back again does not stand still meanwhile', () => {
  const clocks = device();
  const clock = new Clock(0, clocks);
  const begun = clock.now();
  clocks.set(hour);
  assert.equal(clock.now(), begun + hour);
  clocks.set(-hour);
  clocks.pass(60_000);
  assert.equal(clock.now(), begun + hour + 60_000);
});

test('what was seen before the page was closed is not seen again', () => {
  const clocks = device();
  const seen = clocks.wall() + hour;
  const clock = new Clock(seen, clocks);
  assert.equal(clock.moved, true);
  assert.equal(clock.now(), seen);
  clocks.pass(5);
  assert.equal(clock.now(), seen + 5);
  assert.equal(new Clock(clocks.wall() - hour, clocks).moved, false);
  assert.equal(new Clock(clocks.wall() + 2000, clocks).moved, false, 'put right by the network');
  clock.advance(seen + hour);
  clock.advance(seen);
  assert.equal(clock.now(), seen + hour);
});

test('it rings when it is time by the session’s clock, and once', () => {
  mock.timers.enable(/** @type {any} */ ({ apis: ['setTimeout'] }));
  try {
    const clocks = device();
    const clock = new Clock(0, clocks);
    let rung = 0;
    const tick = (/** @type {number} */ milliseconds) => {
      clocks.pass(milliseconds);
      mock.timers.tick(milliseconds);
    };
    clock.wake(clock.now() + 25_000, () => {
      rung += 1;
    });
    tick(10_000);
    tick(10_000);
    assert.equal(rung, 0);
    assert.equal(clock.running, true);
    tick(5000);
    assert.equal(rung, 1);
    assert.equal(clock.running, false);
    for (let turn = 0; turn < 5; turn += 1) tick(10_000);
    assert.equal(rung, 1);

    // A new wake time replaces the last one; 0 is never.
    clock.wake(clock.now() + 1000, () => assert.fail('replaced'));
    clock.wake(clock.now() + 2000, () => assert.fail('taken back'));
    clock.wake(0, () => assert.fail('never'));
    tick(10_000);

    // Longer than a timer's limit: 2^31 ms are 25 days.
    clock.wake(clock.now() + 30 * 24 * hour, () => {
      rung += 1;
    });
    tick(10_000);
    assert.equal(rung, 1);

    // The device sleeps, and the page's timers do not notice.
    clock.wake(clock.now() + hour, () => {
      rung += 1;
    });
    clocks.sleep(hour);
    clock.look();
    mock.timers.tick(0);
    assert.equal(rung, 2);
  } finally {
    mock.timers.reset();
  }
});

test('the last moment of a transcript, with its short lines', () => {
  assert.equal(lastMoment(''), 0);
  const start = '{"sequence":0,"at":0,"type":"start","time":1790000000000}\n';
  assert.equal(lastMoment(start), 1_790_000_000_000);
  assert.equal(lastMoment(`${start}{"sequence":1,"at":700,"type":"edit"}\n[120,"x"]\n[30,1]\n`), 1_790_000_000_850);
});

test('the server’s time, or none', async () => {
  const url = new URL('https://emploi.example/pack.json');
  /** @type {RequestInit | undefined} */
  let asked;
  const answer = (/** @type {Record<string, string>} */ headers) =>
    /** @type {typeof fetch} */ (
      async (_, options) => {
        asked = options;
        return new Response(null, { headers });
      }
    );
  assert.equal(await serverTime(url, answer({ date: 'Sun, 22 Nov 2026 16:00:00 GMT' })), Date.UTC(2026, 10, 22, 16));
  assert.deepEqual([asked?.method, asked?.cache], ['HEAD', 'no-store']);
  assert.equal(
    await serverTime(url, answer({ date: 'Sun, 22 Nov 2026 16:00:00 GMT', age: '90' })),
    Date.UTC(2026, 10, 22, 16, 1, 30),
    'kept on its way',
  );
  assert.equal(await serverTime(url, answer({})), undefined);
  for (const date of ['soon', 'Thu, 01 Jan 1970 00:10:00 GMT'])
    assert.equal(await serverTime(url, answer({ date })), undefined);
  assert.equal(await serverTime(url, () => Promise.reject(new TypeError('no network'))), undefined);
});
