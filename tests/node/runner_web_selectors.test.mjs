// Compares selectors with a browser's: which elements of a page full of fields match, and which selectors are valid.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { close, run } from '../../web/runner/host/node.mjs';
import { newPage, skip } from '../one_chromium.mjs';
import { request } from './runner_support.mjs';

/** @type {import('playwright-core').Page} */
let page;

before(async () => {
  if (!skip) page = await newPage();
});
after(close);

const types =
  'text search tel url email password date month week time datetime-local number range color checkbox radio file hidden submit image reset button nonsense'.split(
    ' ',
  );
const states = [
  '',
  'required',
  'disabled',
  'readonly',
  'placeholder=p',
  'placeholder',
  'value=1',
  'checked',
  'required value=1',
  'placeholder=p value=1',
];
const values = [
  'type=number min=1 max=9 value=5',
  'type=number min=1 max=9 value=10',
  'type=number min=1 value=0',
  'type=number max=1',
  'type=number value=1.5',
  'type=number min=0 value=1.5',
  'type=number step=0.5 min=0 value=1.5',
  'type=number step=any min=0 value=1.7',
  'type=number value=abc required',
  'type=number value=1e2 max=99',
  'type=number min=0 step=0.1 value=0.3',
  'type=range value=200',
  'type=range min=0 max=10 step=3 value=4',
  'type=date min=2024-02-01 value=2024-01-31',
  'type=date value=2024-02-30 required',
  'type=date value=2024-02-29 required',
  'type=date min=2024-01-01 step=7 value=2024-01-05',
  'type=time min=22:00 max=06:00 value=23:30',
  'type=time min=08:00 max=10:00 value=07:59',
  'type=time value=08:00:30',
  'type=month min=2024-03 value=2024-02',
  'type=week min=2024-W10 value=2024-W09',
  'type=week max=2024-W10 value=2024-W10',
  'type=datetime-local min=2024-01-01T00:00 value=2023-12-31T23:59',
  'type=email value=a',
  'type=email value=a@b',
  'type=email value="a@b,c"',
  'type=email multiple value="a@b, c@d.e"',
  'type=email value=" a@b.fr "',
  'type=email value="a b@c"',
  'type=url value=abc',
  'type=url value=https://a.b',
  'type=url value="  https://a.b "',
  'pattern=[0-9]{3} value=12',
  'pattern=[0-9]{3} value=123',
  'pattern="a|b" value=bb',
  'pattern="(" value=x',
  'minlength=5 value=ab',
  'maxlength=1 value=ab',
  'type=checkbox required',
  'type=checkbox required checked',
  'type=text required readonly',
  'type=number min=5 value=1 disabled',
  'type=number min=5 value=1 readonly',
  'type=text pattern=a value=b readonly',
  'type=file required',
  'type=hidden required',
  'type=submit required',
  'TYPE=TEXT required',
  'type=password pattern=.{8,} value=short',
  'value="" placeholder="a b"',
];
const html = `<!doctype html><html lang=fr><head><meta http-equiv=content-language content=de><title>t</title></head><body>
<form id=f1>${types.flatMap((type) => states.map((state) => `<input type=${type} ${state}>`)).join('')}</form>
<form id=f2>${values.map((value) => `<div><input ${value}></div>`).join('')}</form>
<form id=f3><input type=radio name=a required><input type=radio name=a><input type=radio name=b checked><input type=radio name=b checked><input type=radio name=b required><input type=radio><button>go</button><button type=button>no</button><input type=submit></form>
<form id=f4><select required><option value="">-<option>a</select><select required><option value="" disabled>-<option>a</select><select required multiple><option>a<option selected>b</select>
<select><option disabled>a<option>b<optgroup disabled label=g><option>c<option selected>d</optgroup></select><select size=3 required><option value="">x<option>a</select><select disabled><option>a</select><select required></select></form>
<form id=f5><textarea></textarea><textarea placeholder=p></textarea><textarea placeholder=p>x</textarea><textarea required></textarea><textarea required> </textarea><textarea readonly required></textarea><textarea disabled></textarea></form>
<form id=f6><fieldset disabled><legend><input id=in1 required><button>x</button></legend><legend><input></legend><input required><fieldset><button>y</button></fieldset></fieldset><fieldset><input required value=1></fieldset></form>
<form id=f7><datalist><input required><option value=1></datalist><output>o</output><label>l</label><progress></progress><progress value=1></progress><meter></meter></form><input form=f7 required><button form=f7>z</button>
<div contenteditable><p>a <b>b</b></p><p contenteditable=false>c</p></div><div lang=en-GB><p>a</p><p lang="">b</p><p lang=fr-CA xml:lang=x>c</p><p lang=zh-Hant-TW>d</p></div>
<div dir=rtl><p>a</p><bdi>abc</bdi><bdi>אבג</bdi><p dir=auto>אב c</p><p dir=auto>12</p><input type=tel><input dir=auto value="אב"><input></div><p dir=auto>abc <span dir=rtl>x</span></p>
<details><summary>s</summary></details><details open></details><dialog></dialog><dialog open></dialog><a>n</a><a href=#>l</a><area href=x><link href=y><p></p><p><!-- c --></p><p> </p><my-element></my-element>
<svg viewBox="0 0 1 1" lang=it><linearGradient id=g gradientUnits=userSpaceOnUse><stop/></linearGradient><a xlink:href="#"><text>t</text></a></svg><p class="A b" id=Up data-x="a b-c" TITLE=T>q</p><math><mi>x</mi></math>
<ul><li class=a>1<li>2<li class=a>3<b>x</b><li>4<li class=a>5</ul><template><p class=inert></p></template></body></html>`;

const simple =
  `enabled disabled checked default indeterminate required optional valid invalid in-range out-of-range read-only read-write placeholder-shown
  empty root scope link any-link first-child last-child only-child first-of-type last-of-type only-of-type defined open hover focus visited target focus-within
  user-valid user-invalid autofill modal popover-open fullscreen`
    .split(/\s+/)
    .map((name) => `:${name}`);
const others = [
  ':lang(fr)',
  ':lang("fr")',
  ':lang(en)',
  ':lang(en-GB)',
  ':lang("*-GB")',
  ':lang("")',
  ':lang(de, it)',
  ':lang("zh-TW")',
  ':lang(zh)',
  ':lang(FR)',
  ':dir(ltr)',
  ':dir(rtl)',
  ':dir(foo)',
  ':nth-child(2n+1)',
  ':nth-child(odd)',
  ':nth-child(-n + 2)',
  ':nth-child(2 of .a)',
  ':nth-last-child(1 of .a, p)',
  ':nth-of-type(even)',
  ':nth-last-of-type(2)',
  ':nth-child(0)',
  ':nth-child(n+3)',
  ':is(p, li).a',
  ':where(#Up)',
  ':is(p, :hovr)',
  ':is()',
  ':not(p, :hover)',
  'li:not(.a, :last-child)',
  ':has(> li)',
  'ul:has(.a + li)',
  ':has(+ dialog)',
  'li:has(~ li b)',
  'li:not(:has(b))',
  ':is(form, fieldset):invalid',
  'form :valid',
  '[type=text]',
  '[type=TEXT]',
  '[TYPE=text]',
  '[type="text" s]',
  '[data-x~="b-c"]',
  '[data-x|=a]',
  '[data-x$=c i]',
  '[data-x*=""]',
  '[viewBox]',
  '[viewbox]',
  '[lang|=en]',
  '[*|href]',
  '[|href]',
  '[title=t]',
  '[title=t i]',
  'linearGradient',
  'lineargradient',
  'LINEARGRADIENT',
  'P',
  '*|p',
  '|p',
  '.A',
  '.a',
  '#Up',
  '#up',
  '.\\41',
  'svg *',
  'svg > *',
  'ul > li + li',
  'ul li ~ li',
  'html body > *',
  'a:not([href])',
  'p:empty',
  'option:checked',
  'a:any-link',
  '.inert',
  'select option:not(:checked):enabled',
  'b, i',
  '*',
  ':not(*)',
  'li:nth-child(2n):nth-child(4n)',
  ':root > body',
  'p:lang(en)',
  ':read-write:not(input, textarea)',
  'my-element:defined',
];
const invalid = [
  '',
  'p,',
  ',p',
  'p..b',
  'p >',
  '> p',
  'p > > b',
  'p:',
  'p::',
  ':hovr',
  ':contains(a)',
  ':eq(1)',
  ':first',
  ':parent',
  ':button',
  ':text',
  ':selected',
  ':header',
  ':icontains(a)',
  ':matches(p)',
  ':blank',
  ':current',
  ':not()',
  ':not(:hovr)',
  ':has()',
  ':has(:has(p))',
  ':has(::before)',
  ':nth-child()',
  ':nth-child(n of)',
  ':nth-of-type(1 of p)',
  ':nth-child(1.5)',
  ':nth-child(+ 2)',
  ':lang()',
  ':lang(1)',
  ':dir()',
  ':dir(a b)',
  ':dir("rtl")',
  ':enabled()',
  ':hover(p)',
  ':root()',
  '[a=',
  '[a!=b]',
  '[a=b c]',
  '[a=b x]',
  '[=b]',
  '[a=1]',
  '.1',
  '#1',
  '#',
  '.',
  'p#',
  'svg|a',
  '[svg|a]',
  'p::foo',
  'p:first-childs',
  '1',
  'p p p(',
  'p)',
  'a || b',
  'p!',
  'p{',
  '@a',
  '"a"',
  'p /deep/ b',
  '*p',
  'p*',
];

// Where Chromium differs from the standard and from Firefox: :optional matches buttons, :in-range matches dates
// without min or max, :lang() takes one word only, [type=text s] is invalid, and SVG names are lowercased.
const elsewise =
  /^:optional should match <button|^\[type="text" s\]: is none|^(?:\[viewbox\]|lineargradient|LINEARGRADIENT) should match <|^:in-range should match <input type="(?:date|month|week|time|datetime-local)"|^:lang\(.*[",].*: is none/;

/**
 * @param {string[]} selectors
 * @returns {Promise<(string | null)[]>} indexes of the matching elements, null for an invalid selector
 */
const theirs = (selectors) =>
  page.evaluate((all) => {
    const elements = [...document.querySelectorAll('*')];
    return all.map((selector) => {
      try {
        const found = new Set(document.querySelectorAll(selector));
        return elements.flatMap((element, at) => (found.has(element) ? [at] : [])).join();
      } catch {
        return null;
      }
    });
  }, selectors);

/** @param {string | null} list */
const placesOf = (list) => (list === null ? null : list.split(',').filter(Boolean).map(Number));

test('all the selectors match what they match in Chromium', { skip }, async () => {
  await page.setContent(html);
  const names = await page.evaluate(() =>
    [...document.querySelectorAll('*')].map((element) =>
      /** @type {Element} */ (element.cloneNode(false)).outerHTML.replace(/<\/.*/, ''),
    ),
  );
  const marked = await page.evaluate(() => {
    [...document.querySelectorAll('*')].forEach((element, at) => element.setAttribute('data-at', String(at)));
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
  const selectors = [...simple, ...others, ...invalid];
  const expected = await theirs(selectors);
  const { results } = await run(
    request({
      language: 'web',
      task: 'page',
      function: '',
      files: [{ name: 'index.html', text: marked }],
      limits: { fuel: 1e6 },
      calls: selectors.map((select) => ({
        test: select,
        input: JSON.stringify({ select, read: 'attribute', name: 'data-at' }),
      })),
    }),
  );
  const differences = selectors.flatMap((selector, index) => {
    const { status, value } = results[index];
    const ours = status === 'ok' ? JSON.parse(value).join() : null;
    if (ours === expected[index]) return [];
    const [mine, his] = [ours, expected[index]].map(placesOf);
    if (!mine || !his) return [`${selector}: ${mine ? 'is none' : `should match ${his?.length}: ${value}`}`];
    return [
      ...mine
        .filter((at) => !his.includes(at))
        .slice(0, 9)
        .map((at) => `${selector} should not match ${names[at]}`),
      ...his
        .filter((at) => !mine.includes(at))
        .slice(0, 9)
        .map((at) => `${selector} should match ${names[at]}`),
    ];
  });
  assert.deepEqual(
    differences.filter((difference) => !elsewise.test(difference)),
    [],
  );
});
