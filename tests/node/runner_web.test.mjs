// Tests pages by the public interface: the elements and styles that a probe finds, in Node.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, run } from '../../web/runner/host/node.mjs';
import { request } from './runner_support.mjs';

after(close);

/** @typedef {Partial<import('../../web/runner/protocol/request.mjs').Probe>} Probe */

/**
 * The result of the only call.
 *
 * @param {string} html
 * @param {Probe} probe
 * @param {Record<string, string>} [others] files
 */
async function look(html, probe, others = {}) {
  const {
    results: [result],
  } = await run(
    request({
      language: 'web',
      task: 'page',
      function: '',
      files: Object.entries({ 'index.html': html, ...others }).map(([name, text]) => ({ name, text })),
      calls: [{ test: 'only', input: JSON.stringify({ read: 'count', ...probe }) }],
    }),
  );
  return result;
}

/** @param {string} html @param {Probe} probe @param {Record<string, string>} [others] */
async function seen(html, probe, others) {
  const { status, value } = await look(html, probe, others);
  assert.equal(status, 'ok', value);
  return JSON.parse(value);
}

/**
 * The style of the elements named x.
 *
 * @param {string} css
 * @param {string} name
 * @param {string} [html]
 * @param {Probe} [probe]
 */
const style = (css, name, html = '<p id=x>', probe = {}) =>
  seen(`<!doctype html><style>${css}</style>${html}`, { select: '#x', read: 'style', name, ...probe });

test('counts, texts, attributes and tags', async () => {
  const html =
    '<ul class="list a"><li>One <b>and</b>\n  a half<li><a href="#">Two</a><script>x</script></ul><IMG alt="">';
  assert.equal(await seen(html, { select: 'li' }), 2);
  assert.equal(await seen(html, { select: 'ul.list > li:first-child, img' }), 2);
  assert.equal(await seen(html, { select: 'ol' }), 0);
  assert.deepEqual(await seen(html, { select: 'li', read: 'text' }), ['One and a half', 'Two']);
  assert.deepEqual(await seen(html, { select: 'a, img, ul', read: 'attribute', name: 'HREF' }), [null, '#', null]);
  assert.deepEqual(await seen(html, { select: 'img', read: 'attribute', name: 'alt' }), ['']);
  assert.deepEqual(await seen(html, { select: 'body *', read: 'tag' }), ['ul', 'li', 'b', 'li', 'a', 'script', 'img']);
  assert.equal(await seen(html, { select: 'li:has(> a):not(:first-child)' }), 1);
  for (const select of ['li[', 'a:hovr', 'a::before', ''])
    assert.equal((await look(html, { select })).status, 'error', select);
});

test('the cascade: order, specificity, !important, inline, layers', async () => {
  for (const [css, expected, html] of [
    ['p { color: red } p { color: blue }', '#0000ff'],
    ['#x { color: red } p { color: blue }', '#ff0000'],
    ['.a.b { color: red } .a { color: blue } p { color: lime }', '#ff0000', '<p id=x class="a b">'],
    ['p { color: red !important } #x { color: blue }', '#ff0000'],
    ['#x { color: red }', '#008000', '<p id=x style="color: green">'],
    ['p { color: red !important }', '#ff0000', '<p id=x style="color: green">'],
    ['p { color: red } p { color: #12 }', '#ff0000'],
    ['p { color: red } p { colour: blue } a { color: blue }', '#ff0000'],
    [':where(#x) { color: red } p { color: blue }', '#0000ff'],
    [':is(#x, a) { color: red } p.a.a { color: blue }', '#ff0000', '<p id=x class=a>'],
    ['p:not(.b) { color: red } p { color: blue }', '#ff0000'],
    ['@layer a { #x { color: red } } p { color: blue }', '#0000ff'],
    ['@layer a, b; @layer b { p { color: red } } @layer a { #x { color: blue } }', '#ff0000'],
    ['@layer a { p { color: red !important } } p { color: blue !important }', '#ff0000'],
    ['div { color: red; & p { color: blue } }', '#0000ff', '<div><p id=x></div>'],
    ['div { &.a > p { color: blue } }', '#0000ff', '<div class=a><p id=x></div>'],
    ['div { color: red; .a, b { color: lime } p { color: blue; } }', '#0000ff', '<div><p id=x></div>'],
    ['div { > p:hover, p:not(:hover) { color: blue } }', '#0000ff', '<div><p id=x></div>'],
    [
      '@media screen { div { p { color: red } @media screen { p { color: blue } } } } p { --a: { b: c }; }',
      '#0000ff',
      '<div><p id=x></div>',
    ],
    ['p::first-line { color: red }', '#000000'],
    ['@supports (display: grid) { p { color: red } } @media print { p { color: blue } }', '#ff0000'],
  ])
    assert.deepEqual(await style(css, 'color', html), [expected], css);
});

test('a slip in a style sheet costs what it costs in a browser, and nothing else', async () => {
  for (const [css, expected, said] of [
    ['p { width: 1px\n  color: red; height: 2px }', 'auto #000000 2px', 'css:1:missing-semicolon'],
    ['p { width: 1px color: red; height: 2px }', 'auto #000000 2px', 'css:1:invalid-value:width'],
    ['p { width 1px; color: red; height: 2px }', 'auto #ff0000 2px', 'css:1:parse-error'],
    ['p { width: ; color: red; height: 2px }', 'auto #ff0000 2px', 'css:1:invalid-value:width'],
    ['p { width: 1px;; color: red; ; height: 2px; }', '1px #ff0000 2px', ''],
    ['p { width: 1px; color: red height: 2px', '1px #000000 auto', 'css:1:missing-brace css:1:invalid-value:color'],
    [
      'p { width: 1px; color: rgb(1, 2, 3; height: 2px }',
      '1px #000000 auto',
      'css:1:missing-brace css:1:invalid-value:color',
    ],
    ['p { width: 1px; color: #ff000; height: 2px }', '1px #000000 2px', 'css:1:invalid-value:color'],
    ['p { width: 1 px; color: red; height: 2px }', 'auto #ff0000 2px', 'css:1:invalid-value:width'],
    ['p { width: 1px; color: red !importnat; height: 2px }', '1px #000000 2px', 'css:1:bad-important'],
    ['p { width: 1px; color: red !; height: 2px }', '1px #000000 2px', 'css:1:bad-important'],
    ['p { width: 1px ! IMPORTANT; color: red; width: 9px; height: 2px }', '1px #ff0000 2px', ''],
    [
      'p { width: 1px; color: "red; height: 2px }\np { height: 3px }',
      '1px #000000 auto',
      'css:1:missing-brace css:1:missing-quote',
    ],
    [
      'p { width: 1px } } p { color: red } p { height: 2px }',
      '1px #000000 2px',
      'css:1:extra-brace css:1:bad-selector:} p',
    ],
    ['p { width: 1px } p, { color: red } p { height: 2px }', '1px #000000 2px', 'css:1:bad-selector:p,'],
    ['p { width: 1px } p..x { color: red } p { height: 2px }', '1px #000000 2px', 'css:1:bad-selector:p..x'],
    ['p { width: 1px } p, a:hovr { color: red } p { height: 2px }', '1px #000000 2px', 'css:1:bad-selector:p, a:hovr'],
    ['p { width: 1px } :is(p, a:hovr) { color: red } p { height: 2px }', '1px #ff0000 2px', ''],
    ['p { width: 1px; // color: red;\n height: 2px }', '1px #000000 2px', 'css:1:parse-error'],
    [
      'p { width: 1px; /* color: red; height: 2px }',
      '1px #000000 auto',
      'css:1:missing-end-of-comment css:1:missing-brace',
    ],
    ['p { width: 1px; {color: red} height: 2px }', '1px #000000 2px', 'css:1:bad-selector:'],
    ['p { width: 1px; color: red {} height: 2px }', '1px #000000 2px', 'css:1:bad-selector:color: red'],
    ['p { width = 1px; color: red; height: 2px }', 'auto #ff0000 2px', 'css:1:parse-error'],
    ['p { width: 1px, color: red; height: 2px }', 'auto #000000 2px', 'css:1:invalid-value:width'],
    ['@media (min-width: 600) { p { color: red } } p { width: 1px; height: 2px }', '1px #000000 2px', ''],
    ['@charset "utf-8"; @import url(x.css) p { width: 1px } p { color: red; height: 2px }', 'auto #ff0000 2px', ''],
    ['@foo { p { width: 1px } } p { color: red; height: 2px }', 'auto #ff0000 2px', ''],
    ['<!-- p { width: 1px; color: red; height: 2px } -->', '1px #ff0000 2px', ''],
    ['p { width: calc(1px + ); color: red; height: 2px }', 'auto #ff0000 2px', 'css:1:invalid-value:width'],
    ['p { width: calc(1px+2px); color: red; height: 2px }', 'auto #ff0000 2px', 'css:1:invalid-value:width'],
    ['p { width: calc(2px * 1fr); color: red; height: 2px }', 'auto #ff0000 2px', 'css:1:invalid-value:width'],
    ['p { width: calc(1fr); color: red; height: 2px }', 'auto #ff0000 2px', 'css:1:invalid-value:width'],
    ['p { width: 1px; color: red; height: min(1fr, 2px) }', '1px #ff0000 auto', 'css:1:invalid-value:height'],
    ['p { \\77 idth: 1px; color: red; height: 2px }', '1px #ff0000 2px', ''],
  ]) {
    const html = `<!doctype html><style>${css}</style><p id=x>`;
    const values = [];
    for (const name of ['width', 'color', 'height'])
      values.push((await seen(html, { select: '#x', read: 'style', name }))[0]);
    assert.equal(values.join(' '), expected, css);
    assert.equal((await look(html, { select: '#x' })).output.trim().replaceAll('\n', ' '), said, css);
  }
  const html = '<!doctype html><p id=x style="width: 1px; color red; {height: 2px} z-index: 3; order: 4 !important">';
  assert.deepEqual(await seen(html, { select: '#x', read: 'style', name: 'width' }), ['1px']);
  assert.deepEqual(await seen(html, { select: '#x', read: 'style', name: 'z-index' }), ['3']);
  assert.deepEqual(
    await seen('<!doctype html><style>p { color red }</style><p>Text</p>', { select: 'p', read: 'text' }),
    ['Text'],
    'a text has nothing to do with style',
  );
});

test('SVG keeps the case of its names, and HTML has none', async () => {
  const html =
    '<!doctype html><svg viewBox="0 0 2 1"><linearGradient id=x gradientUnits=userSpaceOnUse></linearGradient><use xlink:href="#x"></use></svg><p TITLE=t>';
  assert.deepEqual(await seen(html, { select: 'svg[viewBox]', read: 'attribute', name: 'viewBox' }), ['0 0 2 1']);
  assert.deepEqual(await seen(html, { select: 'linearGradient', read: 'attribute', name: 'gradientUnits' }), [
    'userSpaceOnUse',
  ]);
  assert.deepEqual(await seen(html, { select: 'use', read: 'attribute', name: 'xlink:href' }), ['#x']);
  assert.deepEqual(await seen(html, { select: 'P[TITLE]', read: 'attribute', name: 'TITLE' }), ['t']);
  const { facts } = await run(
    request({
      language: 'web',
      task: 'page',
      function: '',
      files: [{ name: 'index.html', text: html }],
      facts: true,
      calls: [],
    }),
  );
  for (const fact of ['tag:linearGradient', 'attribute:viewBox', 'attribute:xlink:href', 'attribute:title'])
    assert.ok(facts.includes(fact), fact);
});

test('inheritance and the keywords for it', async () => {
  for (const [css, name, expected] of [
    ['div { color: red; border: 1px solid }', 'color', '#ff0000'],
    ['div { color: red; border: 1px solid }', 'border-top-style', 'none'],
    ['div { border: 2px solid } p { border: inherit }', 'border', '2px solid #000000'],
    ['div { color: red } p { color: initial }', 'color', '#000000'],
    ['div { margin: 5px } p { margin: unset }', 'margin', '0px'],
    ['div { font-size: 20px } p { font-size: 1.5em; width: 2em }', 'width', '60px'],
    ['div { font-size: 20px } p { font-size: 50% }', 'font-size', '10px'],
    ['html { font-size: 10px } p { padding: 1.6rem 0 }', 'padding', '16px 0px'],
    ['div { font-weight: bold } p { font-weight: lighter }', 'font-weight', '400'],
    ['p { color: red; border-bottom: thick dotted }', 'border-bottom', '5px dotted #ff0000'],
  ])
    assert.deepEqual(await style(css, name, '<div><p id=x></div>'), [expected], css);
});

test('values have one form', async () => {
  for (const [declaration, name, expected] of [
    ['color: rgb(255 0 0 / 50%)', 'color', '#ff000080'],
    ['color: RGBA(1, 2, 3, 1)', 'color', '#010203'],
    ['color: hsl(120, 100%, 25%)', 'color', '#008000'],
    ['color: #AbC', 'color', '#aabbcc'],
    ['background: transparent', 'background-color', '#00000000'],
    ['background: url(a.png) no-repeat center / cover, RebeccaPurple', 'background-color', '#663399'],
    ['background: linear-gradient(red, #00F 50%)', 'background-image', 'linear-gradient(#ff0000, #0000ff 50%)'],
    ['margin: 0 auto', 'margin-left', 'auto'],
    ['margin: 0 auto', 'margin', '0px auto'],
    ['margin: 1px 2px 3px', 'margin', '1px 2px 3px'],
    ['margin: 1px; margin-left: 2px', 'margin', '1px 1px 1px 2px'],
    ['border: solid', 'border-width', '3px'],
    ['border: 1px solid; border-style: none', 'border-top-width', '0px'],
    ['border-radius: 4px 8px', 'border-bottom-left-radius', '8px'],
    ['flex: 1', 'flex', '1 1 0%'],
    ['flex: 0 0 100px', 'flex-basis', '100px'],
    ['flex-flow: column wrap', 'flex-direction', 'column'],
    ['gap: 1em 0', 'gap', '16px 0px'],
    ['font: italic bold 12px/1.5 "Open Sans", Arial', 'font-family', '"Open Sans", Arial'],
    ['font: italic bold 12px/1.5 "Open Sans", Arial', 'line-height', '1.5'],
    ['font: italic bold 12px/1.5 "Open Sans", Arial', 'font', 'italic 700 12px / 1.5 "Open Sans", Arial'],
    ['grid-template-columns: repeat( 2 , 1FR )', 'grid-template-columns', 'repeat(2, 1fr)'],
    ['DISPLAY: Flex', 'display', 'flex'],
    ['width: calc(100% - 2em)', 'width', 'calc(100% - 32px)'],
    ['opacity: 0', 'opacity', '0'],
    ['box-shadow: 0 0 4px black', 'box-shadow', '0px 0px 4px #000000'],
    ['list-style: square inside', 'list-style-type', 'square'],
    ['text-decoration: underline', 'text-decoration-line', 'underline'],
    ['transition: color 300ms', 'transition', 'color 0.3s'],
    ['unheard-of: 1px', 'never-set', null],
  ])
    assert.deepEqual(
      await style(`p { ${declaration} }`, /** @type {string} */ (name)),
      [expected],
      /** @type {string} */ (declaration),
    );
});

test('custom properties', async () => {
  for (const [css, expected] of [
    [':root { --main: red } p { color: var(--main) }', '#ff0000'],
    [':root { --a: var(--b); --b: blue } p { color: var( --a ) }', '#0000ff'],
    ['p { color: var(--none, lime) }', '#00ff00'],
    ['p { color: var(--none, var(--no, rgb(1, 2, 3))) }', '#010203'],
    ['html { color: red } p { --a: var(--b); --b: var(--a); color: blue; color: var(--a) }', '#ff0000'],
    ['p { color: blue; color: var(--none) }', '#000000'],
    [':root { --c: 1px solid } p { border: var(--c) red; color: lime }', '#00ff00'],
  ])
    assert.deepEqual(await style(css, 'color'), [expected], css);
  assert.deepEqual(await style('p { --C: 4px  }', '--C'), ['4px']);
  assert.deepEqual(await style(':root { --w: 1px; --l: var(--w) solid red } p { border: var(--l) }', 'border'), [
    '1px solid #ff0000',
  ]);
});

test('media queries and states', async () => {
  const css = `p { color: red } @media (min-width: 600px) { p { color: lime } } @media screen and (900px <= width < 1000px) { p { color: blue } }
    @media not all and (max-width: 1999px), print { p { color: white } } p:hover { width: 1px } div:hover p { height: 1px } p:focus { width: 2px }`;
  const at = async (/** @type {number} */ width) => (await style(css, 'color', '<p id=x>', { width }))[0];
  assert.deepEqual(
    [await at(599), await at(600), await at(900), await at(1000), await at(2000)],
    ['#ff0000', '#00ff00', '#0000ff', '#00ff00', '#ffffff'],
  );
  const html = '<div><p class=y><p class=y></div>';
  const width = (/** @type {Probe} */ probe) => style(css, 'width', html, { select: '.y', ...probe });
  assert.deepEqual(await width({}), ['auto', 'auto']);
  assert.deepEqual(await width({ state: 'hover' }), ['1px', '1px']);
  assert.deepEqual(await width({ state: 'focus' }), ['2px', '2px']);
  assert.deepEqual(await style(css, 'height', html, { select: '.y', state: 'hover' }), ['1px', '1px']);
});

test('a linked style sheet is one of the files', async () => {
  const html =
    '<link rel=stylesheet href=./style.css><link rel=stylesheet href=https://example.org/x.css><style>p { margin: 0 }</style><p id=x>';
  const probe = { select: '#x', read: /** @type {const} */ ('style'), name: 'color' };
  assert.deepEqual(await seen(html, probe, { 'style.css': 'p { color: red }' }), ['#ff0000']);
  assert.deepEqual(await seen('<p id=x>', probe, { 'style.css': 'p { color: red }' }), ['#000000']);
  for (const [attributes, expected] of [
    ['rel="preload\tStylesheet" href=" style.css "', '#ff0000'],
    ['rel=stylesheet href=style.css media=screen', '#ff0000'],
    ['rel="a\u00a0stylesheet" href=style.css', '#000000'],
    ['rel="alternate stylesheet" title=a href=style.css', '#000000'],
    ['rel=stylesheet href=style.css disabled', '#000000'],
    ['rel=stylesheet href=style.css media=print', '#000000'],
    ['rel=stylesheet href=style.css type=text/plain', '#000000'],
  ]) {
    assert.deepEqual(
      await seen(`<link ${attributes}><p id=x>`, probe, { 'style.css': 'p { color: red }' }),
      [expected],
      attributes,
    );
  }
});

test('what a beginner overlooks is told by line', async () => {
  const output = async (/** @type {string} */ html) => (await look(html, { select: '*' })).output;
  assert.equal(await output('<!doctype html>\n<p>\n<b>bold</p>\n<ul><li>x</ul>'), 'html:3:missing-end-tag:b\n');
  assert.equal(
    await output('<!doctype html>\n<div>\n<span>'),
    'html:2:missing-end-tag:div\nhtml:3:missing-end-tag:span\n',
  );
  assert.equal(
    await output('<!doctype html>\n<p id=a id=b></p>\n</div>'),
    'html:2:duplicate-attribute\nhtml:3:end-tag-without-start:div\n',
  );
  for (const inside of ['<style><g></g>\n</q></style>', '<title/><g></g>\n</q>', '<title>a</title>\n</q>'])
    assert.equal(await output(`<!doctype html><svg>${inside}</svg>`), 'html:2:end-tag-without-start:q\n', inside);
  assert.equal(
    await output(
      '<!doctype html><svg><foreignObject><style>a::after { content: "</b>" }</style></foreignObject></svg>',
    ),
    '',
  );
  assert.equal(
    await output(
      '<!doctype html><html lang=fr><head><title>&lt;</b></title><style>p { color: red }</style></head>\n<body><ul><li>a</li><li>b</ul>c<br>\n<table><tr><td>d</table></body></html>',
    ),
    '',
  );
  assert.equal(
    await output('<!doctype html>\n<style>\np { colr: red;\n  width: 50 }\n</style>'),
    'css:3:unknown-property:colr\ncss:4:invalid-value:width\n',
  );
  assert.equal(await output('<p>'), 'html:1:missing-doctype\n');
  assert.equal(
    await output('<!doctype html>\n<style>\np { color red; }\na {'),
    'html:2:missing-end-tag:style\nhtml:4:eof-in-element-that-can-contain-only-text\ncss:3:parse-error\ncss:4:missing-brace\n',
  );
});

test('the checker is JavaScript', async () => {
  const {
    results: [{ check }],
  } = await run(
    request({
      language: 'web',
      task: 'page',
      function: '',
      files: [{ name: 'index.html', text: '<h1>a</h1><h3>b</h3>' }],
      checker: 'const check = (input, tags) => tags.join() === "h1,h2" || `${tags} for ${input.select}`;',
      calls: [{ test: 'only', input: '{"select":"h1, h2, h3","read":"tag"}' }],
    }),
  );
  assert.equal(check, '"h1,h3 for h1, h2, h3"');
});

test('facts tell tags, attributes and properties as they are written', async () => {
  const facts = async (/** @type {string} */ name, /** @type {string} */ text) =>
    (
      await run(
        request({
          language: 'web',
          task: 'page',
          function: '',
          files: [{ name, text }],
          facts: true,
          calls: [],
        }),
      )
    ).facts;
  assert.deepEqual(await facts('index.html', '<p style="color: red" class=a><style>a { --x: 1 }</style>'), [
    'attribute:class',
    'attribute:style',
    'inline-style',
    'property:--x',
    'property:color',
    'selector:a',
    'tag:p',
    'tag:style',
  ]);
  assert.deepEqual(await facts('style.css', '@media print { A { Color: red !important } }'), [
    'at:media',
    'important',
    'property:color',
    'selector:A',
  ]);
});
