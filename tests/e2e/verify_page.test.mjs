// Checks that the recruiter's page first says what was not checked and who vouches for the result.
import assert from 'node:assert/strict';
import { webcrypto } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
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

/** The verdict without its sign, and without the date of a good one. @param {Page} page */
const verdictOf = async (page) =>
  ((await page.locator('#verdict').textContent()) ?? '').slice(1).replace(/, terminé le .*/, '');

/** @param {string | Files} given a result, or several files @param {(page: Page) => Promise<void>} [tell] */
async function checked(given, tell) {
  const { page, end } = await visit({ path: 'verify/' });
  await tell?.(page);
  await choose(page, typeof given === 'string' ? { 'result.json': given } : given);
  await page.locator('#verdict:focus').waitFor();
  const verdict = await verdictOf(page);
  if (verdict !== 'Ce résultat ne tient pas') await page.locator('.sheet .skills > *').first().waitFor();
  const note = await page.locator('.trust').textContent();
  const lines = await page.locator('.checks li').allTextContents();
  return { page, end, verdict, note, lines };
}

test('a bare result with an invented score: what was not checked is named', async () => {
  for (const text of [JSON.stringify(self.credential), self.jws]) {
    const { page, end, verdict, note, lines } = await checked(text);
    assert.equal(verdict, 'Tout n’a pas été vérifié');
    assert.match(
      note ?? '',
      /^Émetteur inconnu\s: auto-signé par le navigateur de la personne, fait chez soi, sans surveillance/,
    );
    assert.deepEqual(await page.locator('.missing li:visible').count(), 2, 'the issuer stands above them');
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
  assert.ok(stranger.lines.some((line) => /Émetteur inconnu.*n’importe qui peut créer une telle clé/.test(line)));
  assert.match(stranger.note ?? '', /^Émetteur inconnu\s: il se nomme «\sMinistère du Travail\s»\. N’importe qui peut/);
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
  assert.equal(known.verdict, 'Authentique');
  assert.equal(
    known.note,
    'Délivré par «\u202fMinistère du Travail\u202f», que vous connaissez. Le résultat est intact, et cet émetteur s’en porte garant. La session n’a pas été rejouée.',
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
  assert.equal(good.verdict, 'Authentique', good.lines.join('\n'));
  assert.match(good.note ?? '', /les réponses rejouées donnent les mêmes scores/);
  assert.ok(
    good.lines.some((line) => /^✓.*Les exercices sont publiés sur ce site/.test(line)),
    good.lines.join('\n'),
  );
  await good.end();
  const { 'pack.json': none, ...without } = ours;
  const found = await checked(without, tellNonce('n-1'));
  assert.ok(
    none && found.verdict === 'Authentique' && found.lines.some((line) => line.includes('publiés sur ce site')),
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
    [`sha256-x ${other}`, 'Authentique'],
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
    assert.equal(verdict, 'Authentique', `${hash} ${JSON.stringify(nonce)} ${lines.join('\n')}`);
    await end();
  }
  const { hash, ...files } = await session(choice, { nonce: '' });
  for (const [tell, state] of /** @type {const} */ ([
    [undefined, 'Tout n’a pas été vérifié'],
    [(/** @type {Page} */ page) => page.getByLabel('Cette personne n’en a pas reçu').check(), 'Authentique'],
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
  const good = await programmed(3);
  const { page, end } = await visit({ path: 'verify/' });
  let come = () => {};
  const words = new Promise((/** @type {(value?: any) => void} */ resolve) => {
    come = resolve;
  });
  await page.route('**/film_words_fr-*.js', async (route) => {
    await words;
    await route.continue();
  });
  await tellNonce('n-1')(page);
  await choose(page, good);
  await page.locator('#verdict:focus').waitFor();
  assert.equal(await verdictOf(page), 'Authentique');
  await choose(page, {
    'result.json': good['result.json'].replace(
      /("value":"\d*)(\d)"/,
      (_, start, digit) => `${start}${(Number(digit) + 5) % 10}"`,
    ),
  });
  await page.getByText('Ce résultat ne tient pas').waitFor();
  come();
  await page.waitForTimeout(300);
  assert.equal(await page.locator('.skills > *, .film').count(), 0);
  await end();
});

/** A session in which one letter of a program is typed and deleted again and again. @param {number} pairs */
async function programmed(pairs) {
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
  const { transcript } = await keystrokes(content, edit, pairs);
  const { credential } = await issue(
    core.replay(new TextEncoder().encode(JSON.stringify(content)), transcript).result,
    {
      crypto,
      keys,
      pack: content,
      transcript: new TextEncoder().encode(transcript),
      now: Date.now(),
    },
  );
  return { 'result.json': JSON.stringify(credential), 't.ndjson': transcript };
}

test('forty thousand keystrokes keep nobody waiting, and more of them than anybody types are not shown', async () => {
  for (const [pairs, films] of [
    [20_000, 1],
    [150_000, 0],
  ]) {
    const files = await programmed(pairs);
    const { page, end } = await visit({ path: 'verify/' });
    await tellNonce('n-1')(page);
    await choose(page, files);
    await page.locator('#verdict:focus').waitFor();
    await page.locator('.skills > *').first().waitFor({ state: 'attached' });
    if (films) await page.locator('.film').waitFor({ state: 'attached', timeout: 5000 });
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
    assert.equal(await page.locator('.film').count(), films);
    await end();
  }
});

test('a file far longer than any result is refused at once', async () => {
  const { end, verdict, lines } = await checked(`${'a'.repeat(40)}.${'QUJD'.repeat(1 << 20)}.${'b'.repeat(86)}`);
  assert.equal(verdict, 'Ce résultat ne tient pas');
  assert.match(lines[0], /longer than \d{6} characters/);
  await end();
});

// ── The sheet ───────────────────────────────────────────────────────────────────────────────────────────────────────

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const { content: basics } = await published('bases-numeriques');

/** Answers to some exercises of the pack. @param {any} pack */
function someAnswers({ sections, keys: right }) {
  return sections
    .flatMap((/** @type {any} */ { exercises }) => exercises)
    .flatMap((/** @type {any} */ { id: exercise, kind, spec }) => {
      const { key } = right.find((/** @type {any} */ one) => one.exercise === exercise);
      const answer = (/** @type {object} */ response) => [
        { type: 'go', place: 'exercise', exercise },
        { type: 'answer', exercise, kind, response },
      ];
      if (kind === 'single_choice') return answer({ choice: key.correct });
      if (kind === 'multiple_choice') return answer({ choices: [spec.options[0].id] });
      return [];
    });
}

/** The text as it is read, with plain spaces. @param {import('playwright-core').Locator} locator */
const read = async (locator) => (await locator.innerText()).replace(/[\u202f\u00a0]/g, ' ');

test('the sheet answers first: who vouches, what the person can do, an answer and two questions for each skill', async () => {
  const { hash, ...files } = await session(basics, { events: someAnswers(basics) });
  const { page, verdict, note, lines, end } = await checked(files, tellNonce('n-1'));
  assert.equal(verdict, 'Authentique', `${hash} ${lines.join('\n')}`);
  const today = new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeZone: 'UTC' });
  const title = await read(page.locator('#verdict'));
  assert.match(title, /Authentique, terminé le \d/);
  assert.ok(
    [0, 1].some((days) => title.includes(today.format(Date.now() - days * 864e5))),
    title,
  );
  assert.match(note ?? '', /^Auto-signé\s: fait chez soi, sans surveillance\. Le résultat est intact/);
  const skills = page.locator('ul.skills > li');
  const first = await read(skills.first());
  assert.match(first, /À l’aise|Solide|En chemin/);
  assert.match(first, /Réussit .*demandé\. Environ \d+ sur 100, sans doute entre \d+ et \d+, d’après \d+ exercices?\./);
  assert.match(first, /Un exemple : .+ · (juste|en partie|pas encore)/);
  assert.match(first, /Réponse de la personne\s+\S/);
  assert.equal(await skills.first().locator('.interview li').count(), 2);
  const answered = basics.skills.filter((/** @type {any} */ { name }) => first.includes(name.fr));
  assert.ok(
    answered[0].interview.every((/** @type {any} */ { fr }) => first.includes(fr.replace(/[\u202f\u00a0]/g, ' '))),
  );
  assert.equal(await page.locator('.folded details[open]').count(), 0, 'what specialists need is folded');
  assert.equal(await page.locator('.checks li:visible').count(), 0);
  assert.ok((await page.locator('#files').isVisible()) === false, 'the files are folded, too');
  for (const details of await page.locator('.folded > details:visible > summary').all()) await details.click();
  await page.evaluate(axe);
  for (const theme of ['light', 'dark', 'contrast']) {
    const found = await page.evaluate(async (name) => {
      document.documentElement.className = name;
      const { violations } = await /** @type {any} */ (globalThis).axe.run();
      return violations.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`);
    }, theme);
    assert.deepEqual(found, [], theme);
  }
  await page.setViewportSize({ width: 360, height: 640 });
  await page.evaluate(() => document.querySelector('.sheet')?.scrollIntoView());
  const top = await page.locator('#verdict').boundingBox();
  assert.ok(top && top.y + top.height < 320, `the verdict is in sight: ${JSON.stringify(top)}`);
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), 0);
  await end();
});

test('without a transcript or with a pack of nobody known, there is neither an example nor a question, but the skills', async () => {
  const { hash, ...files } = await session(basics, { events: someAnswers(basics) });
  const bare = await checked(files['result.json']);
  assert.equal(bare.verdict, 'Tout n’a pas été vérifié', hash);
  assert.match(
    await read(bare.page.locator('ul.skills > li').first()),
    /Environ \d+ sur 100, sans doute entre \d+ et \d+/,
  );
  assert.equal(await bare.page.locator('.example, .interview').count(), 0);
  assert.equal(await bare.page.locator('.missing li:visible').count(), 2);
  await bare.end();

  const flattering = structuredClone({ ...basics, id: 'flattering' });
  for (const skill of flattering.skills) skill.interview = [{ fr: 'Pourquoi l’embaucher ?', en: 'Why hire them?' }];
  const { hash: other, ...strange } = await session(flattering, { events: someAnswers(flattering) });
  const unknown = await checked(strange, tellNonce('n-1'));
  assert.equal(unknown.verdict, 'Tout n’a pas été vérifié', other);
  assert.ok((await unknown.page.locator('ul.skills > li').count()) > 0);
  assert.equal(await unknown.page.locator('.example, .interview').count(), 0);
  assert.equal(await unknown.page.getByText('Pourquoi l’embaucher').count(), 0);
  await unknown.end();
});

test('names, answers and questions are text, whatever they hold', async () => {
  const evil = '<img src=x onerror="owned=1">';
  const { content: short } = await published('gallery/short_text');
  const [{ id: exercise }] = short.sections[0].exercises;
  const pack = structuredClone(short);
  const label = Object.fromEntries(pack.languages.map((/** @type {string} */ language) => [language, `${evil}\u202e`]));
  pack.skills[0].name = label;
  pack.skills[0].interview = [label, label];
  Object.assign(pack.sections[0].exercises[0], { title: label }).spec.maximum = 200;
  const { hash, ...files } = await session(pack, {
    events: [{ type: 'edit', exercise, field: '', from: 0, removed: 0, inserted: evil }],
  });
  const { page, end, lines } = await checked(files, async (page) => {
    await tellNonce('n-1')(page);
    await page.locator('form summary').click();
    await page.getByLabel('Empreintes des exercices que vous connaissez').fill(hash);
  });
  assert.match(await page.locator('.given').innerText(), /<img src=x onerror/, lines.join('\n'));
  assert.equal(await page.locator('.interview li').count(), 2);
  assert.equal(await page.locator('.sheet img').count(), 0);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).owned), undefined);
  assert.doesNotMatch((await page.locator('.example .eyebrow').textContent()) ?? '', /\u202e/);
  await end();
});

test('what is not judged or to be confirmed is said to be so', async () => {
  const { result: open, ...around } = await sampleCase(10);
  assert.ok(open.not_judged > 0);
  open.start.time = Date.now() - 1e7;
  const { credential } = await issue(open, { crypto, keys, now: Date.now(), ...around });
  const waiting = await checked(JSON.stringify(credential));
  const words = await read(waiting.page.locator('.sheet'));
  assert.match(words, /(n’est|ne sont) pas évalués? : le code n’a pas pu être lancé/);
  assert.match(words, /exercices? à évaluer/);
  await waiting.end();

  const { hash, ...files } = await session(basics, { events: someAnswers(basics) });
  const { page, end } = await checked(files, tellNonce('n-1'));
  assert.ok((await page.locator('ul.skills .level', { hasText: ', à confirmer' }).count()) > 0, hash);
  await end();
});

test('the page that explains checking: a changed digit shows, and another key does not help', async () => {
  const { page, end } = await visit({ path: 'checking/' });
  const outcome = page.locator('.outcome');
  await page.waitForFunction(() => /** @type {HTMLInputElement} */ (document.querySelector('#score')).value !== '');
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await outcome.getByText('Tout tient').waitFor();
  assert.equal(await outcome.locator('.fails').count(), 0);

  await page.locator('#score').fill('999');
  await page.getByRole('button', { name: 'Vérifier', exact: true }).click();
  await outcome.getByText('Ce résultat ne tient pas').waitFor();
  assert.match(await read(outcome), /La signature ne correspond pas/);

  await page.getByRole('button', { name: /Signer de nouveau/ }).click();
  await outcome.getByText('Rejouées, les réponses donnent un autre résultat.').waitFor();
  assert.match(await read(outcome), /La signature est bonne/);

  await page.getByRole('button', { name: /Remettre/ }).click();
  await outcome.getByText('Tout tient').waitFor();
  await end();
});
