// Tests the host's copy of the semantic tree with lists of operations, without a DOM.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Model } from '../../web/mirror/model.mjs';
import { Tape, description } from './mirror_tape.mjs';

test('nodes are added at their places', () => {
  const model = new Model(description);
  const tape = new Tape().add(1, 0, 0, 'section', 'root').add(2, 1, 0, 'paragraph').add(3, 1, 0, 'heading', 'title');
  const changes = model.apply(tape.text(3, 'name', 'Été').number(3, 'level', 2).frame());
  assert.deepEqual(
    model.root?.children.map((node) => node.id),
    [3, 2],
  );
  assert.equal(model.nodes.get(3)?.name, 'Été');
  assert.equal(model.nodes.get(3)?.level, 2);
  assert.equal(model.nodes.get(3)?.part, 'title');
  assert.deepEqual(
    [...changes.changed].map((node) => node.id),
    [1, 2, 3],
  );
});

test('ids and rectangles use the whole range of 32 bits', () => {
  const model = new Model(description);
  const id = 0xfedcba98;
  const changes = model.apply(
    new Tape().add(1, 0, 0, 'section').add(id, 1, 0, 'button').rect(id, -1.5, 20.0625, 300, 48).frame(),
  );
  assert.deepEqual(model.nodes.get(id)?.rect, { x: -1.5, y: 20.0625, width: 300, height: 48 });
  assert.deepEqual(
    [...changes.moved].map((node) => node.id),
    [id],
  );
});

test('flags become states by name', () => {
  const model = new Model(description);
  model.apply(new Tape().add(1, 0, 0, 'section').add(2, 1, 0, 'radio').number(2, 'flags', 0b101).frame());
  assert.deepEqual(
    description.flags.filter((flag) => model.nodes.get(2)?.is[flag]),
    [description.flags[0], description.flags[2]],
  );
});

test('a move counts places without the node itself', () => {
  const model = new Model(description);
  const tape = new Tape().add(1, 0, 0, 'section');
  for (const id of [2, 3, 4]) tape.add(id, 1, id - 2, 'button');
  model.apply(tape.frame());
  const changes = model.apply(new Tape().move(2, 1, 2).frame());
  assert.deepEqual(
    model.root?.children.map((node) => node.id),
    [3, 4, 2],
  );
  assert.deepEqual(
    [...changes.arranged].map((node) => node.id),
    [1],
  );
  assert.equal(changes.changed.size, 0);
});

test('removal takes everything below, and the same id may come back as another element', () => {
  const model = new Model(description);
  model.apply(new Tape().add(1, 0, 0, 'section').add(2, 1, 0, 'group').add(3, 2, 0, 'button').frame());
  const old = model.nodes.get(3);
  const changes = model.apply(new Tape().remove(2).add(2, 1, 0, 'list').text(2, 'name', 'x').frame());
  assert.deepEqual(
    changes.removed.map((node) => node.id),
    [2, 3],
  );
  assert.equal(model.nodes.has(3), false);
  assert.equal(changes.changed.has(/** @type {any} */ (old)), false);
  assert.deepEqual(
    [...changes.changed].map((node) => node.role),
    ['list'],
  );
});

test('focus and announcements are handed on', () => {
  const model = new Model(description);
  const changes = model.apply(
    new Tape().add(1, 0, 0, 'section').add(2, 1, 0, 'heading').focus(2).say('Third of five').frame(),
  );
  assert.equal(changes.focus?.id, 2);
  assert.deepEqual(changes.said, ['Third of five']);
});

test('operations that make no sense are refused by name', () => {
  const start = () => {
    const model = new Model(description);
    model.apply(new Tape().add(1, 0, 0, 'section').frame());
    return model;
  };
  assert.throws(() => start().apply(new Tape().remove(9).frame()), /no node 9/);
  assert.throws(() => start().apply(new Tape().add(1, 0, 0, 'section').frame()), /already there/);
  assert.throws(() => start().apply(new Tape().add(5, 1, 7, 'button').frame()), /no place 7/);
  assert.throws(() => start().apply(new Tape().raw(99).frame()), /unknown operation 99/);
});
