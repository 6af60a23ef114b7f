// Measures how many sessions per second a platform can check: `node tests/bench/replay.mjs [--json]`
import { pack } from '../packs.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { close } from '../../web/runner/host/node.mjs';
import { CorePlayer } from '../node/core_player.mjs';

const { bytes } = await pack('bases-numeriques');
const core = await loadCore();
const player = new CorePlayer(core, bytes);
await player.open();
/** @param {RegExp} name */
const press = async (name) => {
  const button = player.find('button', name);
  if (button) await player.act(button, 'activate');
  return button !== undefined;
};
await press(/^Commencer/);
do {
  for (const node of player.nodes().filter(({ role }) => role === 'radio')) await player.act(node, 'check');
  const field = player.nodes().find(({ role }) => role === 'text_field');
  for (let text = 'n'; field && text.length < 10; text += 'e') await player.act(field, 'input', text);
} while (await press(/^Continuer/));
await press(/^Relire/);
await press(/^Terminer/);
if (!core.replay(bytes, player.lines).finished) throw new Error('the session was not finished');

const started = performance.now();
let replays = 0;
while (performance.now() - started < 2000) {
  core.replay(bytes, player.lines);
  replays += 1;
}
const measured = {
  events: player.lines.split('\n').length - 1,
  replays_a_second: Math.round(replays / ((performance.now() - started) / 1000)),
};
if (process.argv.includes('--json')) console.log(JSON.stringify(measured));
else console.table([measured]);
close();
