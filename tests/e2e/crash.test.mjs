// Kills the browser's process at random moments, in both views. `./dev crash` does it 500 times.
import assert from 'node:assert/strict';
import test from 'node:test';
import { crash } from './crashes.mjs';
import { views } from './site.mjs';

const kills = Number(process.env.CRASHES ?? 12);
const each = 25; // kills per session

for (const view of views) {
  test(
    `${view} view: ${kills / 2} kills of the browser lose nothing that was said to be saved`,
    { timeout: 3_600_000 },
    async (context) => {
      let done = 0,
        acknowledged = 0,
        lost = 0;
      for (let seed = 0; done < kills / 2; seed++) {
        const name = seed % 2 ? 'grand-tour' : 'bases-numeriques';
        const outcome = await crash({
          kills: Math.min(each, kills / 2 - done),
          seed: seed + (view === 'page' ? 1000 : 0),
          view,
          name,
        });
        done += outcome.kills;
        acknowledged += outcome.acknowledged;
        lost = Math.max(lost, outcome.lost);
      }
      context.diagnostic(
        `${done} kills, ${acknowledged} acknowledged lines all there, at most ${lost} lines after the last sight of them lost`,
      );
      assert.ok(acknowledged > 0);
    },
  );
}
