// Compares the default styles of elements with a browser's.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { close, run } from '../../web/runner/host/node.mjs';
import { inHex } from './browser_style.mjs';
import { newPage, skip } from '../one_chromium.mjs';
import { request } from './runner_support.mjs';

after(close);

const plain =
  `a abbr acronym address article aside b bdi bdo big blockquote center cite code data dd del details dfn dialog dir div dl dt em fieldset figcaption figure
  font footer form h1 h2 h3 h4 h5 h6 header hgroup i ins kbd label legend li main map mark menu nav nobr noscript ol output p pre q s samp search section small span strike strong
  sub summary sup time tt u ul var my-element canvas object picture meter progress`.split(/\s+/);
const body = `${plain.map((name) => `<${name}>x</${name}>`).join('')}<hr><br><wbr><img alt=""><embed><area><audio></audio><audio controls></audio><video></video><iframe></iframe>
<details open><summary>s</summary><p>in</p></details><dialog open>d</dialog><p hidden>h</p><div hidden=until-found>u</div><p popover>p</p><template><b>t</b></template><script></script><style></style>
<input><input type=hidden><input type=checkbox><input type=submit><textarea></textarea><select><optgroup label=g><option>o</select><button>b</button><datalist><option>o</datalist>
<table><caption>c</caption><colgroup><col></colgroup><thead><tr><th>h</th></tr></thead><tbody><tr><td>d</td><td nowrap>e</td></tr></tbody><tfoot><tr><td>f</td></tr></tfoot></table>
<ruby>a<rp>(</rp><rt>b</rt></ruby><p dir=rtl>r</p><p dir=auto>אב</p><bdo dir=rtl>x</bdo><ul><li><ul><li><ul><li>x</ul></ul></ul><ol type=a><li>x</ol><a href=#>l</a><a>n</a><dl><dd><dl></dl></dl>
<p align=center>c</p><h1 align=right>r</h1><article><h1>in</h1><section><h1>in</h1></section></article><svg viewBox="0 0 1 1"><path d="M0 0"/><text>x</text></svg><pre wrap>w</pre><center><table><tr><td>x</table></center><font color=red>f</font>`;
const properties =
  `display margin-top margin-bottom margin-left padding-left font-weight font-style font-size text-decoration-line text-align white-space
  list-style-type visibility vertical-align direction text-transform text-indent border-top-width border-top-style color background-color position`.split(
    /\s+/,
  );
/** Elements whose look differs between browsers. */
const own =
  /^(?:input|button|select|textarea|optgroup|option|meter|progress|fieldset|legend|dialog|iframe|embed|object|audio|video|img|area|th|td|ruby|rt|rp|svg|path|text|hr|datalist)$/;

test('elements without a style of their own are as in Chromium', { skip }, async () => {
  const page = await newPage({ javaScriptEnabled: true });
  const html = `<!doctype html><html><head><title>x</title></head><body>${body}</body></html>`;
  await page.setContent(html);
  const theirs = await page.evaluate(
    (names) =>
      names.map((name) =>
        [...document.querySelectorAll('*')].map((element) => getComputedStyle(element).getPropertyValue(name)),
      ),
    properties,
  );
  const names = await page.evaluate(() => [...document.querySelectorAll('*')].map((element) => element.localName));
  const { results } = await run(
    request({
      language: 'web',
      task: 'page',
      function: '',
      files: [{ name: 'index.html', text: html }],
      limits: { fuel: 1e6 },
      calls: properties.map((name) => ({ test: name, input: JSON.stringify({ select: '*', read: 'style', name }) })),
    }),
  );
  // Obsolete or specific to the browser: small monospace type, <center> that centres blocks, SVG text as a block.
  const apart =
    /^(?:code|kbd|pre|samp|tt) (?:font-size|margin)|^font color|^text display|^[a-z]+ text-align: center instead of (?:start|-webkit-center)/;
  const differences = properties.flatMap((property, index) =>
    JSON.parse(results[index].value).flatMap((/** @type {string} */ ours, /** @type {number} */ at) => {
      const expected = inHex(theirs[index][at]);
      if (ours === expected || (own.test(names[at]) && property !== 'display')) return [];
      return [`${names[at]} ${property}: ${ours} instead of ${expected}`];
    }),
  );
  assert.deepEqual(
    differences.filter((difference) => !apart.test(difference)),
    [],
  );
});
