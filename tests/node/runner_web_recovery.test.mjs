// Compares error recovery in style sheets with a browser's: we must drop the same parts and continue at the same
// place, or a right page scores 0.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { close, run } from '../../web/runner/host/node.mjs';
import { chance } from '../chance.mjs';
import { inHex } from './browser_style.mjs';
import { newPage, skip } from '../one_chromium.mjs';
import { request } from './runner_support.mjs';

/** @type {import('playwright-core').Page} */
let page;

before(async () => {
  if (!skip) page = await newPage({ viewport: { width: 1024, height: 768 } });
});
after(close);

const rules = [
  'h1 { color: navy; font-size: 24px; }',
  '.card {\n  margin: 4px 8px;\n  border: 2px solid #336699;\n  display: flex;\n}',
  'p.note, .card > p { color: rgb(10, 20, 30); text-align: right }',
  '#top h1::before { content: "} {"; color: red }',
  'ul li:nth-child(2n + 1) { opacity: 0.5; list-style: square inside }',
  'a[href^="#"]:hover, a:not(.b) { text-decoration: none }',
  '@media (min-width: 600px) {\n  .card { padding: 3px 6px }\n  h1 { z-index: 2 }\n}',
  '@media print { * { display: none } }',
  '.card { --gap: 5px; & p { margin-top: var(--gap); } .note { opacity: 0.25 } color: olive }',
  '/* a comment; { */ li { letter-spacing: 1px }',
  '@supports (display: grid) { .card { position: relative; top: 1px } }',
  'h1, h2 { background: url("a;b.png") no-repeat, #eee; padding-left: 7px }',
  '@font-face { font-family: X; src: url(x.woff2) }\nli { text-indent: 3px }',
  'p { width: calc(100px - 2px); max-width: 50% !important; max-width: 10px }',
  '@import "x.css";',
  'em { font: italic bold 12px/1.5 "Open Sans", sans-serif; color: hsl(120, 50%, 50%) }',
  '@layer base { em { color: red; order: 3 } }',
  '[data-kind="a"] { float: left; background-color: #abc; } ',
  '.menu { display: grid; gap: 1px 2px } .menu li { order: 1; align-self: center }',
];
const strays = [
  ...';:{}()[]"\'!,.#@&>+*/\\<',
  ' ',
  '\n',
  '/*',
  '*/',
  '<!--',
  '-->',
  '!important',
  ' !importnat',
  'x',
  '-',
  '1',
  '%',
  'px',
  '::',
  ';;',
  'and',
  'é',
  '//',
  '{}',
  '{ color: red }',
  'color: blue',
  ': red',
];

/** A sheet with one to three typing errors. @param {number} seed */
function slipped(seed) {
  const next = chance(seed);
  const pick = (/** @type {number} */ below) => (next() * 2 ** 32) % below;
  const chosen = Array.from({ length: 3 + pick(4) }, () => rules[pick(rules.length)]);
  let sheet = chosen.join(pick(2) === 0 ? '\n' : ' ');
  for (let slips = 1 + pick(3); slips > 0; slips -= 1) {
    const marks = [...sheet.matchAll(/[;:{}()[\]"'!,.#@&>]/g)].map(({ index }) => index);
    const at = pick(4) > 0 ? (marks[pick(marks.length)] ?? 0) : pick(sheet.length + 1);
    switch (pick(4)) {
      case 0:
      case 1:
        sheet = sheet.slice(0, at) + sheet.slice(at + 1);
        break; // a character left out
      case 2:
        sheet = sheet.slice(0, at) + strays[pick(strays.length)] + sheet.slice(at + pick(2));
        break; // another character
      default:
        if (pick(5) === 0) sheet = sheet.slice(0, at);
        else sheet = sheet.slice(0, at) + sheet[at] + sheet.slice(at); // truncated, or a character doubled
    }
  }
  return sheet;
}

const body = `<header id="top"><h1 class="b">Title</h1></header><main class="card" data-kind="a"><p class="note">One <em>two</em></p><h2>Three</h2></main>
<ul class="menu"><li>a</li><li><a href="#">b</a></li><li class="card x">c</li></ul><p>end</p>`;
const properties =
  `color display margin-top margin-left padding-top padding-left border-top-width border-top-style border-left-color opacity z-index
  background-color background-image text-align text-decoration-line text-indent letter-spacing list-style-type list-style-position font-size font-weight
  font-style max-width position float order align-self row-gap --gap`.split(/\s+/);

/** Differences between the browser's and our styles for some sheets. @param {string[]} sheets */
async function differences(sheets) {
  /** @type {object[]} */
  const all = [];
  for (const css of sheets) {
    const html = `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;
    await page.setContent(html);
    const theirs = await page.evaluate(
      ([text, names]) => {
        const style = document.createElement('style');
        style.textContent = /** @type {string} */ (text);
        document.head.append(style);
        return /** @type {string[]} */ (names).map((name) =>
          [...document.querySelectorAll('body *')].map((element) => getComputedStyle(element).getPropertyValue(name)),
        );
      },
      [css, properties],
    );
    const files = [
      { name: 'index.html', text: html.replace('</head>', '<link rel=stylesheet href=a.css></head>') },
      { name: 'a.css', text: css },
    ];
    const { results } = await run(
      request({
        language: 'web',
        task: 'page',
        function: '',
        files,
        limits: { fuel: 100000 },
        calls: properties.map((name) => ({
          test: name,
          input: JSON.stringify({ select: 'body *', read: 'style', name }),
        })),
      }),
    );
    properties.forEach((name, index) => {
      if (results[index].status !== 'ok') all.push({ css, name, ours: results[index].value, expected: 'ok' });
      else
        JSON.parse(results[index].value).forEach((/** @type {string} */ ours, /** @type {number} */ at) => {
          const expected = inHex(theirs[index][at]);
          if ((ours ?? '') !== expected) all.push({ css, name, at, ours, expected });
        });
    });
  }
  return all;
}

// The variables SHEETS and SEED choose how many sheets and which.
const { SHEETS = '200', SEED = '0' } = process.env;
test(`${SHEETS} sheets with slips are read as Chromium reads them`, { skip }, async () => {
  const sheets = Array.from({ length: Number(SHEETS) }, (_, index) => slipped(Number(SEED) + index));
  assert.deepEqual(await differences(sheets), []);
});

test('what looks like a custom property in a string or an address is none', { skip }, async () => {
  const sheets = [
    'em { font: 12px "a" "b var(--gap)" }',
    'h1 { color: red; background-image: url("var(--gap).png") }',
    'p { --gap: 3px; margin-top: var(--gap /* ) */); list-style-type: "(" }',
    'p { margin-top: 4px; margin-top: var(--gap, var()) }',
    'p { --gap: 3px; margin-top: var(--none, var(--gap)); padding-top: var(--gap) var(--) }',
    'p { --gap: "a)b"; margin-top: var(--none, 7px) }',
  ];
  assert.deepEqual(await differences(sheets), []);
});
