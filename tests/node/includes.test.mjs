// Checks the direction of all includes in src/ against a table of rooms, whose order makes cycles impossible.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

// A room is a folder. It may include itself and the rooms in its row; a row names only rooms above it. In src/kinds
// the file's name decides: kinds/spec for spec.h and json.h, kinds/screen for screen…, kinds/core for the rest (rules,
// score and their helpers).
/** @type {Record<string, string[]>} */
const sees = {
  base: [],
  'model/parts': ['base'],
  'kinds/spec': ['base', 'model/parts'],
  model: ['base', 'model/parts', 'kinds/spec'],
  'model/rules': ['base', 'model/parts', 'kinds/spec', 'model'],
  scoring: ['base', 'model/parts', 'kinds/spec', 'model'],
  'kinds/core': ['base', 'kinds/spec', 'model', 'model/rules', 'scoring'],
  session: ['base', 'model', 'model/rules', 'scoring'],
  report: ['base', 'kinds/spec', 'model', 'model/rules', 'scoring', 'kinds/core', 'session'],
  imgui: [],
  'ui/words': ['base', 'model/parts'],
  'ui/tree': ['base', 'model/parts'],
  'ui/look': ['base', 'imgui', 'ui/tree'],
  'ui/arrange': ['ui/look', 'ui/tree'],
  'ui/paint': ['base', 'imgui', 'ui/arrange', 'ui/look', 'ui/tree'],
  'ui/pass': [
    ...['base', 'model/parts', 'kinds/spec', 'model', 'model/rules', 'scoring', 'session', 'report'],
    ...['ui/words', 'ui/tree'],
  ],
  'kinds/screen': ['base', 'kinds/spec', 'model', 'model/rules', 'scoring', 'kinds/core', 'session', 'ui/pass'],
  'ui/screens': ['base', 'model/rules', 'session', 'ui/pass', 'kinds/screen'],
  'ui/app': ['base', 'session', 'ui/words', 'ui/paint', 'ui/pass', 'ui/screens'],
  bindings: ['base', 'kinds/spec', 'model/rules', 'report', 'ui/words', 'ui/tree', 'ui/app'],
};

const root = new URL('../../src/', import.meta.url);

/** @param {string} file below src/ */
function roomOf(file) {
  const parts = file.split('/');
  const name = parts[parts.length - 1];
  if (name.startsWith('imgui') && parts.length === 1) return 'imgui';
  if (parts[0] === 'kinds') {
    if (name.startsWith('screen')) return 'kinds/screen';
    return /^(spec\.h|json\.h|item_kinds\.inl)$/.test(name) ? 'kinds/spec' : 'kinds/core';
  }
  const inner = `${parts[0]}/${parts[1]}`;
  return inner in sees ? inner : parts[0];
}

/** The folder of a kind. @param {string} file @returns {string | undefined} */
const kindOf = (file) => /^kinds\/(\w+)\//.exec(file)?.[1];

/** @param {string} file @param {string} text @returns {string[]} its includes that the table forbids */
function wrongIncludes(file, text) {
  const room = roomOf(file);
  if (!(room in sees)) return [`${file}: no room`];
  // The compiler finds our own headers in brackets, too. What a macro includes can't be known: it counts as ours.
  const included = [...text.matchAll(/#\s*(?:include|include_next|import)\b\s*(?:"([^"]+)"|<([^>]+)>|(\w+))/g)]
    .filter(([, , bracketed]) => !bracketed || bracketed.includes('imgui') || existsSync(new URL(bracketed, root)))
    .map(([, quoted, bracketed, macro]) => quoted ?? bracketed ?? macro);
  return included
    .filter((other) => {
      if (['fold_table.inl', 'fault_numbers.inl'].includes(other)) return false; // generated for base
      const otherKind = kindOf(other);
      // Kinds must not include each other; the files in src/kinds itself combine them.
      if (kindOf(file) && otherKind && kindOf(file) !== otherKind) return true;
      // The screens may include only the table of the kinds' screens, not a kind's screen.
      if (room === 'ui/screens' && otherKind) return true;
      return roomOf(other) !== room && !sees[room].includes(roomOf(other));
    })
    .map((other) => `${file} includes ${other}`);
}

test('rooms see only rooms above them', () => {
  const rooms = Object.keys(sees);
  for (const [room, others] of Object.entries(sees))
    for (const other of others) {
      assert.ok(rooms.includes(other), `${room} sees ${other}, which is no room`);
      assert.ok(rooms.indexOf(other) < rooms.indexOf(room), `${room} sees ${other}, which is below it`);
    }
});

test('every file includes only what its room may see', () => {
  // Whatever an include can name: all but documents and cases.
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?!md$|txt$)/.test(file));
  assert.ok(files.length > 300);
  assert.deepEqual(
    files.flatMap((file) => wrongIncludes(file, readFileSync(new URL(file, root), 'utf8'))),
    [],
  );
});

test('what points the wrong way is found', () => {
  /** @type {[string, string][]} */
  const wrong = [
    ['base/utf8.h', '"model/pack.h"'],
    ['model/pack.h', '"kinds/code/values.h"'],
    ['session/apply.cpp', '"ui/tree/node.h"'],
    ['ui/tree/frame.cpp', '"ui/paint/painter.h"'],
    ['ui/pass/pieces.h', '"kinds/screen.h"'],
    ['ui/screens/exercise.cpp', '"kinds/code/screen_tests.h"'],
    ['kinds/hotspot/rules.cpp', '"ui/pass/pass.h"'],
    ['kinds/hotspot/score.cpp', '"kinds/matrix/spec.h"'],
    ['kinds/hotspot/screen.cpp', '"ui/screens/parts.h"'],
    ['ui/pass/pass.cpp', '<imgui.h>'],
  ];
  for (const [file, other] of wrong)
    assert.deepEqual(wrongIncludes(file, `#include ${other}\n`), [`${file} includes ${other.slice(1, -1)}`]);
  for (const line of [
    '#include <model/pack.h>',
    '#  include  "model/pack.h"',
    '  #include"model/pack.h"',
    '#include PACK',
  ])
    assert.equal(wrongIncludes('base/utf8.h', `${line}\n`).length, 1, line);
  assert.deepEqual(wrongIncludes('base/utf8.h', '#include <vector>\n#include <rapidjson/reader.h>\n'), []);
  assert.deepEqual(wrongIncludes('attic/new.cpp', ''), ['attic/new.cpp: no room']);
});
