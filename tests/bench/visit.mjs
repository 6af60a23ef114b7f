// Measures the cost of a first visit, in Chromium on this machine: bytes over the network, time until the candidate
// can answer the first question, and the time of a click. `node tests/bench/visit.mjs [--json]`
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../chromium.mjs';
import { serve } from '../../tools/serve.mjs';

/** Files fetched in the background for later exercises. */
const later = /_(worker|facts)\.mjs|_mistakes\.json|engines\/|chunks\/(runner|client|parts|editor)/;

/** @param {'canvas' | 'page'} view */
export async function firstVisit(view) {
  const server = await serve({ root: fileURLToPath(new URL('../../dist', import.meta.url)) });
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, locale: 'fr-FR' });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Performance.enable');
    /** @type {Map<string, {name: string, bytes: number}>} */
    const fetched = new Map();
    devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (request.url.startsWith('http')) fetched.set(requestId, { name: new URL(request.url).pathname, bytes: 0 });
    });
    devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const file = fetched.get(requestId);
      if (file) file.bytes = encodedDataLength;
    });
    const started = Date.now();
    await page.goto(`${server.url}?view=${view}`);
    await page.getByRole('button', { name: 'Commencer' }).click();
    const option = page.getByRole('radio').first();
    await option.waitFor();
    const answerable = Date.now() - started;
    await page.waitForTimeout(1000); // pending requests have finished
    const files = [...fetched.values()].filter(({ name }) => !later.test(name)).sort((a, b) => b.bytes - a.bytes);

    const spent = async () =>
      (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    const statistics = () =>
      page.locator('potentiel-assessment').evaluate((element) => ({ .../** @type {any} */ (element).statistics }));
    const options = await page.getByRole('radio').all();
    const before = await spent();
    const clicks = [];
    for (let turn = 0; turn < 20; turn++) {
      clicks.push(
        await options[turn % options.length].evaluate(
          (element) =>
            new Promise((done) => {
              const pressed = performance.now();
              /** @type {HTMLElement} */ (element).click();
              requestAnimationFrame(() => {
                const channel = new MessageChannel();
                channel.port1.onmessage = () => done(performance.now() - pressed);
                channel.port2.postMessage(0);
              });
            }),
        ),
      );
    }
    const perClick = (((await spent()) - before) * 1000) / clicks.length;
    await page.waitForTimeout(1000);
    const quiet = await statistics();
    await page.waitForTimeout(10_000);
    const after = await statistics();
    return {
      view,
      bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      answerable_ms: answerable,
      click_to_frame_ms: Math.round(/** @type {number[]} */ (clicks).sort((a, b) => a - b)[10] * 10) / 10,
      main_thread_ms_a_click: Math.round(perClick * 10) / 10,
      idle_frames: after.updates - quiet.updates,
      idle_draws: after.paints - quiet.paints,
      files,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const visits = [await firstVisit('canvas'), await firstVisit('page')];
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify(visits, null, 2));
  } else {
    console.table(visits.map(({ files, ...rest }) => rest));
    console.table(visits[0].files);
  }
}
