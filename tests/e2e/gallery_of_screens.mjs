// Takes pictures of the screens for people to look at. `./dev screens` writes them to build/screens/, with a contact
// sheet (index.html) that has them side by side; SCREENS=all adds the other colours and languages. With UPDATE=1 it
// writes only the two of the README, to docs/.
import { mkdirSync, writeFileSync } from 'node:fs';
import test, { after } from 'node:test';
import { Candidate } from './candidate.mjs';
import { eachScreen } from './screens.mjs';
import { everyKind, pack, painted, views, visit } from './site.mjs';

if (process.env.UPDATE) {
  test('pictures for the README', async () => {
    mkdirSync('docs', { recursive: true });
    const { page, reader, end } = await visit({
      attributes: { pack: 'packs/bases-numeriques.json', view: 'canvas' },
      context: { viewport: { width: 800, height: 800 } },
    });
    const candidate = new Candidate(reader, (await pack('bases-numeriques')).content);
    await reader.meet('button', candidate.words.begin);
    await painted(page);
    await page.screenshot({ path: 'docs/screenshot-welcome.png' });
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    await candidate.answer(candidate.exercises[0]);
    await page.mouse.move(1, 1);
    await painted(page);
    await page.screenshot({ path: 'docs/screenshot-exercise.png' });
    await end();
  });
} else {
  const content = await everyKind();
  const folder = 'build/screens';
  const sizes = [
    [360, 640],
    [768, 1024],
    [1280, 800],
    [1440, 900],
  ];
  const all = process.env.SCREENS === 'all';
  /** The screens in their order. @type {Set<string>} */
  const screens = new Set();
  /** The series of pictures: the same screens at one size, in one view. @type {string[]} */
  const series = [];
  for (const theme of all ? ['light', 'dark', 'contrast'] : ['light']) {
    for (const lang of all ? ['fr', 'en'] : ['fr']) {
      for (const [width, height] of sizes) {
        for (const view of views) {
          const name = `${width}x${height}-${view}-${theme}-${lang}`;
          test(name, async () => {
            mkdirSync(`${folder}/${name}`, { recursive: true });
            series.push(name);
            const seen = await visit({
              content,
              attributes: { pack: 'pack.json', view, theme, lang, 'host-name': 'Passerelle' },
              context: { viewport: { width, height } },
            });
            await eachScreen(
              seen,
              content,
              async (screen) => {
                screens.add(screen);
                await seen.page.mouse.move(1, 1);
                if (view === 'canvas') await painted(seen.page);
                await seen.page.screenshot({ path: `${folder}/${name}/${screen}.png` });
              },
              lang,
            );
            await seen.end();
          });
        }
      }
    }
  }
  after(() => {
    writeFileSync(`${folder}/index.html`, contactSheet(series, [...screens]));
    console.log(`${folder}/index.html`);
  });
}

/**
 * All pictures on one page: a row for each screen, so that sizes and views are compared side by side.
 * @param {string[]} series
 * @param {string[]} screens
 */
function contactSheet(series, screens) {
  const row = (/** @type {string} */ screen) =>
    `<tr><th>${screen}${series.map((name) => `<td><a href="${name}/${screen}.png"><img loading="lazy" alt="" src="${name}/${screen}.png"></a>`).join('')}`;
  return `<!doctype html>
<meta charset="utf-8">
<title>Screens</title>
<style>
  body { margin: 0; font: 14px system-ui; background: #999 }
  th { position: sticky; background: #fff; padding: 8px; text-align: left; vertical-align: top }
  thead th { top: 0; z-index: 1 }
  tbody th { left: 0 }
  td { padding: 4px; vertical-align: top }
  img { height: 480px; display: block }
</style>
<table>
<thead><tr><th>${series.map((name) => `<th>${name.replaceAll('-', ' ')}`).join('')}</thead>
<tbody>${screens.map(row).join('\n')}</tbody>
</table>
`;
}
