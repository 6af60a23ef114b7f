// Checks a device with a wrong clock: signatures carry the server's time, and no time is gained or lost.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import test from 'node:test';
import { verify } from '../../web/credential/index.mjs';
import { Candidate } from './candidate.mjs';
import { eventually, pack, url, visit } from './site.mjs';

const { content, bytes } = await pack('gallery/single_choice');
const crypto = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));
const minute = 60_000;

for (const [said, wrong] of /** @type {[string, number][]} */ ([
  ['ten minutes ahead', 10 * minute],
  ['two days ahead', 48 * 60 * minute],
  ['an hour behind', -60 * minute],
])) {
  test(`a device clock that is ${said} does not make an honest result fail`, async () => {
    const { page, reader, completed, end } = await visit({
      attributes: { pack: 'packs/gallery/single_choice.json', view: 'page' },
      path: 'icon.svg',
    });
    await page.clock.install({ time: Date.now() + wrong });
    const begun = Date.now();
    await page.goto(`${url}bare.html`);
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    await candidate.answer(candidate.exercises[0]);
    await page.reload(); // the device's clock is as wrong as before
    await candidate.meet(candidate.exercises[0]);
    await candidate.proceed(candidate.exercises[0]);
    await candidate.finish();
    const [{ credential, jws, result }] = await eventually(
      async () => (await completed()).length > 0 && completed(),
      'complete',
    );
    const ended = Date.now();
    for (const form of [credential, jws]) {
      const { state, open, checks } = await verify(form, { crypto, now: ended });
      // The verifier has neither issuers, nor nonce, nor transcript to check against.
      assert.deepEqual({ state, open }, { state: 'open', open: ['issuer', 'nonce', 'replay'] });
      assert.equal(checks.find(({ name }) => name === 'period')?.ok, true);
    }
    // The Date header gives whole seconds only.
    assert.ok(Math.abs(result.start.time - begun) < minute, `begun at ${result.start.time} instead of ${begun}`);
    assert.ok(result.duration <= ended - begun + minute, `${result.duration} ms for ${ended - begun}`);
    assert.ok(Math.abs(Date.parse(credential.proof[0].created) - ended) < minute);
    assert.equal(await page.getByText('horloge').count(), 0);
    await end();
  });
}

for (const [said, wrong] of /** @type {[string, number][]} */ ([
  ['four days ahead', 4 * 24 * 60 * minute],
  ['three years behind', -3 * 366 * 24 * 60 * minute],
])) {
  test(`the server says the time only once the test has begun: a clock that is ${said} is put right at the end`, async () => {
    const { page, reader, completed, end } = await visit({
      attributes: { pack: 'packs/gallery/single_choice.json', view: 'page', nonce: 'n' },
      path: 'icon.svg',
    });
    let begun = false;
    await page.context().route('**/*', async (route) => {
      if (route.request().method() !== 'HEAD' || begun) return route.fallback();
      return route.fulfill({ headers: {} });
    });
    await page.clock.install({ time: Date.now() + wrong });
    const before = Date.now();
    await page.goto(`${url}bare.html`);
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    begun = true;
    await candidate.meet(candidate.exercises[0]);
    await candidate.answer(candidate.exercises[0]);
    await page.reload();
    await candidate.meet(candidate.exercises[0]);
    await candidate.proceed(candidate.exercises[0]);
    await candidate.finish();
    const [{ credential, jws, result, transcript }] = await eventually(
      async () => (await completed()).length > 0 && completed(),
      'complete',
    );
    for (const form of [credential, jws]) {
      const { state, open, checks } = await verify(form, {
        crypto,
        now: Date.now(),
        nonce: 'n',
        transcript: new Uint8Array(Buffer.from(transcript)),
        pack: new Uint8Array(bytes),
      });
      assert.deepEqual({ state, open }, { state: 'open', open: ['issuer', 'replay'] }, JSON.stringify(checks));
      assert.equal(checks.find(({ name }) => name === 'period')?.ok, true);
    }
    assert.ok(Math.abs(result.start.time - before) < minute, `begun at ${result.start.time} instead of ${before}`);
    assert.ok(result.duration < 10 * minute);
    const shown = () =>
      page.locator('potentiel-assessment').evaluate((element) => /** @type {any} */ (element).transcript);
    assert.equal(await shown(), transcript, 'what the page reads is what was signed');
    // The result is signed only once.
    await page.reload();
    await reader.meet('heading', candidate.words.result);
    await eventually(async () => (await shown()) === transcript, 'the same again');
    await end();
  });
}

test('where no server says what time it is, a date in the future is explained', async () => {
  const { page, reader, completed, end } = await visit({
    content,
    attributes: { pack: 'pack.json', view: 'page' },
    path: 'icon.svg',
  });
  // A server without a Date header, as with a local file.
  await page
    .context()
    .route('**/*', (route) =>
      route.request().method() === 'HEAD' ? route.fulfill({ headers: {} }) : route.fallback(),
    );
  await page.clock.install({ time: Date.now() + 10 * minute });
  await page.goto(`${url}bare.html`);
  const candidate = new Candidate(reader, content);
  await candidate.walk();
  await candidate.finish();
  const [{ credential }] = await eventually(async () => (await completed()).length > 0 && completed(), 'complete');
  const { checks } = await verify(credential, { crypto, now: Date.now() });
  const { ok, detail } = checks.find(({ name }) => name === 'period') ?? assert.fail('not looked at');
  assert.equal(ok, null);
  assert.match(detail, /^dated \d+ minutes in the future .*clock of the device was probably ahead/);
  await end();
});
