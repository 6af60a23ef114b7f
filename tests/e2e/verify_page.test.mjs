// Checks that the recruiter's page first says what was not checked and who vouches for the result.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import test from 'node:test';
import { integrity } from '../../web/credential/encoding.mjs';
import { issue } from '../../web/credential/index.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { sampleCase, seedFrom, transcriptOf } from '../node/credential_support.mjs';
import { pack as published, visit } from './site.mjs';

const crypto = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));
const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const { result, ...context } = await sampleCase(3);
result.start = { ...result.start, time: Date.now() - 1e7, nonce: 'n-1' };
const options = { crypto, keys, now: Date.now(), ...context };
const self = await issue(result, options);
const posing = await issue(result, {
  ...options,
  issuer: { name: 'Ministère du Travail', statement: 'Supervised.' },
  subject: 'did:key:z6MkSomebody',
});
const core = await loadCore();
const { content: choice } = await published('gallery/single_choice');

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Record<string, string | Uint8Array>} Files */

/** @param {Page} page @param {Files} files */
const choose = (page, files) =>
  page.locator('#files').setInputFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })),
  );

/** @param {string | Files} given a result, or several files @param {(page: Page) => Promise<void>} [tell] */
async function checked(given, tell) {
  const { page, end } = await visit({ path: 'verify/' });
  await tell?.(page);
  await choose(page, typeof given === 'string' ? { 'result.json': given } : given);
  await page.locator('.checks li').first().waitFor();
  await page.locator('#verdict:focus').waitFor();
  const verdict = await page.locator('#verdict').textContent();
  const note = await page.locator('.report .note').textContent();
  const lines = await page.locator('.checks li').allTextContents();
  return { page, end, verdict, note, lines };
}

test('a bare result with an invented score: what was not checked is named', async () => {
  for (const text of [JSON.stringify(self.credential), self.jws]) {
    const { page, end, verdict, lines } = await checked(text);
    assert.equal(verdict, 'Tout n’a pas été vérifié');
    assert.match(lines[0], /Émetteur inconnu.*signé par le navigateur de la personne/);
    assert.ok(lines.some((line) => line.includes('Aucun numéro à usage unique n’a été donné ici')));
    assert.ok(lines.some((line) => line.includes('n’a pas été rejouée')));
    assert.equal(await page.locator('.checks .unknown').count(), 3);
    await end();
  }
});

test('the event of the page may be kept as one file; its unsigned result is told', async () => {
  const transcript = new TextDecoder().decode(context.transcript);
  const { page, end, lines } = await checked({ 'event.json': JSON.stringify({ ...self, transcript, result }) });
  assert.ok(
    lines.some((line) => line.startsWith('✓Le journal des réponses')),
    lines.join('\n'),
  );
  await choose(page, { 'unsigned.json': JSON.stringify(result) });
  await page.getByText('unsigned.json est le résultat sans signature').waitFor();
  await end();
});

test('a stranger that calls itself a ministry is unknown, until the recruiter knows its key', async () => {
  const text = JSON.stringify(posing.credential);
  const stranger = await checked(text, (page) => page.locator('#nonce').fill('n-1'));
  assert.equal(stranger.verdict, 'Tout n’a pas été vérifié');
  assert.match(stranger.lines[0], /Émetteur inconnu.*n’importe qui peut créer une telle clé/);
  await stranger.page.locator('potentiel-result').getByText('il se nomme').first().waitFor();
  await stranger.end();
  const tell = (/** @type {string} */ key) => async (/** @type {import('playwright-core').Page} */ page) => {
    await page.locator('#nonce').fill('n-1');
    await page.locator('form summary').click();
    await page.getByLabel('Clés des émetteurs que vous connaissez').fill(key);
  };
  const other = await checked(text, tell('did:key:z6MkOther'));
  assert.equal(other.verdict, 'Ce résultat ne tient pas');
  await other.end();
  const known = await checked(text, tell(posing.credential.issuer.id));
  assert.match(known.lines[0], /Il vient d’un émetteur que vous connaissez/);
  assert.equal(known.verdict, 'Tout tient');
  assert.equal(
    known.note,
    'Le résultat est intact, et un émetteur que vous connaissez s’en porte garant. La session n’a pas été rejouée.',
  );
  await known.end();
});

/**
 * The files of an honest session.
 *
 * @param {any} content of a pack
 * @param {{nonce?: string, events?: object[]}} [taken]
 */
async function session(content, { nonce = 'n-1', events } = {}) {
  const hash = await integrity(crypto, new TextEncoder().encode(JSON.stringify(content)));
  const { bytes, transcript } = await transcriptOf(
    content,
    { nonce, ...(nonce && { seed: seedFrom(nonce, hash) }) },
    events,
  );
  const { credential } = await issue(core.replay(bytes, transcript).result, {
    crypto,
    keys,
    pack: content,
    transcript,
    now: Date.now(),
  });
  return { hash, 'result.json': JSON.stringify(credential), 't.ndjson': transcript, 'pack.json': bytes };
}

/**
 * A session in which one letter is typed and deleted again and again.
 * @param {any} content @param {object} edit the first @param {number} pairs
 */
async function keystrokes(content, edit, pairs) {
  const { hash, 't.ndjson': transcript } = await session(content, { events: [edit] });
  const [start, first, ...rest] = new TextDecoder().decode(transcript).trimEnd().split('\n');
  const after = rest.map((line) =>
    line.replace(/"sequence":(\d+)/, (_, number) => `"sequence":${Number(number) + 2 * pairs}`),
  );
  return { hash, transcript: `${start}\n${first}\n${'[0,"x"]\n[0,1]\n'.repeat(pairs)}${after.join('\n')}\n` };
}

/** @param {string} nonce */
const tellNonce = (nonce) => (/** @type {Page} */ page) => page.locator('#nonce').fill(nonce);

test('exercises that came with the result are the person’s word, unless this site has published them or the recruiter knows them', async () => {
  const { hash, ...ours } = await session(choice);
  const good = await checked(ours, tellNonce('n-1'));
  assert.equal(good.verdict, 'Tout tient', good.lines.join('\n'));
  assert.match(good.note ?? '', /les réponses rejouées donnent les mêmes scores/);
  assert.ok(
    good.lines.some((line) => /^✓.*Les exercices sont publiés sur ce site/.test(line)),
    good.lines.join('\n'),
  );
  await good.end();
  const { 'pack.json': none, ...without } = ours;
  const found = await checked(without, tellNonce('n-1'));
  assert.ok(
    none && found.verdict === 'Tout tient' && found.lines.some((line) => line.includes('publiés sur ce site')),
    found.lines.join('\n'),
  );
  await found.end();

  const changed = structuredClone(choice);
  const [
    {
      spec: { options },
    },
  ] = changed.sections[0].exercises;
  changed.keys[0].key.correct = options.find((/** @type {any} */ { id }) => id !== changed.keys[0].key.correct).id;
  const { hash: other, ...forged } = await session(changed);
  const namesake = await checked(forged, tellNonce('n-1'));
  assert.equal(namesake.verdict, 'Tout n’a pas été vérifié');
  assert.ok(
    namesake.lines.some((line) =>
      /^!Attention : ce site publie sous ce nom des exercices différents/.test(line.replace(/\s/g, ' ')),
    ),
    namesake.lines.join('\n'),
  );
  await namesake.end();
  const tell = (/** @type {string} */ known) => async (/** @type {Page} */ page) => {
    await tellNonce('n-1')(page);
    await page.locator('form summary').click();
    await page.getByLabel('Empreintes des exercices que vous connaissez').fill(known);
  };
  for (const [known, verdict] of [
    [`sha256-x ${other}`, 'Tout tient'],
    [hash, 'Ce résultat ne tient pas'],
  ]) {
    const named = await checked(forged, tell(known));
    assert.equal(named.verdict, verdict, named.lines.join('\n'));
    await named.end();
  }

  const { hash: own, ...strange } = await session({ ...choice, id: 'own' });
  const unknown = await checked(strange, tellNonce('n-1'));
  assert.equal(unknown.verdict, 'Tout n’a pas été vérifié');
  assert.ok(
    own && unknown.lines.some((line) => /^!Exercices inconnus.*venus avec le résultat/.test(line)),
    unknown.lines.join('\n'),
  );
  await unknown.end();
});

test('a single-use number is taken as it is, and what copying adds around it does no harm', async () => {
  for (const [nonce, typed] of [
    ['n-1 ', 'n-1 '],
    ['n\n1', 'n\n1'],
    ['\u00a0x', '\u00a0x'],
    ['n-1', ' n-1\n'],
  ]) {
    const { hash, ...files } = await session(choice, { nonce });
    const { verdict, lines, end } = await checked(files, tellNonce(typed));
    assert.equal(verdict, 'Tout tient', `${hash} ${JSON.stringify(nonce)} ${lines.join('\n')}`);
    await end();
  }
  const { hash, ...files } = await session(choice, { nonce: '' });
  for (const [tell, state] of /** @type {const} */ ([
    [undefined, 'Tout n’a pas été vérifié'],
    [(/** @type {Page} */ page) => page.getByLabel('Cette personne n’en a pas reçu').check(), 'Tout tient'],
  ])) {
    const { verdict, lines, end } = await checked(files, tell);
    assert.equal(verdict, state, `${hash} ${lines.join('\n')}`);
    await end();
  }
  const { hash: none, ...padded } = await session(choice, { nonce: 'n-1 ' });
  const { verdict, lines, end } = await checked(padded, tellNonce('n-1'));
  assert.equal(verdict, 'Ce résultat ne tient pas', `${none} ${lines.join('\n')}`);
  await end();
});

test('the return key in the number checks', async () => {
  const { page, end } = await checked(JSON.stringify(self.credential));
  await page.locator('#nonce').fill('n-2');
  await page.locator('#nonce').press('Enter');
  await page.getByText('Ce résultat ne tient pas').waitFor();
  await end();
});

test('what a check that was given up still brings never stands under the verdict of another', async () => {
  const { hash, ...good } = await session(choice);
  const { page, end } = await visit({ path: 'verify/' });
  let come = () => {};
  const card = new Promise((/** @type {(value?: any) => void} */ resolve) => {
    come = resolve;
  });
  await page.route('**/potentiel-result.js', async (route) => {
    await card;
    await route.continue();
  });
  await tellNonce('n-1')(page);
  await choose(page, good);
  await page.locator('#verdict:focus').waitFor();
  assert.equal(await page.locator('#verdict').textContent(), 'Tout tient', hash);
  await choose(page, {
    'result.json': good['result.json'].replace(
      /("value":"\d*)(\d)"/,
      (_, start, digit) => `${start}${(Number(digit) + 5) % 10}"`,
    ),
  });
  await page.getByText('Ce résultat ne tient pas').waitFor();
  come();
  await page.evaluate(() => customElements.whenDefined('potentiel-result'));
  await page.waitForTimeout(300);
  assert.equal(await page.locator('.skills > *').count(), 0);
  await end();
});

test('forty thousand keystrokes keep nobody waiting, and more of them than anybody types are not shown', async () => {
  const { content } = await published('gallery/code');
  const [
    {
      id: exercise,
      spec: {
        files: [{ name: field }],
      },
    },
  ] = content.sections[0].exercises;
  const edit = { type: 'edit', exercise, field, from: 0, removed: 0, inserted: '' };
  for (const [pairs, films] of [
    [20_000, 1],
    [150_000, 0],
  ]) {
    const { hash, transcript } = await keystrokes(content, edit, pairs);
    const { credential } = await issue(
      core.replay(new TextEncoder().encode(JSON.stringify(content)), transcript).result,
      { crypto, keys, pack: content, transcript: new TextEncoder().encode(transcript), now: Date.now() },
    );
    const { page, end } = await visit({ path: 'verify/' });
    await tellNonce('n-1')(page);
    await choose(page, { 'result.json': JSON.stringify(credential), 't.ndjson': transcript });
    await page.locator('#verdict:focus').waitFor();
    await page.locator('.skills > *').waitFor({ state: 'attached' });
    if (films) await page.locator('.film').waitFor({ timeout: 5000 });
    // The page must stay responsive in any case.
    for (let times = 0; times < 10; times++) {
      const before = Date.now();
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            setTimeout(resolve, 100);
          }),
      );
      assert.ok(Date.now() - before < 2000, `${Date.now() - before} ms`);
    }
    assert.equal(await page.locator('.film').count(), films, hash);
    await end();
  }
});

test('a file far longer than any result is refused at once', async () => {
  const { end, verdict, lines } = await checked(`${'a'.repeat(40)}.${'QUJD'.repeat(1 << 20)}.${'b'.repeat(86)}`);
  assert.equal(verdict, 'Ce résultat ne tient pas');
  assert.match(lines[0], /longer than \d{6} characters/);
  await end();
});
