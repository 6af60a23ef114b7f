// Takes pictures of the screens for people to look at. `node tests/e2e/gallery_of_screens.mjs` writes all of them to
// build/screens/; with UPDATE=1 it writes only the two of the README, to docs/.
import { mkdirSync } from 'node:fs';
import test from 'node:test';
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
  for (const view of views) {
    for (const [width, height] of [
      [360, 640],
      [768, 1024],
      [1440, 900],
    ]) {
      for (const theme of ['light', 'dark', 'contrast']) {
        for (const lang of ['fr', 'en']) {
          const name = `${view}-${width}-${theme}-${lang}`;
          test(name, async () => {
            mkdirSync(`build/screens/${name}`, { recursive: true });
            const seen = await visit({
              content,
              attributes: { pack: 'pack.json', view, theme, lang },
              context: { viewport: { width, height } },
            });
            await eachScreen(
              seen,
              content,
              async (screen) => {
                await seen.page.mouse.move(1, 1);
                if (view === 'canvas') await painted(seen.page);
                await seen.page.screenshot({ path: `build/screens/${name}/${screen}.png`, fullPage: view === 'page' });
              },
              lang,
            );
            await seen.end();
          });
        }
      }
    }
  }
}
