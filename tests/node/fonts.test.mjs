// Tests the fonts as delivered: widths, heights, checksums, and the characters of each.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildFace, faces } from '../../tools/build_fonts.mjs';
import { TrueTypeFont } from '../../tools/true_type.mjs';

for (const face of faces) {
  test(`${face.name}: shows every character that it promises, and is fit for both painters`, async () => {
    const bytes = await buildFace(face);
    const font = new TrueTypeFont(bytes);
    const lacking = [...face.characters].filter(
      (character) =>
        !font.glyphs[font.characters.get(character.codePointAt(0) ?? 0) ?? 0] ||
        !font.characters.has(character.codePointAt(0) ?? 0),
    );
    assert.deepEqual(lacking, []);
    const blank = [...face.characters].filter((character) => font.glyphs[font.glyphOf(character)].length === 0);
    assert.deepEqual(
      blank.sort(),
      [' ', '\u00a0', '\u202f'].filter((space) => face.characters.includes(space)),
    );
    for (const table of ['GPOS', 'GSUB', 'kern', 'fvar'])
      assert.ok(!font.tables.has(table), `${table}: ImGui would measure otherwise`);
    for (const character of face.characters) {
      const missing = font
        .components(character)
        .filter(({ glyph }) => font.glyphs[glyph] === undefined || font.glyphs[glyph].length === 0);
      assert.deepEqual(missing, [], `${character}: of parts that are there`);
    }
    assert.deepEqual(await buildFace(face), bytes, 'the same bytes every time');
    assert.deepEqual(font.write(), bytes, 'read and written again, nothing is lost');
    assert.equal(sumOf(bytes), 0xb1b0afba, 'the checksum of the whole');
  });
}

test('mono: one width', async () => {
  const font = new TrueTypeFont(await buildFace(faces[2]));
  assert.deepEqual(
    [...new Set([...faces[2].characters].map((character) => font.advance(character)))],
    [font.advance('m')],
  );
});

test('a narrow no-break space is narrower than a space', async () => {
  const font = new TrueTypeFont(await buildFace(faces[0]));
  assert.ok(font.advance('\u202f') > 0 && font.advance('\u202f') < font.advance(' '));
});

/** @param {Buffer} bytes */
function sumOf(bytes) {
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + bytes.readUInt32BE(at)) >>> 0;
  return sum;
}

test('a second face has none of the letters of the first, and both are as high and as deep', async () => {
  for (const name of ['regular', 'bold', 'mono']) {
    const [one, other] = [name, `${name}-more`].map((wanted) => faces.find((face) => face.name === wanted));
    assert.ok(one && other);
    assert.deepEqual(
      [...other.characters].filter((character) => one.characters.includes(character)),
      [],
    );
    const [first, second] = await Promise.all(
      [one, other].map(async (face) => new TrueTypeFont(await buildFace(face))),
    );
    for (const at of [4, 6]) assert.equal(second.table('hhea').readInt16BE(at), first.table('hhea').readInt16BE(at));
    assert.equal(second.unitsPerEm, first.unitsPerEm);
  }
});

test('the letters of Polish, Turkish, Czech, Hungarian, Romanian and the Baltic are in one of the faces', () => {
  for (const face of ['regular', 'bold', 'mono']) {
    const both = faces
      .filter(({ name }) => name.startsWith(face))
      .map(({ characters }) => characters)
      .join('');
    const lacking = [
      ...'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ ğışçöüĞİŞ čďěňřšťůžČĎĚŇŘŠŤŮŽ őűŐŰ ăâîșțĂÂÎȘȚ āčēģīķļņšūž ėįųų õäöü © § ² ³ ½ ¼ ¾ µ № ª º ™ ® ¹ ¢ ¥',
    ].filter((letter) => !both.includes(letter));
    assert.deepEqual(lacking, face === 'mono' ? ['№'] : []);
  }
});
