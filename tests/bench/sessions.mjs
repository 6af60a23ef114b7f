// Measures the cost of saving everything, in Chromium with a profile on disk: milliseconds from a keystroke to disk,
// bytes per answer, and the time to restore an hour's session, compared with a first visit from cache.
// `node tests/bench/sessions.mjs [--json]`
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { executablePath, switches } from '../chromium.mjs';
import { serve } from '../../tools/serve.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { close } from '../../web/runner/host/node.mjs';
import { Candidate } from '../e2e/candidate.mjs';
import { Reader } from '../e2e/reader.mjs';
import { CorePlayer, sri } from '../node/core_player.mjs';

/** @typedef {import('playwright-core').Page} Page */

const dist = new URL('../../dist/', import.meta.url);
const pack = 'packs/bases-numeriques.json';
const events = 3000,
  hour = 3_600_000,
  keystrokes = 200,
  visits = 9;

/** @param {number[]} values @param {number} [part] */
const quantile = (values, part = 0.5) =>
  Math.round([...values].sort((a, b) => a - b)[Math.floor((values.length - 1) * part)] * 10) / 10;

/** A page with the widget alone. @param {Record<string, string>} attributes */
const pageWith = (attributes) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Bench</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><script type="module" src="potentiel.js"></script>
<potentiel-assessment lang="fr" ${Object.entries(attributes)
  .map(([name, value]) => `${name}="${value}"`)
  .join(' ')}></potentiel-assessment>`;

/** An hour of reading, choosing and typing. @param {Uint8Array} bytes */
async function hoursSession(bytes) {
  const candidate = new CorePlayer(await loadCore(), bytes);
  candidate.pause = Math.floor(hour / events);
  await candidate.open();
  const count = () => candidate.lines.split('\n').length - 1;
  const press = async (/** @type {RegExp} */ name) => {
    const button = candidate.find('button', name);
    if (button) await candidate.act(button, 'activate');
    return Boolean(button);
  };
  await press(/^Commencer/);
  // Change every choice and retype every text until the hour is over.
  const each = Math.ceil(
    events /
      JSON.parse(new TextDecoder().decode(bytes)).sections.flatMap((/** @type {any} */ { exercises }) => exercises)
        .length,
  );
  do {
    const until = Math.min(count() + each, events);
    const controls = candidate.nodes().filter(({ role }) => ['radio', 'checkbox', 'text_field'].includes(role));
    for (let turn = 0; count() < until && controls.length > 0 && turn < 2 * each; turn += 1) {
      const control = controls[controls[0].role === 'text_field' ? 0 : turn % controls.length];
      if (control.role === 'text_field') await candidate.act(control, 'input', 'écrit et récrit'.slice(0, turn % 15));
      else await candidate.act(control, control.is.checked ? 'uncheck' : 'check');
    }
  } while (count() < events && (await press(/^Continuer/)));
  // Spend the remaining events on going back and forth.
  for (let turn = 0; count() < events; turn += 1) await press(turn % 2 === 0 ? /^Retour/ : /^Continuer/);
  return candidate.lines;
}

/**
 * Measures from the input event to the end of its transaction, which has strict durability.
 * @param {Page} page
 */
async function toDisk(page) {
  await page.evaluate(() => {
    const { transaction } = IDBDatabase.prototype;
    const measured = Object.assign(globalThis, { latencies: /** @type {number[]} */ ([]) }).latencies;
    let pressed = 0;
    addEventListener(
      'input',
      () => {
        pressed = performance.now();
      },
      { capture: true },
    );
    IDBDatabase.prototype.transaction = function timed(names, mode, options) {
      const made = transaction.call(this, names, mode, options);
      if (mode === 'readwrite' && [names].flat().includes('events')) {
        const begun = pressed;
        made.addEventListener('complete', () => measured.push(performance.now() - begun));
      }
      return made;
    };
  });
  const field = page.getByRole('textbox').first();
  await field.click();
  for (let turn = 0; turn < keystrokes; turn += 1) {
    await page.keyboard.press(turn % 20 < 10 ? 'e' : 'Backspace');
    await page.waitForTimeout(60);
  }
  await page.waitForTimeout(300);
  return page.evaluate(() => /** @type {any} */ (globalThis).latencies);
}

/**
 * Stores a session where the browser keeps sessions.
 *
 * @param {Page} page
 * @param {{lines: string[], row: object, bytes: string}} session
 */
const plant = (page, session) =>
  page.evaluate(
    ({ lines, row, bytes }) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('potentiel');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(['events', 'sessions', 'packs'], 'readwrite');
          const { key, pack } = /** @type {any} */ (row);
          lines.forEach((line, sequence) => transaction.objectStore('events').add({ session: key, sequence, line }));
          transaction.objectStore('sessions').put(row);
          transaction.objectStore('packs').put(new TextEncoder().encode(bytes), pack);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve(undefined);
          };
        };
      }),
    session,
  );

/**
 * Milliseconds from the navigation until the screen shows.
 *
 * @param {Page} page
 * @param {string} url
 * @param {string} heading
 */
async function untilShown(page, url, heading) {
  await page.goto('about:blank');
  await page.goto(url);
  const shown = await page.waitForFunction(
    (wanted) => {
      const headings = [
        ...(document.querySelector('potentiel-assessment')?.shadowRoot?.querySelectorAll('.tree .role-heading') ?? []),
      ];
      return headings.some(({ textContent }) => !wanted || textContent?.includes(wanted)) && performance.now();
    },
    heading,
    { polling: 'raf' },
  );
  return Number(await shown.jsonValue());
}

const server = await serve({ root: fileURLToPath(dist) });
const profile = await mkdtemp(path.join(tmpdir(), 'potentiel-bench-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath,
  locale: 'fr-FR',
  viewport: { width: 412, height: 823 },
  args: switches,
});
try {
  const page = await context.newPage();
  let attributes = {};
  await context.route(`${server.url}bench.html`, (route) =>
    route.fulfill({ contentType: 'text/html', body: pageWith(attributes) }),
  );
  const url = `${server.url}bench.html`;

  attributes = { pack: 'packs/gallery/short_text.json', view: 'canvas', nonce: 'keys' };
  await page.goto(url);
  await page.getByRole('button', { name: 'Commencer' }).click();
  const latencies = await toDisk(page);

  attributes = { pack, view: 'page', nonce: 'walk' };
  await page.goto(url);
  const content = JSON.parse(await readFile(new URL(pack, dist), 'utf8'));
  const walker = new Candidate(new Reader(page), content);
  await walker.walk();
  await walker.finish();
  const done = await page.waitForFunction(
    () => /** @type {any} */ (document.querySelector('potentiel-assessment')).completion?.transcript,
  );
  const answered = new TextEncoder().encode(String(await done.jsonValue())).length;

  const bytes = new Uint8Array(await readFile(new URL(pack, dist)));
  const transcript = await hoursSession(bytes);
  const core = await loadCore();
  const replays = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    core.replay(bytes, transcript);
    return performance.now() - begun;
  });
  const key = JSON.stringify([sri(bytes), 'n']);
  const lines = transcript.split('\n').slice(0, -1);
  await plant(page, {
    lines,
    bytes: new TextDecoder().decode(bytes),
    row: {
      key,
      pack: sri(bytes),
      pack_id: content.id,
      url: new URL(pack, server.url).href,
      nonce: 'n',
      device: '',
      started: 1,
      seen: 0,
      ahead: null,
      place: null,
      finished: false,
    },
  });
  const measured = [];
  for (const view of ['canvas', 'page']) {
    /** @type {number[]} */
    const first = [],
      again = [];
    for (let turn = 0; turn < visits; turn += 1) {
      attributes = { pack, view, nonce: `fresh ${turn}` };
      first.push(await untilShown(page, url, content.title.fr));
      attributes = { pack, view, nonce: 'n' };
      again.push(await untilShown(page, url, ''));
    }
    // The first visit of each kind warms the caches.
    const [fromCache, resumed] = [quantile(first.slice(1)), quantile(again.slice(1))];
    measured.push({
      view,
      from_cache_ms: fromCache,
      resumed_ms: resumed,
      ratio: Math.round((resumed / fromCache) * 100) / 100,
    });
  }
  const told = {
    keystrokes: latencies.length,
    to_disk_median_ms: quantile(latencies),
    to_disk_p95_ms: quantile(latencies, 0.95),
    bytes_an_answer: Math.round(answered / walker.exercises.length),
    answers: walker.exercises.length,
    events: lines.length,
    transcript_bytes: new TextEncoder().encode(transcript).length,
    replay_ms_in_node: quantile(replays),
    resume: measured,
  };
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(told, null, 2));
  } else {
    const { resume, ...rest } = told;
    console.table([rest]);
    console.table(resume);
  }
} finally {
  await context.close();
  await server.close();
  await rm(profile, { recursive: true, force: true });
  close();
}
