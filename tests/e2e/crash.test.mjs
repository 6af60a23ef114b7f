// The browser is killed at random moments, as a dead battery would: what was said to be saved is there, on the same screen.
// `CRASHES=250 node --test tests/e2e/crash.test.mjs` for more of them.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { chromium } from 'playwright-core';
import { loadCore } from '../../web/engine/core_node.mjs';
import { dice } from '../node/candidate.mjs';
import { bare, eventually, pack, transcript, url, views } from './site.mjs';

const crashes = Number(process.env.CRASHES ?? 4); // in each view
const { bytes } = await pack('grand-tour');
const core = await loadCore();

/** A browser of its own process group, so that all of it can be killed at once. @param {string} profile */
async function launch(profile) {
  const child = spawn(process.env.CHROMIUM ?? '/usr/bin/chromium', ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync', '--enable-unsafe-swiftshader', '--lang=fr-FR',
    '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  const group = /** @type {number} */ (child.pid);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  let said = '';
  child.stderr.on('data', (data) => { said += data; });
  const address = await eventually(() => /listening on (ws:\S+)/.exec(said)?.[1], 'the browser is up', 20);
  const browser = await chromium.connectOverCDP(address);
  const [context] = browser.contexts();
  context.setDefaultTimeout(10_000);
  return {
    context,
    kill: async () => {
      process.kill(-group, 'SIGKILL');
      await gone;
      await browser.close().catch(() => {});
    },
  };
}

/** What is acknowledged: the transcript as it was when the screen last said that it is saved. @param {import('playwright-core').Page} page */
const acknowledged = async (page) => {
  const saved = await page.locator('potentiel-assessment').evaluate((widget) => /** @type {any} */ (widget).saving === 'saved');
  const kept = saved ? await transcript(page) : '';
  // Only if nothing came in between.
  const still = await page.locator('potentiel-assessment').evaluate((widget) => /** @type {any} */ (widget).saving === 'saved');
  return still ? kept : '';
};

/** One random thing that a candidate may do. @param {import('playwright-core').Page} page @param {(bound: number) => number} roll */
async function act(page, roll) {
  const field = page.getByRole('textbox');
  if (await field.count() > 0 && roll(3) > 0) {
    await field.nth(roll(await field.count())).press('aeiouéè 123'[roll(11)], { timeout: 2000 }).catch(() => {});
    return;
  }
  const wanted = page.locator('potentiel-assessment').getByRole(roll(2) === 0 ? 'radio' : 'checkbox').or(page.getByRole('button', { name: /^(Continuer|Retour|À revoir|Monter|Descendre)/ }));
  const count = await wanted.count();
  if (count > 0) await wanted.nth(roll(count)).click({ timeout: 2000, force: true }).catch(() => {});
}

for (const view of views) {
  test(`${view} view: ${crashes} crashes lose nothing that was said to be saved`, { timeout: 60_000 + crashes * 20_000 }, async () => {
    const profile = await mkdtemp(path.join(tmpdir(), 'potentiel-crash-'));
    const roll = dice(Number(process.env.SEED ?? 1) * 2 + views.indexOf(view));
    let promised = '', was = '';
    try {
      for (let crash = 0; crash <= crashes; crash += 1) {
        const { context, kill } = await launch(profile);
        try {
          await context.route(`${url}bare.html`, (route) => route.fulfill({
            contentType: 'text/html', body: bare({ pack: 'packs/grand-tour.json', view, lang: 'fr', theme: 'light' }),
          }));
          await context.route(`${url}bare.css`, (route) => route.fulfill({ contentType: 'text/css', body: '' }));
          const page = await context.newPage();
          await page.goto(`${url}bare.html`);
          const heading = page.getByRole('heading').first();
          await heading.waitFor();
          const found = await transcript(page);
          assert.ok(found.startsWith(promised), `crash ${crash}: what was promised is there`);
          if (found) core.replay(bytes, found); // and is whole: a line that is not would throw
          if (was && found === promised) assert.equal(await heading.innerText(), was, `crash ${crash}: on the same screen`);
          if (crash === crashes) break;
          if (!found) await page.getByRole('button', { name: 'Commencer' }).click();
          promised = found;
          was = '';
          // Between two acts, in the middle of one, or while it is on its way to disk.
          const doomed = Date.now() + 300 + roll(1500);
          while (Date.now() < doomed) {
            await act(page, roll);
            if (roll(3) === 0) await page.waitForTimeout(250);
            const said = await acknowledged(page);
            if (said) [promised, was] = [said, await heading.innerText()];
          }
          act(page, roll).catch(() => {});
          await new Promise((resolve) => setTimeout(resolve, roll(40)));
        } finally {
          await kill();
        }
      }
      assert.ok(promised.split('\n').length > crashes, 'something was promised');
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  });
}
