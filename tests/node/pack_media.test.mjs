// Checks how pictures and sounds get from a file into a pack.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, buildWell, changed, source } from './pack_support.mjs';

const hotspot = source('assessments/gallery/hotspot');
const latin = (/** @type {string} */ text) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const svg = (/** @type {string} */ inside) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${inside}</svg>`);

/**
 * The messages if the picture of the gallery's hotspot consists of these bytes.
 *
 * @param {Uint8Array | undefined} bytes
 */
const said = (bytes) => build(hotspot, () => bytes).said;

/** The medium built from these bytes. @param {Uint8Array} bytes */
const medium = (bytes) => {
  const { pack, said: complaints } = build(hotspot, () => bytes);
  assert.ok(pack, complaints.join('\n'));
  return /** @type {import('../../web/pack/pack.d.ts').Medium} */ (pack.media?.[0]);
};

/** The SVG built from these bytes. @param {Uint8Array} bytes */
const written = (bytes) => Buffer.from(medium(bytes).data, 'base64').toString();

test('an SVG comes into the pack with the size of its view box; written in its own form, it stays as it is', () => {
  const bytes = svg('<style>.a{fill:red}</style><path class="a" d="M0 0h9"/><text x="1">a &lt; b</text>');
  const { type, width, height } = medium(bytes);
  assert.deepEqual({ type, width, height }, { type: 'image/svg+xml', width: 40, height: 30 });
  assert.equal(written(bytes), new TextDecoder().decode(bytes));
  assert.equal(written(new TextEncoder().encode(written(bytes))), written(bytes));
});

test('an SVG is written anew: what draws stays, what drawing programs keep for themselves goes', () => {
  const drawing = `\ufeff<?xml version='1.0' encoding='UTF-8'?>
<!-- made by hand --><s:svg xmlns:s='http://www.w3.org/2000/svg' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:own="urn:own" viewBox='0 0 9 9' own:version="1" data-x="y">
<s:metadata><rdf/></s:metadata><own:view zoom="2"><own:b/></own:view><s:title>A &amp; b</s:title>
<s:g style="fill : red; -own-x: 1; stroke:url('#g')"><s:use xlink:href="#a"/><s:text xml:space="preserve"><![CDATA[1 < 2]]></s:text></s:g></s:svg>`;
  assert.equal(
    written(new TextEncoder().encode(drawing)).replace(/\n/g, ''),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>A &amp; b</title><g style="fill:red;stroke:url(#g)"><use href="#a"/>' +
      '<text xml:space="preserve">1 &lt; 2</text></g></svg>',
  );
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
    [
      new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="3" height="3"/>'),
      /width and height can't be found/,
    ],
    [svg(' '.repeat(300_000)), /300000 at most/],
  ])) {
    const [first] = said(bytes);
    assert.match(first, place);
    assert.match(first, words);
  }
});

/** Ten rectangles. @param {string} attributes */
const ten = (attributes) =>
  Array.from({ length: 10 }, (_, x) => `<rect x="${x}" width="1" height="9" ${attributes}/>`).join('');
/**
 * Seven elements with ten shapes each, which refer to the next element.
 *
 * @param {(level: number, next: number | undefined) => string} element
 */
const chain = (element) =>
  [0, 1, 2, 3, 4, 5, 6].map((level) => element(level, level < 6 ? level + 1 : undefined)).join('');
const classes = (/** @type {string} */ property) =>
  `<style>${[0, 1, 2, 3, 4, 5, 6].map((level) => `.c${level}{${property}:url(#p${level})}`).join('')}</style>`;
const classed = (/** @type {number | undefined} */ next) => ten(next ? `class="c${next}"` : '');

test('an SVG of which little is written and much to draw is refused, wherever its references stand', () => {
  const many = (/** @type {number} */ count, /** @type {(index: number) => string} */ one) =>
    Array.from({ length: count }, (_, index) => one(index)).join('');
  const marker = `<marker id="m">${many(200, () => '<circle r="1"/>')}</marker>`;
  for (const [inside, words] of /** @type {[string, RegExp][]} */ ([
    [
      `${classes('fill')}${chain((level, next) => `<pattern id="p${level}">${classed(next)}</pattern>`)}${ten('class="c0"')}`,
      /shapes to draw/,
    ],
    [
      `${classes('mask')}${chain((level, next) => `<mask id="p${level}">${classed(next)}</mask>`)}${ten('class="c0"')}`,
      /shapes to draw/,
    ],
    [
      `<style>@media all { rect { &amp;.a { fill: URL(#p) } } }</style><pattern id="p">${many(3000, () => '<path/>')}</pattern>${ten('class="a"')}`,
      /shapes to draw/,
    ],
    [
      chain((level, next) => `<pattern id="p${level}">${ten(next ? `style="fill:URL(#p${next})"` : '')}</pattern>`) +
        ten('fill="url(#p0)"'),
      /shapes to draw/,
    ],
    [
      chain(
        (level, next) => `<pattern id="p${level}"><g ${next ? `fill="url(#p${next})"` : ''}>${ten('')}</g></pattern>`,
      ) + ten('fill="url(#p0)"'),
      /whole group/,
    ],
    [`<style>g{fill:url(#p)}</style><pattern id="p"><path/></pattern><g>${ten('')}</g>`, /whole group/],
    [`<pattern id="p"><path/></pattern><use href="#a" stroke="url(#p)"/><path id="a"/>`, /whole group/],
    [`${marker}<polyline marker-mid="url(#m)" points="${many(200, (x) => `${x} 1 `)}"/>`, /shapes to draw/],
    [`${marker}<path style="marker:url(#m)" d="M0 0${many(200, () => 'h.5.5')}"/>`, /shapes to draw/],
    [
      `<marker id="m">${many(50, () => '<path fill="context-fill"/>')}</marker><pattern id="p">${many(500, () => '<path/>')}</pattern><path marker-end="url(#m)" fill="url(#p)"/>`,
      /shapes to draw/,
    ],
    [
      `<filter id="f">${many(50, () => '<feGaussianBlur stdDeviation="99"/><feOffset dx="1"/>')}</filter>${ten('filter="url(#f)"')}`,
      /shapes to draw/,
    ],
    ['<filter id="f"><feTurbulence numOctaves="500"/></filter><rect filter="url(#f)"/>', /shapes to draw/],
    [`<g style="filter:${many(200, () => 'blur(9px) ')}"><path/></g>`, /shapes to draw/],
    // In a cycle, the element that is visited first must not get too low a count.
    [
      `<g id="a"><use href="#b"/>${many(500, () => '<path/>')}</g><g id="b"><use href="#a"/></g>${many(500, () => '<use href="#b"/>')}`,
      /shapes to draw/,
    ],
  ])) {
    assert.match(said(svg(inside)).join('\n'), words, inside.slice(0, 200));
  }
  // SVG in the style of drawing programs.
  for (const inside of [
    `<defs><style>.cls-1{fill:url(#g);}.cls-2{clip-path:url(#c);}.cls-3{filter:url(#s)}</style><linearGradient id="g"><stop offset="1"/></linearGradient><linearGradient id="h" href="#g"/>
     <clipPath id="c"><rect width="9" height="9"/></clipPath></defs><g class="cls-2">${many(500, () => '<path class="cls-1" d="M0 0"/>')}</g><g style="fill:url(#h)">${ten('')}</g>`,
    `<filter id="s"><feFlood/><feComposite/><feGaussianBlur stdDeviation="2"/><feOffset/><feComposite/></filter>${many(10, () => '<g style="filter:url(#s)"><path/></g>')}`,
    `<marker id="Arrow1" orient="auto"><path d="M0 0 5 5"/></marker>${many(300, () => '<path d="m0 0h9v9" style="fill:none;marker-start:url(#Arrow1);marker-end:url(#Arrow1)"/>')}`,
    `<pattern id="hatch"><path d="M0 0 5 5"/></pattern>${many(300, () => '<path fill="url(#hatch)"/>')}<text fill="url(#hatch)">a<tspan>b</tspan></text>`,
  ])
    assert.deepEqual(said(svg(inside)), [], inside.slice(0, 200));
});

test('an SVG that could run or fetch something is refused', () => {
  for (const inside of [
    '<script>alert(1)</script>',
    '<SCRIPT/>',
    '<path onclick="x()"/>',
    '<path\nonload = "x()"/>',
    '<foreignObject/>',
    '<image href="data:image/png;base64,AA"/>',
    '<use href="other.svg#a"/>',
    "<a xlink:href='https://example.org'><path/></a>",
    '<path fill="url(https://example.org/a)"/>',
    '<style>@import "a.css"; path { fill: url( "b.svg") }</style>',
    '<a href="&#106;avascript:x"/>',
    '<feImage href="#a"/>',
    '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
    '<x:script xmlns:x="http://www.w3.org/1999/xhtml">alert(1)</x:script>',
    '<script xmlns="http://www.w3.org/1999/xhtml" src="x.js"/>',
    '<iframe xmlns="http://www.w3.org/1999/xhtml"/>',
    '<path d=">" style="fill:&#117;rl(https://example.org/a)"/>',
    '<path id="a>b" fill="u&#x72;l(https://example.org/a)"/>',
    '<style>path { fill: \\75 rl(https://example.org/a) }</style>',
    '<path style="fill:\\000075rl(https://example.org/a)"/>',
    '<path fill="\\75rl(x)"/>',
    '<style>@\\69mport "a.css";</style>',
    '<style>@font-face { font-family: a; src: local(b) }</style>',
    '<style><![CDATA[@import "a.css";]]></style>',
    '<style>path { fill: image-set("b.png" 1x) }</style>',
    '<style>path { mask: src("b.png") }</style>',
    '<style>path { fill: url("#a"url(b)) }</style>',
    '<use href="data:image/svg+xml,x"/>',
    '<use xmlns:l="http://www.w3.org/1999/xlink" l:href="b.svg#a"/>',
    '<use href=" https://example.org/#a"/>',
    '<use href=""/>',
    '<set attributeName="href" to="javascript:x"/>',
    '<animate attributeName="href" values="javascript:x"/>',
    '<animateTransform/>',
    '<handler/>',
    '<listener/>',
    '<image xmlns:l="http://www.w3.org/1999/xlink" l:href="https://example.org/a.png"/>',
    '<path xmlns:e="http://www.w3.org/2001/xml-events" e:onclick="x()"/>',
    '<path onCLICK="x"/>',
    '<?xml-stylesheet href="a.css"?>',
    '<text>&unknown;</text>',
    '<path d="a<b"/>',
    '<path d="1" d="2"/>',
    '<path>',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    `${'<g>'.repeat(200)}${'</g>'.repeat(200)}`,
    `${'<g>'.repeat(20000)}${'</g>'.repeat(20000)}`,
    `<rect id="a0"/>${[0, 1, 2, 3, 4].map((level) => `<g id="a${level + 1}">${`<use href="#a${level}"/>`.repeat(10)}</g>`).join('')}`,
    `<rect id="a0"/>${[0, 1, 2, 3, 4].map((level) => `<pattern id="a${level + 1}">${`<rect fill="url(#a${level})"/>`.repeat(10)}</pattern>`).join('')}`,
  ]) {
    assert.equal(build(hotspot, () => svg(inside)).pack, undefined, inside.slice(0, 200));
  }
  const whole = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0"/></svg>';
  for (const [bytes, words] of /** @type {[Uint8Array, RegExp][]} */ ([
    [new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le')), /not UTF-8|not a picture/],
    [new Uint8Array(Buffer.from(`\ufeff${whole}`, 'utf16le').swap16()), /not UTF-8|not a picture/],
    [new Uint8Array(Buffer.from(whole, 'utf16le')), /not UTF-8|well-formed/],
    [latin(`<?xml version="1.0" encoding="UTF-7"?>${whole}`), /not UTF-8/],
    [latin(`<?xml version="1.0" encoding="windows-1252"?>${whole}`), /not UTF-8/],
    [latin(`<?xml version="1.0"?><!DOCTYPE svg SYSTEM "https://example.org/x.dtd">${whole}`), /document type/],
    [
      latin(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "<script/>">]>${whole.replace('<path d="M0 0"/>', '&a;')}`),
      /document type|well-formed/,
    ],
    [latin(`<?xml version="1.0"?><?xml-stylesheet href="a.css"?>${whole}`), /style sheet of its own/],
    [latin(whole.replace(' xmlns="http://www.w3.org/2000/svg"', '')), /xmlns=/],
    [
      latin(whole.replace(/svg xmlns.*? /, 'html xmlns="http://www.w3.org/1999/xhtml" ').replace('</svg', '</html')),
      /HTML can.t be used/,
    ],
    [latin(`${whole}<script/>`), /well-formed/],
  ])) {
    assert.equal(build(hotspot, () => bytes).pack, undefined, String(words));
    assert.match(said(bytes).join('\n'), words);
  }
  assert.match(
    said(new TextEncoder().encode('<!DOCTYPE svg><svg viewBox="0 0 1 1"/>'))[0],
    /not a picture|document type/,
  );
  const harmless = '<use href="#a"/><path fill="url(#b)"/><path fill="url( \'#b\' )"/><text>on time = &#233;</text>';
  assert.ok(build(hotspot, () => svg(harmless)).pack, said(svg(harmless)).join('\n'));
});

test('a sound needs a transcript, and has no size', () => {
  const sound = latin('OggS and so on');
  const add = (/** @type {string} */ transcript) =>
    hotspot.replace('media:\n', `media:\n  - { id: call, file: call.opus, alternative: A call${transcript} }\n`);
  const read = (/** @type {string} */ name) => (name === 'call.opus' ? sound : svg(''));
  assert.match(build(add(''), read).said[0], /a sound needs a transcript/);
  const media = build(add(', transcript: Hello'), read).pack?.media ?? [];
  assert.deepEqual(media[0], {
    id: 'call',
    type: 'audio/ogg',
    data: Buffer.from(sound).toString('base64'),
    alternative: { fr: 'A call', en: 'A call' },
    transcript: { fr: [{ spans: [{ text: 'Hello' }] }], en: [{ spans: [{ text: 'Hello' }] }] },
  });
});

test('ids are used once, files lie in the folder, and all together are not too large', () => {
  const twice = hotspot.replace('media:\n', 'media:\n  - { id: warehouse, file: a.svg, alternative: A }\n');
  assert.match(build(twice, () => svg('')).said[0], /"warehouse" is given twice/);
  for (const file of ['../secret.svg', '/etc/passwd', 'a/b.svg']) {
    assert.match(
      build(changed('hotspot', 'warehouse.svg', file)).said[0],
      /the name of a file in the same folder expected/,
    );
  }
  const four = hotspot.replace(
    'media:\n',
    `media:\n${[1, 2, 3].map((n) => `  - { id: m${n}, file: a.svg, alternative: A }\n`).join('')}`,
  );
  assert.match(build(four, () => svg(' '.repeat(260_000))).said.join('\n'), /1000000 at most/);
});

test('places of a hotspot: in percent, within the picture, on a picture, with a right one', () => {
  const {
    exercises: [{ spec }],
    pack,
  } = buildWell(hotspot);
  assert.deepEqual(spec.spots[0], {
    id: 'a',
    name: { fr: [{ text: 'Les cartons posés au sol' }], en: [{ text: 'The boxes on the floor' }] },
    left: 390,
    top: 560,
    width: 220,
    height: 370,
  });
  assert.deepEqual(pack.keys[0].key.correct, ['a']);
  assert.match(
    build(changed('hotspot', 'at: [80, 60, 18, 33]', 'at: [80, 60, 27, 33]')).said[0],
    /reaches beyond the picture/,
  );
  assert.match(build(changed('hotspot', 'picture: warehouse', 'picture: shop')).said[0], /"shop" is not a picture/);
  assert.match(
    build(changed('hotspot', '              correct: true\n', '')).said[0],
    /one place must carry correct: true, 0 do/,
  );
});
