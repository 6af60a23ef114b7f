// Checks <potentiel-result> in Chromium, under the strictest Content-Security-Policy, as a screen reader reads it.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import test, { after, before } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'esbuild';
import { temporaryFolder } from '../temporary_folder.mjs';
import { browser } from '../one_chromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { wordsPlugin } from '../../tools/words_plugin.mjs';
import { issue } from '../../web/credential/index.mjs';
import { integrity, utf8 } from '../../web/credential/encoding.mjs';
import { crypto } from './credential_support.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const folder = temporaryFolder();

const levels = [
  { id: 'discover', name: { fr: 'Découverte', en: 'Discovery' } },
  { id: 'apply', from: 400, name: { fr: 'Autonome', en: 'Independent' } },
  { id: 'master', from: 750, name: { fr: 'Avancé', en: 'Advanced' } },
];
const pack = {
  id: 'bases',
  version: '1.0.0',
  languages: ['fr', 'en'],
  title: { fr: 'Bases numériques', en: 'Digital basics' },
  levels,
  skills: [
    {
      id: 'files',
      name: { fr: 'Fichiers & dossiers <b>gras</b>', en: 'Files' },
      alignments: [{ framework: 'DigComp 2.2', code: '1.3', name: 'Managing data', uri: 'https://data.europa.eu/x' }],
    },
    { id: 'safety', name: { fr: 'Sécurité', en: 'Safety' } },
    { id: 'listening', name: { fr: 'Écoute', en: 'Listening' }, basis: 'declared' },
    { id: 'unseen', name: { fr: 'Jamais vue', en: 'Unseen' } },
  ],
};

/**
 * @param {{ time?: number, now?: number, language?: string, issuer?: { name: string }, subject?: string, validUntil?:
 *   string }} [change]
 */
async function signed({
  time = Date.now() - 1e7,
  language = 'fr',
  issuer,
  subject,
  validUntil,
  now = Date.now(),
} = {}) {
  const result = {
    format: 'potentiel-result/1',
    pack: pack.id,
    pack_version: pack.version,
    language,
    duration: 600000,
    raw: 600,
    score: 640,
    passed: 'no_mark',
    not_judged: 0,
    exercises: [],
    overtime: [],
    noted: { left: 0, away: 0, pastes: 0, pasted: 0, devices: 0 },
    start: {
      pack: await integrity(crypto, utf8('pack')),
      runtime: await integrity(crypto, utf8('wasm')),
      language,
      nonce: '',
      audience: '',
      time,
      seed: 1,
      extra_time: 0,
    },
    skills: [
      {
        id: 'files',
        score: 475,
        low: 410,
        high: 570,
        exercises: 1,
        not_judged: 0,
        level: 'apply',
        confirmed: 'apply',
        passed: 'no_mark',
      },
      {
        id: 'safety',
        score: 805,
        low: 701,
        high: 900,
        exercises: 6,
        not_judged: 0,
        level: 'master',
        confirmed: 'apply',
        passed: 'no_mark',
      },
      {
        id: 'listening',
        score: 900,
        low: 900,
        high: 900,
        exercises: 1,
        not_judged: 0,
        level: '',
        confirmed: '',
        passed: 'no_mark',
      },
      {
        id: 'unseen',
        score: -1,
        low: 0,
        high: 0,
        exercises: 0,
        not_judged: 0,
        level: '',
        confirmed: '',
        passed: 'no_mark',
      },
    ],
  };
  return issue(result, { crypto, keys, pack, transcript: utf8('{}\n'), now, issuer, subject, validUntil });
}

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
/** @type {Uint8Array} */
let bundle;

before(async () => {
  const { outputFiles } = await build({
    entryPoints: ['web/result/potentiel-result.mjs'],
    absWorkingDir: new URL('../..', import.meta.url).pathname,
    outdir: folder,
    chunkNames: '[name]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.css': 'text' },
    plugins: [wordsPlugin()],
    write: false,
  });
  const scripts = Object.fromEntries(outputFiles.map(({ path, contents }) => [basename(path), contents]));
  bundle = Buffer.concat([scripts['potentiel-result.js'], scripts['card_words_fr.js']]);
  const { credential, jws } = await signed();
  const text = JSON.stringify(credential);
  const files = {
    ...scripts,
    'good.json': text,
    'good.jws': jws,
    'digit.json': text.replace('"value":"475"', '"value":"975"'),
    'added.json': text.replace('"value":"475"', '"value":"475","comment":"excellent"'),
    'cut.json': text.slice(0, -40),
    'foreign.json': '{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiableCredential"],"proof":[]}',
    'page.json': '<!doctype html><title>Not found</title>',
    'huge.json': `"${'x'.repeat(3e6)}"`,
    'old.json': JSON.stringify((await signed({ time: Date.UTC(2020, 0, 31), now: Date.UTC(2020, 1, 1) })).credential),
    'odd.json': JSON.stringify(
      (await signed({ time: Date.UTC(2020, 0, 31), validUntil: '2028-01-31T00:00:00Z' })).credential,
    ),
    'posing.json': JSON.stringify((await signed({ issuer: { name: 'Ministère du Travail' } })).credential),
    'english.json': JSON.stringify((await signed({ language: 'en' })).credential),
    'issued.json': JSON.stringify(
      (await signed({ issuer: { name: 'Passerelle' }, subject: 'did:key:z6MkExample' })).credential,
    ),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Test</title>
    <script type="module" src="potentiel-result.js"></script><main><h1>Candidature</h1><div id="place"></div></main>`,
  );
  server = await serve({
    root: folder,
    csp: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
  });
});
after(() => server?.close());

/**
 * Shows one card and waits for its verdict.
 * @param {Record<string, string>} attributes
 * @param {{ options?: import('playwright-core').BrowserContextOptions, script?: () => void }} [setting]
 */
async function show(attributes, { options, script } = {}) {
  const context = await (await browser()).newContext({ viewport: { width: 720, height: 1000 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (/Content Security|Uncaught/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  if (script) await page.addInitScript(script);
  await page.goto(server.url);
  const detail = await page.evaluate(
    (given) =>
      new Promise((resolve) => {
        document.addEventListener('checked', (event) => resolve(/** @type {CustomEvent} */ (event).detail), {
          once: true,
        });
        const card = document.createElement('potentiel-result');
        for (const [name, value] of Object.entries(given)) card.setAttribute(name, value);
        document.getElementById('place')?.append(card);
      }),
    attributes,
  );
  const text = await page.evaluate(() => {
    const card = /** @type {HTMLElement} */ (
      document.querySelector('potentiel-result')?.shadowRoot?.querySelector('.card')
    );
    return card.innerText.replace(/\u202f|\u00a0/g, ' ');
  });
  const close = async () => {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() =>
      /** @type {any} */ (window).axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
    );
    assert.deepEqual(
      violations.map((/** @type {any} */ each) => `${each.id}: ${each.nodes[0].html}`),
      [],
    );
    assert.deepEqual(complaints, []);
    await context.close();
  };
  return { page, detail: /** @type {any} */ (detail), text, close };
}

test('a good result is shown with its skills, strongest first, and what it cannot prove', async () => {
  for (const src of ['good.json', 'good.jws']) {
    const { page, detail, text, close } = await show({ src });
    assert.equal(detail.state, 'verified');
    const order = [
      'Émetteur inconnu : auto-signé par le navigateur de la personne, fait chez soi, sans surveillance',
      'Signature vérifiée',
      'Bases numériques',
      'Compétences',
      'Sécurité',
      'Avancé, à confirmer',
      'Réussit la plupart de ce qui est demandé.',
      'environ 81 sur 100, sans doute entre 70 et 90, d’après 6 exercices',
      'Fichiers & dossiers <b>gras</b>',
      'Autonome',
      'Réussit une partie de ce qui est demandé.',
      'environ 48 sur 100, sans doute entre 41 et 57, d’après 1 exercice',
      'huit fois sur dix',
      'Ce que la personne dit',
      'Écoute',
      '90 sur 100',
      'Émetteur inconnu : auto-signé par le navigateur',
      'Ce que cela prouve',
      'Ce que cela ne prouve pas',
      'Qui a répondu',
    ];
    let at = -1;
    for (const words of order) {
      const next = text.indexOf(words, at + 1);
      assert.ok(next > at, `"${words}" after ${at} in:\n${text}`);
      at = next;
    }
    assert.equal(text.includes('Jamais vue'), false);
    assert.equal(text.split(', à confirmer').length, 2, 'only the level that the low end does not reach');
    const bars = await page.evaluate(() =>
      [...(document.querySelector('potentiel-result')?.shadowRoot?.querySelectorAll('[role=meter]') ?? [])].map(
        (bar) => ({
          mark: (parseFloat(getComputedStyle(bar, '::after').left) + 2) / bar.clientWidth,
          ground: getComputedStyle(bar).backgroundImage,
        }),
      ),
    );
    assert.ok(Math.abs(bars[0].mark - 0.81) < 0.01, `${bars[0].mark}`);
    assert.match(bars[0].ground, /^linear-gradient\(90deg, rgb\([^)]*\) 70\.1%, .*90%/, 'hatched from 70 to 90');
    await close();
  }
});

test('the roles and names are those of a document, not of decoration', async () => {
  const { page } = await show({ src: 'good.json', heading: '3', lang: 'en' });
  const card = page.locator('potentiel-result');
  await card.getByRole('heading', { level: 3, name: 'Bases numériques' }).waitFor();
  await card.getByRole('heading', { level: 4, name: 'Skills' }).waitFor();
  assert.equal(await card.getByRole('list').first().getByRole('listitem').count(), 2);
  assert.equal(await card.getByRole('meter', { name: 'Sécurité' }).getAttribute('aria-valuenow'), '81');
  assert.equal(await card.getByRole('meter', { name: 'Sécurité' }).getAttribute('lang'), 'fr');
  await page.context().close();
});

test('a changed digit, an added word or a cut file shows "altered" and no skill', async () => {
  for (const src of ['digit.json', 'added.json', 'cut.json']) {
    const { detail, text, close } = await show({ src });
    assert.equal(detail.state, 'altered', src);
    assert.equal(detail.claims, null);
    assert.match(text, /Ce résultat a été modifié/);
    assert.equal(/Sécurité|475|975/.test(text), false, text);
    await close();
  }
});

test('another format, an absent file, a huge one and a page without cryptography each say so', async () => {
  /** @type {[Record<string, string>, string, RegExp][]} */
  const cases = [
    [{ src: 'foreign.json' }, 'foreign', /Ce n’est pas un résultat Potentiel/],
    [{ src: 'page.json', lang: 'en' }, 'foreign', /This is not a Potentiel result/],
    [{ src: 'absent.json' }, 'network', /n’a pas pu être chargé[^]*HTTP 404[^]*Réessayer/],
    [{ src: 'huge.json', lang: 'en' }, 'network', /could not be loaded[^]*too large/],
    [{ src: 'https://localhost:1/' }, 'network', /n’a pas pu être chargé/],
  ];
  for (const [attributes, state, words] of cases) {
    const { detail, text, page } = await show(attributes);
    assert.equal(detail.state, state);
    assert.match(text, words);
    await page.context().close();
  }
  const { detail, text, close } = await show(
    { src: 'good.json' },
    { script: () => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }) },
  );
  assert.equal(detail.state, 'unable');
  assert.match(text, /La signature ne peut pas être vérifiée ici/);
  assert.equal(text.includes('Sécurité'), false);
  await close();
});

test('"try again" loads again', async () => {
  const { page, close } = await show({ src: 'later.json' });
  await writeFile(join(folder, 'later.json'), await readFile(join(folder, 'good.json')));
  await page.locator('potentiel-result').getByRole('button', { name: 'Réessayer' }).click();
  await page.locator('potentiel-result').getByRole('heading', { name: 'Bases numériques' }).waitFor();
  await close();
});

test('issuers: unknown ones are called so, known ones only if the site names their key', async () => {
  const { detail, text, close } = await show({ src: 'issued.json' });
  assert.match(text, /^\s*!\s*Émetteur inconnu : il se nomme « Passerelle »/, 'first of all');
  await close();
  const known = await show({ src: 'issued.json', issuer: `did:key:zOther ${detail.claims.issuer.id}` });
  assert.match(known.text, /^\s*✓\s*Délivré par « Passerelle », que ce site connaît/);
  await known.close();
});

test('an old result says until when it was valid', async () => {
  const { text, close } = await show({ src: 'old.json' });
  assert.match(text, /Ce résultat était valable jusqu’au 31 janvier 2022/);
  await close();
});

test('dates that can’t be true are said to be so, and nobody vouches for themselves', async () => {
  const odd = await show({ src: 'odd.json' });
  assert.match(odd.text, /Les dates de ce résultat ne peuvent pas être justes/);
  await odd.close();
  const { detail, text, close } = await show({ src: 'posing.json' });
  assert.match(text, /^\s*!\s*Émetteur inconnu : il se nomme « Ministère du Travail »/);
  await close();
  const self = await show({ src: 'posing.json', issuer: detail.claims.issuer.id });
  assert.match(self.text, /^\s*!\s*Émetteur inconnu/);
  await self.close();
});

test('the property takes an object, and a later one replaces it', async () => {
  const { page, close } = await show({ src: 'good.json' });
  await page.evaluate(async () => {
    const card = /** @type {any} */ (document.querySelector('potentiel-result'));
    card.credential = await (await fetch('english.json')).json();
  });
  await page.locator('potentiel-result').getByRole('heading', { name: 'Digital basics' }).waitFor();
  await page.evaluate(() => {
    const card = /** @type {any} */ (document.querySelector('potentiel-result'));
    const copy = structuredClone(card.credential);
    copy.credentialSubject.result[1].value = '999';
    card.credential = copy;
  });
  await page.locator('potentiel-result').getByText('Ce résultat a été modifié').waitFor();
  await close();
});

test('every theme, forced colours, and a narrow screen pass axe and show the bars', async () => {
  for (const theme of ['light', 'dark', 'contrast']) {
    const { page, close } = await show({ src: 'good.json', theme });
    assert.ok(await hasSeenBars(page), theme);
    await close();
  }
  for (const options of [
    { colorScheme: 'dark' },
    { contrast: 'more' },
    { forcedColors: 'active' },
    { viewport: { width: 320, height: 640 } },
  ]) {
    const { page, close } = await show({ src: 'good.json' }, { options: /** @type {any} */ (options) });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0);
    assert.ok(await hasSeenBars(page), JSON.stringify(options));
    await close();
  }
});

/** Whether the filled part of a bar differs in colour from the rest. @param {import('playwright-core').Page} page */
const hasSeenBars = (page) =>
  page.evaluate(() => {
    const bar = /** @type {Element} */ (
      document.querySelector('potentiel-result')?.shadowRoot?.querySelector('[role=meter]')
    );
    const [, full, rest] =
      /linear-gradient\(90deg, (rgb.*?\)) [\d.]+%, (rgb.*?\)) 0px\)$/.exec(getComputedStyle(bar).backgroundImage) ?? [];
    return full && full !== rest;
  });

test('the module and the words of one language weigh 12.5 kB', () => {
  const { length } = brotliCompressSync(bundle);
  assert.ok(length <= 12800, `${length}`);
});
