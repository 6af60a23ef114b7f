// Compares the web engine's cascade with a browser's: a probe must give the same as getComputedStyle(), except for
// what depends on layout or fonts.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { close, run } from '../../web/runner/host/node.mjs';
import { inHex } from './browser_style.mjs';
import { newPage, skip } from '../one_chromium.mjs';
import { request } from './runner_support.mjs';

/** @type {import('playwright-core').Page} */
let page;

before(async () => {
  if (!skip) page = await newPage({ viewport: { width: 1024, height: 768 } });
});
after(close);

const properties =
  `color background-color background-image background-repeat background-size border-top-width border-top-style border-top-color
  border-left-width border-right-color border-top-left-radius border-bottom-right-radius padding-top padding-left padding margin-top margin-bottom
  display position float clear flex-direction flex-wrap flex-grow flex-shrink flex-basis align-items justify-content align-self order row-gap column-gap
  font-size font-weight font-style text-align text-transform text-decoration-line text-indent letter-spacing white-space visibility
  opacity z-index overflow-x box-sizing list-style-type list-style-position cursor max-width outline-style
  border-collapse vertical-align object-fit grid-template-areas`.split(/\s+/);

const body = `<header id="top" class="bar"><h1>Title <small>small</small></h1><nav><ul class="menu"><li class="on"><a href="#">One</a></li><li><a>Two</a></li></ul></nav></header>
<main><article class="card big" data-kind="a"><h2>A <em>b</em></h2><p>Text <b>bold <i>both</i></b> <q>code</q></p><ol><li>1</li></ol></article>
<article class="card" style="padding: 1em; color: teal"><p class="note">Note</p><table><thead><tr><th>H</th></tr></thead><tbody><tr><td>D</td></tr></tbody></table></article>
<form><label>Name <input type="text" name="n"></label><button class="go" disabled>Go</button></form></main><footer hidden>Foot</footer>`;

for (const [name, css] of Object.entries({
  'no style': '',
  'elements and classes':
    'body { margin: 0; font: 14px/1.4 Arial, sans-serif; color: #333 } .bar { background: navy; color: white; padding: 10px 2em } .card { border: 1px solid #ccc; border-radius: 8px; margin: 1rem 0 } .card.big { border-width: 2px 4px } .card > p { text-indent: 2em } a { color: inherit; text-decoration: none }',
  specificity:
    '#top { color: red } header.bar { color: blue } .menu li { color: green } li.on { color: orange } .menu .on a { color: purple } nav ul li a { color: black } main :not(.note) { letter-spacing: 1px } article:nth-child(2) p { color: lime !important } [data-kind="a"] { opacity: 0.5 } article[style] { color: gray !important }',
  inheritance:
    'main { font-size: 20px; text-align: center; color: rgb(10 20 30 / 40%); border: 3px dashed; visibility: hidden; list-style: square inside; cursor: pointer } p { font-size: 0.5em; border-color: inherit; border-top-style: inherit } b { font-weight: normal; font-size: 150% } b i { font-weight: bolder; color: initial; all-x: 1 } h2 { font-size: smaller; text-transform: uppercase }',
  'flex and grid':
    '.menu { display: flex; gap: 1em 2px; flex-flow: row wrap; justify-content: space-between; align-items: center; list-style: none; padding: 0 } .menu li { flex: 1 } .menu li.on { flex: 0 1 auto; order: 2; align-self: flex-end } main { display: grid; grid-template-areas: "a b" "c c" } form { flex: none } nav { flex: 2 2 100px }',
  variables:
    ':root { --main: hsl(210, 50%, 40%); --gap: 4px; --line: var(--gap) dotted var(--main) } .bar { background-color: var(--main); border: var(--line) } .card { --main: tomato; padding: calc(var(--gap)) var(--none, 3px); color: var(--main) } p { color: var(--nothing) } q { color: var(--nothing, var(--main)) ; margin-top: var(--main) }',
  'media, layers, nesting, supports':
    '@layer base, theme; @layer theme { p { color: blue } } @layer base { p { color: red !important; z-index: 3 } h1 { color: red } } @media (min-width: 600px) and (max-width: 1100px) { h1 { color: green } } @media (width > 2000px) { h1 { opacity: 0 } } @media print { * { display: none } } .card { color: olive; & > p { opacity: 0.25 } &.big { opacity: 0.75 } } @supports (display: grid) { main { position: relative } }',
  'what says so in other words':
    'p { color: r\\65 d; text-align: \\63 enter } h1 { --x: ; color: var(--x)green } h2 { --x: initial; color: var(--x, blue) } li { all: unset } li.on { display: revert; text-align: center } ol li { all: revert } th { color: hwb(120 0% 20%) } em { color: hwb(20deg 60% 60% / 50%) } b { z-index: 99999999999 } article { --x: red } article p { --x: inherit; background-color: var(--x) } @media all and (color) { small { color: lime } } @media (monochrome) { small { color: red } } nav { all: inherit; color: red !important; all: unset }',
  'nested rules':
    '.card { color: red; p { color: blue; b { color: green } } .note, > h2 { opacity: 0.5 } @media screen { h2 { color: olive } } :hover & { opacity: 0 } a:hovr { color: red } &:nth-child(2) p { z-index: 2 } }',
  errors:
    'p { color: notacolour; color: #12345; margin-top: 5px } h1 { color red; color: blue } h2 { color: green h3 } .card { padding: 1px 2px 3px 4px 5px; border: 1px solid } a:hovr, b { color: red } i { color: red; } } em { color: red } q { color: rgb(1, 2); opacity: 0.5 } small { font-weight: 100',
  shorthands:
    'p { margin: 1px 2px; margin-top: 9px; border: thick double red; border-left: none; background: url(x.png) no-repeat 0 0 / cover #123456; outline: dashed; overflow: hidden scroll; text-decoration: underline dotted } h2 { font: italic small-caps 700 1.25rem/2 serif; border-width: thin } td { padding: 3px 0 } h1 { background: linear-gradient(to right, red 10%, #0008); box-shadow: 0 1px 2px 3px rgba(0, 0, 0, 0.5), inset 1em 0 blue }',
})) {
  test(`${name}: as in Chromium`, { skip }, async () => {
    const html = `<!doctype html><html lang="en"><head><style>${css}</style></head><body>${body}</body></html>`;
    await page.setContent(html);
    const theirs = await page.evaluate(
      (names) =>
        names.map((property) =>
          [...document.querySelectorAll('body, body *')].map((element) =>
            getComputedStyle(element).getPropertyValue(property),
          ),
        ),
      properties,
    );
    const { results } = await run(
      request({
        language: 'web',
        task: 'page',
        function: '',
        files: [{ name: 'index.html', text: html }],
        limits: { fuel: 100000 },
        calls: properties.map((property) => ({
          test: property,
          input: JSON.stringify({ select: 'body, body *', read: 'style', name: property }),
        })),
      }),
    );
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('body, body *')].map((element) => `${element.localName}.${element.className}`),
    );
    const differences = properties.flatMap((property, index) => {
      const ours = JSON.parse(results[index].value);
      return names.flatMap((element, at) => {
        if (/^(?:input|button|label|table|th|td)/.test(element) && !/^(?:display|position|opacity)$/.test(property))
          return []; // differ between browsers
        const expected = inHex(theirs[index][at]);
        return ours[at] === expected ? [] : [`${element} ${property}: ${ours[at]} instead of ${expected}`];
      });
    });
    assert.deepEqual(differences, []);
  });
}

/** Whether the card is red, in Chromium and here. @param {string} head @param {string} [attributes] of the card */
async function reddens(head, attributes = 'class=card') {
  const html = `<!doctype html><html><head><title>x</title>${head}</head><body><div ${attributes}>x</div></body></html>`;
  await page.setContent(html);
  const theirs = inHex(
    await page.evaluate(() => getComputedStyle(/** @type {Element} */ (document.querySelector('div'))).color),
  );
  const {
    results: [{ status, value }],
  } = await run(
    request({
      language: 'web',
      task: 'page',
      function: '',
      files: [{ name: 'index.html', text: html }],
      calls: [{ test: 'color', input: JSON.stringify({ select: 'div', read: 'style', name: 'color' }) }],
    }),
  );
  return { theirs, ours: status === 'ok' ? JSON.parse(value)[0] : value };
}

test('spaces are those of CSS and HTML, and no others', { skip }, async () => {
  /** @type {object[]} */
  const differences = [];
  for (const space of ' \t\n\f\v\u0085\u00a0\u1680\u2003\u2028\u3000\ufeff') {
    for (const css of [
      '.card_{ color: red }',
      'i {}_.card { color: red }',
      'i, .card_{ color: red }',
      '.card_, i { color: red }',
      '.card { &_{ color: red } }',
      '@media screen_{ .card { color: red } }',
      '@media_screen { .card { color: red } }',
      '@media print,_screen { .card { color: red } }',
      '@supports (display:grid)_{ .card { color: red } }',
      '@layer a,_b_; @layer b { .card { color: red } } @layer a { .card { color: blue } }',
      '@layer a_b { .card { color: red } }',
      '@layer_a { .card { color: red } }',
      '.card { color: red_; }',
      '.card { color:_red }',
      '.card { color: red_!important }',
      '.card { color: red !important_ }',
      '.card { --c: red_; color: var(--c) }',
      '.card { color: var(--x, red_) }',
      '.card { color: var(--x,_) } .card { color: red }',
      '.card { color: var(_--x_, red) }',
      '.card { color:_inherit_ } head, body { color: red }',
      '.card:is(div_) { color: red }',
      '.card:nth-child(n_) { color: red }',
      '.card[class_=card] { color: red }',
      '.card[class=card_] { color: red }',
      '.card { color: rgb(255,_0, 0) }',
      'div,_{ color: red }',
    ]) {
      const text = css.replaceAll('_', space);
      const found = await reddens(`<style>${text}</style>`);
      if (found.ours !== found.theirs) differences.push({ css: text, ...found });
    }
    for (const attributes of [
      `class="card${space}other"`,
      `class="${space}card"`,
      `title="a${space}b"`,
      `lang="fr${space}"`,
    ]) {
      const found = await reddens('<style>.card, [title~=b], :lang(fr) { color: red }</style>', attributes);
      if (found.ours !== found.theirs) differences.push({ attributes, ...found });
    }
  }
  assert.deepEqual(differences, []);
});

test('a sheet counts by its type and for its media', { skip }, async () => {
  for (const attributes of [
    '',
    'type',
    'type=text/css',
    'type=TEXT/CSS',
    'type=text/plain',
    'type=css',
    'media',
    'media=print',
    'media=screen',
    'media="print, (min-width: 100px)"',
    'media="(min-width: 5000px)"',
    'media="(min-width: calc(20px * 5))"',
    'media="(min-width: calc(5foo))"',
    'media="(min-width: calc(5foo + 1px))"',
    'media="(width > calc(1px - 5foo))"',
    'media="(min-width: calc(100vh * 500))"',
  ]) {
    const { ours, theirs } = await reddens(`<style ${attributes}>.card { color: red }</style>`);
    assert.equal(ours, theirs, attributes);
  }
});
