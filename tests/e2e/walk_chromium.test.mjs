// The whole way of a candidate in Chromium, in both views.
import test from 'node:test';
import { views, visit } from './site.mjs';
import { check_completion, walk_all } from './walk.mjs';

for (const view of views) {
  test(`${view} view: from the welcome to a result that others can check`, async () => {
    const { reader, completed, end } = await visit({ attributes: { pack: 'packs/bases-numeriques.json', view } });
    await check_completion(await walk_all(reader, completed));
    await end();
  });
}
