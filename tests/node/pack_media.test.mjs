// Pictures and sounds on their way from a file into a pack.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, buildWell, changed, source } from './pack_support.mjs';

const hotspot = source('assessments/gallery/hotspot');
const latin = (/** @type {string} */ text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const svg = (/** @type {string} */ inside) => new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${inside}</svg>`);

/** What is said when the picture of the gallery's hotspot is made of these bytes. @param {Uint8Array | undefined} bytes */
const said = (bytes) => build(hotspot, () => bytes).said;

/** The medium that these bytes become. @param {Uint8Array} bytes */
const medium = (bytes) => {
  const { pack, said: complaints } = build(hotspot, () => bytes);
  assert.ok(pack, complaints.join('\n'));
  return /** @type {import('../../web/pack/pack.d.ts').Medium} */ (pack.media?.[0]);
};

test('an SVG comes into the pack as it is, with the size of its view box', () => {
  const bytes = svg('<path d="M0 0h9"/>');
  const { type, width, height, data } = medium(bytes);
  assert.deepEqual({ type, width, height }, { type: 'image/svg+xml', width: 40, height: 30 });
  assert.deepEqual(new Uint8Array(Buffer.from(data, 'base64')), bytes);
});

test('formats are known by their first bytes, and sizes by their headers', () => {
  const png = latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x02\0\0\0\x10\x08');
  const jpeg = latin('\xff\xd8\xff\xe0\0\x04ab\xff\xc2\0\x0b\x08\0\x20\x01\0\x03');
  const webp = (/** @type {string} */ rest) => latin(`RIFF\0\0\0\0WEBP${rest}`.padEnd(40, '\0'));
  const size = (/** @type {Uint8Array} */ bytes) => {
    const { type, width, height } = medium(bytes);
    return [type, width, height];
  };
  assert.deepEqual(size(png), ['image/png', 258, 16]);
  assert.deepEqual(size(jpeg), ['image/jpeg', 256, 32]);
  assert.deepEqual(size(webp('VP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x40\x01\xf0\0')), ['image/webp', 320, 240]);
  assert.deepEqual(size(webp('VP8L\0\0\0\0\x2f\x3f\xc1\x3b\0')), ['image/webp', 320, 240]);
  assert.deepEqual(size(webp('VP8X\0\0\0\0\0\0\0\0\x3f\x01\0\xef\0\0')), ['image/webp', 320, 240]);
});

test('what is no picture, has no size or is not there is refused at its name', () => {
  const place = /^pack\.yaml:\d+:11: /;
  for (const [bytes, words] of /** @type {[Uint8Array | undefined, RegExp][]} */ ([
    [undefined, /there is no file "warehouse\.svg"/],
    [latin('GIF89a'), /not a picture or a sound that is known/],
    [latin(''), /not a picture or a sound that is known/],
    [latin('\x89PNG\r\n\x1a\n'), /width and height can't be found/],
    [new TextEncoder().encode('<svg width="3" height="3"/>'), /width and height can't be found/],
    [svg(' '.repeat(300_000)), /300000 at most/],
  ])) {
    const [first] = said(bytes);
    assert.match(first, place);
    assert.match(first, words);
  }
});

test('an SVG that could run or fetch something is refused', () => {
  for (const inside of [
    '<script>alert(1)</script>', '<SCRIPT/>', '<path onclick="x()"/>', '<path\nonload = "x()"/>', '<foreignObject/>',
    '<image href="data:image/png;base64,AA"/>', '<use href="other.svg#a"/>', '<a xlink:href=\'https://example.org\'><path/></a>',
    '<path fill="url(https://example.org/a)"/>', '<style>@import "a.css"; path { fill: url( "b.svg") }</style>',
    '<a href="&#106;avascript:x"/>', '<feImage href="#a"/>',
  ]) {
    assert.equal(build(hotspot, () => svg(inside)).pack, undefined, inside);
  }
  assert.match(said(new TextEncoder().encode('<!DOCTYPE svg><svg viewBox="0 0 1 1"/>'))[0], /not a picture|document type/);
  const harmless = '<use href="#a"/><path fill="url(#b)"/><path fill="url( \'#b\' )"/><text>on time = &#233;</text>';
  assert.ok(build(hotspot, () => svg(harmless)).pack, said(svg(harmless)).join('\n'));
});

test('a sound needs a transcript, and has no size', () => {
  const sound = latin('OggS and so on');
  const add = (/** @type {string} */ transcript) => hotspot.replace('media:\n', `media:\n  - { id: call, file: call.opus, alternative: A call${transcript} }\n`);
  const read = (/** @type {string} */ name) => (name === 'call.opus' ? sound : svg(''));
  assert.match(build(add(''), read).said[0], /a sound needs a transcript/);
  const media = build(add(', transcript: Hello'), read).pack?.media ?? [];
  assert.deepEqual(media[0], {
    id: 'call', type: 'audio/ogg', data: Buffer.from(sound).toString('base64'), alternative: { fr: 'A call', en: 'A call' },
    transcript: { fr: [{ spans: [{ text: 'Hello' }] }], en: [{ spans: [{ text: 'Hello' }] }] },
  });
});

test('ids are used once, files lie in the folder, and all together are not too large', () => {
  const twice = hotspot.replace('media:\n', 'media:\n  - { id: warehouse, file: a.svg, alternative: A }\n');
  assert.match(build(twice, () => svg('')).said[0], /"warehouse" is given twice/);
  for (const file of ['../secret.svg', '/etc/passwd', 'a/b.svg']) {
    assert.match(build(changed('hotspot', 'warehouse.svg', file)).said[0], /the name of a file in the same folder expected/);
  }
  const four = hotspot.replace('media:\n', `media:\n${[1, 2, 3].map((n) => `  - { id: m${n}, file: a.svg, alternative: A }\n`).join('')}`);
  assert.match(build(four, () => svg(' '.repeat(260_000))).said.join('\n'), /1000000 at most/);
});

test('places of a hotspot: in percent, within the picture, on a picture, with a right one', () => {
  const { exercises: [{ spec }], pack } = buildWell(hotspot);
  assert.deepEqual(spec.spots[0], {
    id: 'a', name: { fr: [{ text: 'Les cartons posés au sol' }], en: [{ text: 'The boxes on the floor' }] }, left: 390, top: 560, width: 220, height: 370,
  });
  assert.deepEqual(pack.keys[0].key.correct, ['a']);
  assert.match(build(changed('hotspot', 'at: [80, 60, 18, 33]', 'at: [80, 60, 27, 33]')).said[0], /goes beyond the picture/);
  assert.match(build(changed('hotspot', 'picture: warehouse', 'picture: shop')).said[0], /"shop" is not a picture/);
  assert.match(build(changed('hotspot', '              correct: true\n', '')).said[0], /one place must carry correct: true, 0 do/);
});
