// Lists pages that would block a browser for long, and typical beginners' pages; none is longer than a program may be.

/** @param {string} open @param {string} close @param {number} depth @param {string} [inside] */
const within = (open, close, depth, inside = 'one two three') => open.repeat(depth) + inside + close.repeat(depth);
/** @param {number} count @param {(index: number) => string} make */
const many = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('');
/** @param {string} inside */
const svg = (inside) =>
  `<svg width="400" height="400" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">${inside}</svg>`;
/** @param {number} levels @param {(below: string) => string} refer */
const levels = (levels, refer) =>
  `<g id="a0"><rect width="1" height="1"/></g>${many(levels, (level) => `<g id="a${level + 1}">${refer(`a${level}`).repeat(10)}</g>`)}<use href="#a${levels}"/>`;
const uses = svg(levels(6, (below) => `<use href="#${below}" x="1"/>`));

/** @type {Record<string, string>} */
export const heavy = {
  'six levels of ten <use>': uses,
  'the same by the old name': svg(levels(6, (below) => `<use xlink:href="#${below}" x="1"/>`)),
  'the same in a picture': `<img src="data:image/svg+xml,${encodeURIComponent(uses)}">`,
  'the same in a picture, in base64': `<img src="data:image/svg+xml;base64,${Buffer.from(uses).toString('base64')}">`,
  'the same in a background': `<style>body { background: url("data:image/svg+xml,${encodeURIComponent(uses)}") }</style>`,
  'the same in a background, by an escape': `<style>body { background: url("d\\61ta:image/svg+xml,${encodeURIComponent(uses)}") }</style>`,
  'patterns in patterns': svg(
    many(
      6,
      (level) =>
        `<pattern id="p${level + 1}" width="9" height="9" patternUnits="userSpaceOnUse">${`<rect width="9" height="9" fill="url(#p${level})"/>`.repeat(10)}</pattern>`,
    ) + '<rect width="400" height="400" fill="url(#p6)"/>',
  ),
  'patterns in patterns, by a style': `<style>${many(6, (level) => `.f${level} { fill: url(#p${level}) }`)}</style>${svg(many(6, (level) => `<pattern id="p${level + 1}" width="9" height="9">${`<rect width="9" height="9" class="f${level}"/>`.repeat(10)}</pattern>`) + '<rect width="9" height="9" class="f6"/>')}`,
  'masks in masks': svg(
    many(
      6,
      (level) => `<mask id="m${level + 1}">${`<rect width="9" height="9" mask="url(#m${level})"/>`.repeat(10)}</mask>`,
    ) + '<rect width="9" height="9" mask="url(#m6)"/>',
  ),
  'columns in columns': within('<div style="columns: 2">', '</div>', 12, 'word '.repeat(50)),
  'columns in columns, by a sheet': `<style>div { column-width: 9em }</style>${within('<div>', '</div>', 12, 'word '.repeat(50))}`,
  'columns in columns, on small screens': `<style>@media (max-width: 99999px) { section { div { column-count: 2 } } }</style><section>${within('<div>', '</div>', 12, 'word '.repeat(50))}</section>`,
  'columns in columns, but for what is hovered': `<style>div:not(div:hover) { column-width: 9em }</style>${within('<div>', '</div>', 12, 'word '.repeat(50))}`,
  'columns in columns, by a state within a list': `<style>div:is(:hover, .a:not(.b:has(c))) { column-width: 9em }</style>${within('<div>', '</div>', 12, 'word '.repeat(50))}`,
  'columns in columns, unless a state never comes': `<style>div:not(:where(:has(u), div:focus-within)) { columns: 2 }</style>${within('<div>', '</div>', 12, 'word '.repeat(50))}`,
  '300 :has()': `<style>${many(300, (index) => `:has(:nth-child(${index + 900}) ~ b) { color: red }`)}</style>${'<p>'.repeat(1500)}`,
  'rules in rules': `<style>p { ${'&, & { '.repeat(26)} color: red ${'}'.repeat(27)}</style><i>x</i><p>y`,
  'variables that double': `<style>* { --a0: xxxxxxxxxx; ${many(20, (index) => `--a${index + 1}: var(--a${index}) var(--a${index});`)} }</style>${'<i>x</i>'.repeat(500)}`,
  'filters in filters': within('<div style="filter: blur(20px); width: 900px; height: 700px">', '</div>', 30),
  'backdrop filters':
    '<div style="backdrop-filter: blur(20px); position: absolute; width: 900px; height: 700px">x</div>'.repeat(100),
  shadows:
    `<div style="box-shadow: ${Array(400).fill('0 0 300px red').join()}; width: 900px; height: 700px">x</div>`.repeat(
      3,
    ),
  dashes: svg('<path d="M0 0H1e7V1e7H0" stroke="red" stroke-dasharray="0.01"/>'.repeat(50)),
  'masks on masks': within(
    '<div style="mask: linear-gradient(red, #0000); width: 900px; height: 700px">',
    '</div>',
    100,
  ),
  'a selector that asks every ancestor, again and again': `<style>:is(:is(:is(:is(:is(.none *) *) *) *) *) * { color: red }</style>${within('<div>', '</div>', 140)}`,
  'a selector that asks every sibling, again and again': `<style>:is(:is(:is(.none ~ *) ~ *) ~ *) ~ * { color: red }</style>${'<p>'.repeat(1200)}`,
  'the same by rules in rules': `<style>* { ~ * { ~ * { ~ * { color: red } } } }</style>${'<p>'.repeat(1200)}`,
  'markers at every corner': svg(
    `<marker id="n">${'<rect width="1" height="1"/>'.repeat(20)}</marker><marker id="m"><path marker-mid="url(#n)" d="M0 0${'h1v1'.repeat(800)}"/></marker><path marker-mid="url(#m)" d="M0 0${'h1v1'.repeat(1500)}"/>`,
  ),
  'markers at every corner, by a style of what is around': `<style>g { marker: url(#m) }</style>${svg(`<marker id="m">${'<rect width="1" height="1"/>'.repeat(300)}</marker><g><path d="M0 0${'h1v1'.repeat(1500)}"/></g>`)}`,
  'a million columns': `<style>main { column-count: 1000000; column-width: 1px; height: 3px }</style><main>${'a b c d e f g '.repeat(800)}</main>`,
  'narrow columns': `<style>main { column-width: 1px; height: 3px }</style><main>${'a b c d e f g '.repeat(800)}</main>`,
  'columns without end in a low box': `<style>body { display: grid; height: 3px } main { columns: 2 }</style><main>${'a<br>'.repeat(2000)}</main>`,
  'a grid by a variable':
    '<style>main { --n: 10000000; display: grid; grid-template: repeat(var(--n), 1fr) / repeat(var(--n), 1fr) }</style><main><p>a</main>',
  morphology: svg(
    '<filter id="f"><feMorphology radius="500" operator="dilate"/></filter><rect width="400" height="400" filter="url(#f)"/>',
  ),
  'cells over cells': `<table><tr>${'<td colspan="1000" rowspan="65534">x'.repeat(500)}</table>`,
  'too many elements': '<p>'.repeat(4000),
  'too deep': within('<b>', '</b>', 200),
  'a tree that becomes another when read again':
    `<math><mtext><table><mglyph><style><!--</style>${uses}-->`.repeat(1) +
    within('<form><div></form>', '</div>', 1) +
    uses,
};

/** Pages whose rendering cost is unknown. @type {Record<string, string>} */
export const unsure = {
  functions: `<style>${many(40, (index) => `@function --f${index}() { result: --f${index + 1}() --f${index + 1}() }`)} @function --f40() { result: 1px } p { margin: --f0(); --z: --f0() }</style><p>x`,
  'a function, without its rule': '<style>p { margin: --f0() }</style><p>x',
  'attributes in attributes': `<style>p { width: attr(data-a0 type(*)) }</style><p ${many(40, (index) => `data-a${index}="attr(data-a${index + 1} type(*)) attr(data-a${index + 1} type(*))" `)} data-a40=x>`,
  'animations that begin each other': svg(
    many(
      60,
      (index) =>
        `<rect width="1" height="1"><animate attributeName="x" dur="0.001s" begin="0s;b${index}.begin+0.001s;b${index}.end" id="a${index}" to="9"/><animate attributeName="y" dur="0.001s" begin="a${index}.begin;a${index}.end" id="b${index}" to="9"/></rect>`,
    ),
  ),
  'the same in a picture': `<img src="data:image/svg+xml,${encodeURIComponent(svg('<rect id="r"><animate attributeName="x" begin="r.click" to="9"/></rect>'))}">`,
  'a marker by a variable': `<style>path { --m: url(#m); marker: var(--m) }</style>${svg('<marker id="m"/><path d="M0 0h1v1"/>')}`,
};

/** @type {Record<string, string>} with what is to be read in them */
export const light = {
  cards: `<style>:root { --gap: 8px; --main: teal } body { font: 16px/1.5 sans-serif } main { display: grid; grid-template-columns: repeat(3, 1fr); gap: var(--gap) }
    .card { display: flex; flex-direction: column; box-shadow: 0 1px 2px #0004, 0 4px 8px #0002; border: 1px solid var(--main) } .card:has(img) { opacity: 0.9 } .card:hover { transform: translateY(-2px); filter: brightness(1.1) }
    @media (max-width: 600px) { main { grid-template-columns: 1fr } } @keyframes turn { to { transform: rotate(1turn) } } .logo { animation: turn 2s infinite }</style>
    <header><nav><ul><li><a href="#a">Cartes</a></ul></nav></header><main>${'<section class="card"><h2>Carte</h2><p>Un texte <b>court</b></p></section>'.repeat(30)}</main>`,
  article: `<style>article { columns: 2 } @supports (display: grid) { aside { display: grid } } a:hover::after { content: " →" } li { &:nth-child(2n) { color: gray } }</style><article>${'<p>Un paragraphe de texte.</p>'.repeat(40)}</article>`,
  icons: `${svg('<defs><symbol id="i"><circle r="4"/></symbol><linearGradient id="g"><stop offset="0"/></linearGradient></defs><rect fill="url(#g)" width="9" height="9"/><path stroke-dasharray="4 2" d="M0 0h9"/><text y="20">Icône</text>')}${svg('<use href="#i"/>').repeat(50)}`,
  picture: `<style>h1 { background: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'%3E%3Ccircle r='4'/%3E%3C/svg%3E") }</style><h1>Fond</h1><img alt="Point" src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=">`,
  table: `<table border="1"><caption>Tableau</caption>${'<tr><th scope="row">a<td colspan="2">b</tr>'.repeat(40)}</table>`,
  columns: `<style>html, body { height: 100% } article { columns: 14em 3; max-height: 400px }</style><article>${'<p>Un paragraphe de texte.</p>'.repeat(40)}</article><div style="columns: 2">${'<p>Un paragraphe de texte assez long pour une page.</p>'.repeat(150)}</div>`,
  arrows: svg(
    `<marker id="m"><path d="M0 0L9 9 0 9z"/></marker>${'<path marker-end="url(#m)" d="M0 0h1v1"/>'.repeat(60)}<circle r="1"><animate attributeName="r" to="9" begin="0.5s" dur="1.5s" repeatCount="indefinite"/></circle>`,
  ),
  'a state within a list': `<style>main { columns: 2 } a:not(:hover), li:is(:hover, :focus-within) { filter: none }</style><main>${'<ul><li><a>x</a></ul>'.repeat(40)}</main>`,
  selectors: `<style>${many(60, (index) => `main ul li.a${index} > a:hover, h2 ~ p, ul:has(> .a${index}) { color: red }`)} p::before { content: attr(data-word) }</style><main>${'<ul><li class=a1><a>x</a></ul><h2>x</h2><p data-word="y">y</p>'.repeat(40)}</main>`,
  form: '<style>input:invalid { outline: 1px solid red } fieldset { display: flex }</style><form><fieldset><legend>Formulaire</legend><label>Nom <input required></label></fieldset></form>',
};

/** Ways out of the preview. Each has text to click, « lien 0 », « lien 1 » … */
export const links = [
  '<a href="https://example.org/0" target="_top" ping="https://example.org/ping">#</a>',
  '<svg width="200" height="30"><a xlink:href="https://example.org/1"><text y="20">#</text></a></svg>',
  '<svg width="200" height="30"><a href="https://example.org/2" target="_blank"><text y="20">#</text></a></svg>',
  '<svg width="200" height="30"><a><set attributeName="href" to="https://example.org/3"/><text y="20">#</text></a></svg>',
  '<svg width="200" height="30"><a><animate attributeName="xlink:href" values="https://example.org/4" dur="1s" fill="freeze"/><text y="20">#</text></a></svg>',
  '<math href="https://example.org/5"><mtext>#</mtext></math>',
  '<form action="https://example.org/6"><button formaction="https://example.org/6b">#</button></form>',
  '<a href="java&#10;script:parent.document.title=1">#</a>',
  '<form><div></form><form action="https://example.org/8"><a href="//example.org/8">#</a></form></div>',
];
export const others =
  '<div><template shadowrootmode="open"><a href="https://example.org/shadow">ombre</a></template></div><meta http-equiv="refresh" content="0;url=https://example.org/refresh">' +
  '<base href="https://example.org/base/"><iframe src="https://example.org/frame"></iframe><object data="https://example.org/object"></object><link rel="prefetch" href="https://example.org/prefetch">' +
  '<svg><image href="https://example.org/image"/><use href="https://example.org/use#a"/><foreignObject><iframe src="https://example.org/f2"></iframe></foreignObject></svg><video src="https://example.org/video" poster="https://example.org/poster"></video>' +
  '<style>@import "https://example.org/import"; body { background: url(https://example.org/background) } @font-face { font-family: x; src: url(https://example.org/font) } p { font-family: x }</style><p>x';
