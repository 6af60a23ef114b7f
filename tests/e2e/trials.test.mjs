// Checks trials in the browser: code is run with an input of the candidate's own, which never counts.
import assert from 'node:assert/strict';
import test from 'node:test';
import { Candidate } from './candidate.mjs';
import { pack, views, visit } from './site.mjs';

for (const view of views) {
  test(`${view} view: a call is tried by keyboard, its value is shown, and comes back after a reload`, async () => {
    const { content } = await pack('gallery/code');
    const { page, reader, end } = await visit({ content, attributes: { pack: 'pack.json', view } });
    const candidate = new Candidate(reader, content);
    const [exercise] = candidate.exercises;
    const { function: name } = exercise.spec;
    await candidate.begin();
    await candidate.meet(exercise);
    assert.match(await reader.value('textbox', 'Essayer un appel'), new RegExp(`^${name}\\(.+\\)$`));
    await reader.paste('textbox', candidate.words.code, `function ${name}(n) { console.log('vu'); return [n, n]; }`);
    await reader.type('textbox', 'Essayer un appel', `${name}(21)`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await reader.read('[21, 21]');
    await reader.read('Lancez les tests autant de fois que vous voulez.');
    await page.reload();
    await reader.read('[21, 21]');
    assert.equal(await reader.value('textbox', 'Essayer un appel'), `${name}(21)`);
    await reader.type('textbox', 'Essayer un appel', `${name}(`);
    await reader.press('button', 'Essayer');
    await reader.read('SyntaxError');
    await candidate.answer(exercise);
    await end();
  });

  test(`${view} view: a query of one's own shows rows of the exercise's data`, async () => {
    const { content } = await pack('gallery/code_query');
    const { page, reader, end } = await visit({ content, attributes: { pack: 'pack.json', view } });
    const candidate = new Candidate(reader, content);
    await candidate.begin();
    await candidate.meet(candidate.exercises[0]);
    await reader.paste('textbox', 'Essayer une requête', 'SELECT max(age) * 2 AS double FROM clients');
    await reader.press('button', 'Essayer');
    await page.getByRole('columnheader', { name: 'double' }).waitFor();
    await page.getByRole('cell', { name: '102' }).waitFor();
    await end();
  });
}
