// Measures how many sessions per second a platform can check: `node tests/bench/replay.mjs [--json]`
import { readFile } from 'node:fs/promises';
import { loadCore } from '../../web/engine/core_node.mjs';
import { close } from '../../web/runner/host/node.mjs';
import { Candidate } from '../node/candidate.mjs';

const pack = new Uint8Array(await readFile(new URL('../../build/packs/bases-numeriques.json', import.meta.url)));
const core = await loadCore();
const candidate = new Candidate(core, pack);
await candidate.open();
/** @param {RegExp} name */
const press = async (name) => {
  const button = candidate.find('button', name);
  if (button) await candidate.act(button, 'activate');
  return button !== undefined;
};
await press(/^Commencer/);
do {
  for (const node of candidate.nodes().filter(({ role }) => role === 'radio')) await candidate.act(node, 'check');
  const field = candidate.nodes().find(({ role }) => role === 'text_field');
  for (let text = 'n'; field && text.length < 10; text += 'e') await candidate.act(field, 'input', text);
} while (await press(/^Continuer/));
await press(/^Relire/);
await press(/^Terminer/);
if (!core.replay(pack, candidate.lines).finished) throw new Error('the session was not finished');

const started = performance.now();
let replays = 0;
while (performance.now() - started < 2000) {
  core.replay(pack, candidate.lines);
  replays += 1;
}
const measured = {
  events: candidate.lines.split('\n').length - 1,
  replays_a_second: Math.round(replays / ((performance.now() - started) / 1000)),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(measured));
else console.table([measured]);
close();
