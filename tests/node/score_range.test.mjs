// Checks that no pack can give a score outside 0..1000: mutates packs of every kind at random, and a candidate without
// a plan takes every mutant that the core accepts.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, test } from 'node:test';
import { loadCore } from '../../web/engine/core_node.mjs';
import { close } from '../../web/runner/host/node.mjs';
import { dice } from '../chance.mjs';
import { CorePlayer } from './core_player.mjs';
import { doSomething, finish } from './wander.mjs';

const mutants = Number(process.env.MUTANTS ?? 60); // per pack
const folder = new URL('../../build/packs/gallery/', import.meta.url);
const core = await loadCore();
after(close);

/**
 * Every place in a document that holds a value.
 *
 * @param {any} value
 * @param {any[][]} [places]
 * @returns {any[][]} pairs of holder and name
 */
function placesIn(value, places = []) {
  if (value && typeof value === 'object') {
    for (const name of Object.keys(value)) {
      places.push([value, name]);
      placesIn(value[name], places);
    }
  }
  return places;
}

/** Changes a few values in specs and keys. @param {any} pack @param {(bound: number) => number} roll */
function mutate(pack, roll) {
  const changed = structuredClone(pack);
  const targets = [
    ...changed.sections.flatMap((/** @type {any} */ section) =>
      section.exercises.map((/** @type {any} */ exercise) => exercise.spec),
    ),
    ...changed.keys.map((/** @type {any} */ key) => key.key),
  ];
  for (let times = 1 + roll(3); times > 0; times--) {
    const places = targets.flatMap((target) => placesIn(target));
    if (places.length === 0) break; // a statement has nothing to change
    const [holder, name] = places[roll(places.length)];
    const value = holder[name];
    if (typeof value === 'number')
      holder[name] = [0, 1, 2, 3, -1, value + 1, value * 2, 1000, 100000, -value][roll(10)];
    else if (typeof value === 'string' && /^-?[\d.]+$/.test(value))
      holder[name] = ['0', '-1', '0.001', '1e9', '1000000', `${value}0`, `-${value}`][roll(7)];
    else if (typeof value === 'boolean') holder[name] = !value;
    else if (Array.isArray(value) && value.length > 0) {
      const at = roll(value.length);
      if (roll(2)) value.splice(at, 1);
      else value.splice(at, 0, structuredClone(value[roll(value.length)]));
    } else if (Array.isArray(holder)) [holder[0], holder[name]] = [holder[name], holder[0]];
  }
  return changed;
}

/** @param {any} result */
function checkRange(result) {
  const fits = (/** @type {number} */ score) => Number.isInteger(score) && score >= -1 && score <= 1000;
  assert.ok(fits(result.score) && fits(result.raw), JSON.stringify(result));
  for (const exercise of result.exercises) assert.ok(fits(exercise.score), JSON.stringify(exercise));
  for (const { score, low, high } of result.skills) {
    assert.ok(fits(score) && low <= score && score <= high && fits(high), JSON.stringify(result.skills));
  }
}

for (const file of (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()) {
  const pack = JSON.parse(await readFile(new URL(file, folder), 'utf8'));
  test(`${file}: scores stay within 0..1000 in whatever the core accepts`, { timeout: 300_000 }, async () => {
    let taken = 0;
    for (let seed = 0; seed < mutants; seed++) {
      const roll = dice(seed);
      const changed = seed === 0 ? pack : mutate(pack, roll);
      const player = new CorePlayer(core, new TextEncoder().encode(JSON.stringify(changed)), { seed });
      try {
        await player.open();
      } catch (error) {
        assert.match(String(/** @type {any} */ (error).path), /^\/(sections|keys)\b/, `seed ${seed}: ${error}`); // refused, with its place
        continue;
      }
      taken++;
      for (let step = 0; step < 25 && !player.result; step++) await doSomething(player, roll);
      await finish(player, roll);
      checkRange(player.result);
    }
    assert.ok(taken > mutants / 10, `${taken} of ${mutants} changed packs were accepted`);
  });
}
