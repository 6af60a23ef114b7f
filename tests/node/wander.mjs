// Acts at random on the nodes of the screen, as a candidate without a plan.
import assert from 'node:assert/strict';

/** @typedef {import('./core_player.mjs').CorePlayer} CorePlayer */
/** @typedef {(bound: number) => number} Roll */

const texts = [
  '',
  'été',
  'l’œuvre « citée » €',
  '😀',
  'a'.repeat(60),
  'mot de passe',
  '\n',
  'ctrl+z',
  '3,5',
  '12',
  '=a1*2',
  '=B2+',
];
const programs = ['while (true);', 'function', 'throw 1', 'const f = (x) => x * 2'];
const acting = ['button', 'radio', 'checkbox', 'text_field', 'text_area', 'editor', 'select', 'slider', 'list_item'];

/**
 * Does one random thing on the screen. The caller ends the session and starts a new one.
 *
 * @param {CorePlayer} player
 * @param {Roll} roll
 * @param {string[]} [solutions] programs that are worth trying, too
 */
export async function doSomething(player, roll, solutions = []) {
  const able = player
    .nodes()
    .filter(
      (node) =>
        !node.is.disabled &&
        !node.is.read_only &&
        acting.includes(node.role) &&
        !/^(Terminer|Finish|Recommencer|Start again)/.test(node.name),
    );
  // Mostly go on, so that sessions reach every exercise.
  const onwards = able.find(
    (node) => node.role === 'button' && /^(Commencer|Begin|Start|Continuer|Continue)/.test(node.name),
  );
  const node = onwards && roll(3) === 0 ? onwards : able[roll(able.length)];
  const pick = (/** @type {any[]} */ list) => list[roll(list.length)];
  switch (node.role) {
    case 'button':
      return player.act(node, 'activate');
    case 'radio':
      return player.act(node, 'check');
    case 'checkbox':
      return player.act(node, node.is.checked ? 'uncheck' : 'check');
    case 'select':
      return player.act(node, 'input', pick(node.children).value);
    case 'slider':
      return player.act(node, 'input', String(roll(120) - 10));
    case 'editor':
      return player.act(node, 'input', pick([...programs, ...solutions]));
    case 'list_item':
      return player.act(node, 'drop', String(roll(6)));
    default:
      return player.act(node, 'input', node.value + pick(texts));
  }
}

/** Ends the session with its buttons. @param {CorePlayer} player @param {Roll} roll */
export async function finish(player, roll) {
  for (let step = 0; !player.result; step++) {
    assert.ok(step < 200, 'no way to the end was found');
    const end =
      player.find('button', /^(Terminer|Finish)/) ??
      player.find('button', /^(Tous les exercices|All exercises|Relire|Review)/);
    if (end) await player.act(end, 'activate');
    else await doSomething(player, roll);
  }
}
