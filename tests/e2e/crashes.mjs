// Takes a test at random and kills the browser's whole process at random moments. Everything that the screen called
// saved must be there at the next start, and the session must continue at the end of its transcript.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chromium } from 'playwright-core';
import { executablePath, switches } from '../chromium.mjs';
import { temporaryFolder } from '../temporary_folder.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { dice } from '../chance.mjs';
import { CorePlayer } from '../node/core_player.mjs';
import { bare, eventually, pack, transcript, url } from './site.mjs';

/** @typedef {import('playwright-core').Page} Page */
/**
 * @typedef {{ saved: boolean, lines: string, typing: number }} Glimpse saved state and transcript at one moment
 */

const usualOpening = 1500; // ms
const saved = /^(Enregistré|Saved)/;

/** Launches a browser in its own process group, so that the kill ends all of it. @param {string} profile */
async function launch(profile) {
  const process_ = spawn(
    executablePath,
    [...switches, '--lang=fr', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'],
    { detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise((resolve) => process_.once('exit', resolve));
  /** @type {string} */
  const address = await new Promise((resolve, reject) => {
    let said = '';
    process_.stderr.on('data', (data) => {
      said += data;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found) resolve(found[1]);
    });
    gone.then(() => reject(new Error(`the browser ended: ${said}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const kill = async () => {
    try {
      process.kill(-Number(process_.pid), 'SIGKILL');
    } catch {
      /* it has gone already */
    }
    await gone;
  };
  return { context: browser.contexts()[0], kill };
}

/** @param {Page} page @param {import('./site.mjs').View} view @param {string} name */
async function open(page, view, name) {
  await page.route(`${url}bare.html`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: bare({ lang: 'fr', theme: 'light', view, pack: `packs/${name}.json` }),
    }),
  );
  await page.route(`${url}bare.css`, (route) => route.fulfill({ contentType: 'text/css', body: 'body { margin: 0 }' }));
  await page.goto(`${url}bare.html`);
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('potentiel-assessment'))?.tree);
}

/** @param {Page} page @returns {Promise<Glimpse>} */
const glimpse = (page) =>
  page.evaluate((pattern) => {
    const widget = /** @type {any} */ (document.querySelector('potentiel-assessment'));
    const words = [...widget.tree.all()].flatMap((node) => [node.name, node.text, node.value]);
    return {
      saved: words.some((word) => new RegExp(pattern).test(word)),
      lines: widget.transcript,
      typing: performance.now(),
    };
  }, saved.source);

/** The parts of the screen that follow from the session alone. @param {{all: () => Iterable<any>}} tree */
function fromSession(tree) {
  return [...tree.all()]
    .filter(
      (node) =>
        ['radio', 'checkbox', 'text_field', 'text_area', 'editor', 'slider'].includes(node.role) ||
        (node.role === 'heading' && node.level < 3),
    )
    .map(({ id, role, name, value = '', flags }) => ({ id, role, name, value, flags }));
}

/**
 * Acts at random as a candidate would: mostly answering and typing.
 *
 * @param {Page} page
 * @param {(bound: number) => number} roll
 */
async function doSomething(page, roll) {
  const fields = page.locator(
    'potentiel-assessment :is(textarea, input[type=text], input:not([type])):not([readonly]):not([disabled])',
  );
  if (roll(3) > 0 && (await fields.count()) > 0) {
    await fields.nth(roll(await fields.count())).focus();
    for (let key = roll(12); key >= 0; key--) await page.keyboard.type('aé3 (=x'[roll(7)]);
    return;
  }
  await page.evaluate(
    ([first, second]) => {
      const root = /** @type {ShadowRoot} */ (document.querySelector('potentiel-assessment')?.shadowRoot);
      const able = (/** @type {string} */ selector) =>
        [...root.querySelectorAll(selector)].filter(
          (one) =>
            !(/** @type {any} */ (one).disabled) &&
            !/Terminer|Recommencer|Enregistrer|fichier|Pause/.test(one.textContent ?? ''),
        );
      const onwards = able('button').find((one) => /^(Commencer|Continuer|Relire)/.test(one.textContent ?? ''));
      const all = first % 3 === 0 && onwards ? [onwards] : able('button, input[type=radio], input[type=checkbox]');
      /** @type {HTMLElement | undefined} */ (all[second % all.length])?.click();
    },
    [roll(1000), roll(1000)],
  );
}

/**
 * @param {object} plan
 * @param {number} plan.kills
 * @param {number} plan.seed
 * @param {import('./site.mjs').View} plan.view
 * @param {string} plan.name of the pack
 */
export async function crash({ kills, seed, view, name }) {
  const roll = dice(seed);
  const core = await loadCore();
  const { bytes } = await pack(name);
  const profile = temporaryFolder();
  /** The last transcript that the screen called saved before the last kill. */
  let acknowledged = '';
  /** The transcript when it was last read. */
  let seen = '';
  const outcome = { kills: 0, lines: 0, acknowledged: 0, lost: 0 };
  for (let round = 0; round <= kills; round++) {
    const { context, kill } = await launch(profile);
    const launched = performance.now();
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      await open(page, view, name);
      const kept = await transcript(page).catch(() => '');
      const told = `seed ${seed}, ${view} view, round ${round}`;
      // The page adds an event when it opens the session again.
      assert.ok(
        kept.startsWith(acknowledged),
        `${told}: ${acknowledged.slice(kept.length).split('\n').length - 1} acknowledged lines are lost`,
      );
      const common = kept.startsWith(seen)
        ? seen
        : kept.slice(
            0,
            [...kept].findIndex((letter, index) => letter !== seen[index]),
          );
      outcome.lost = Math.max(outcome.lost, seen.slice(common.length).split('\n').length - 1);
      if (kept) {
        const again = new CorePlayer(core, new Uint8Array(bytes), { language: 'fr' });
        again.lines = kept;
        await again.open();
        const shown = await eventually(async () => {
          const tree = await page.evaluate(() =>
            [.../** @type {any} */ (document.querySelector('potentiel-assessment')).tree.all()].map(
              ({ id, role, name, value, flags, level }) => ({ id, role, name, value, flags, level }),
            ),
          );
          return tree.length > 0 && tree;
        }, 'a screen');
        assert.deepEqual(
          fromSession({ all: () => shown }),
          fromSession({ all: () => again.nodes() }),
          `${told}: another screen`,
        );
      }
      if (round === kills) break;

      if (!kept) await page.getByRole('button', { name: 'Commencer' }).click();
      let dead = false;
      // A slow machine confirms saving later: the browser's lifetime grows with the time that it takes to open.
      const pace = Math.max(1, (performance.now() - launched) / usualOpening);
      const death = new Promise((resolve) => setTimeout(resolve, 30 + roll(2500) * pace))
        .then(() => {
          dead = true;
        })
        .then(kill);
      while (!dead) {
        // An error that the kill causes is expected.
        await doSomething(page, roll).catch((error) => {
          if (!dead && !/closed|crashed|detached/.test(String(error))) throw error;
        });
        if (roll(2) === 0)
          await new Promise((resolve) => {
            setTimeout(resolve, roll(500));
          }); // long enough to see that it is saved
        const now = dead ? null : await glimpse(page).catch(() => null);
        if (!now) continue;
        seen = now.lines;
        if (now.saved) acknowledged = now.lines;
      }
      await death;
      outcome.kills += 1;
    } finally {
      await kill();
    }
  }
  outcome.lines = seen.split('\n').length - 1;
  outcome.acknowledged = acknowledged.split('\n').length - 1;
  return outcome;
}
