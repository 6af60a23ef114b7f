// Defines the default styles: inherited properties, initial values, and the browser's own style sheet.

export const inherited = new Set(
  `azimuth border-collapse border-spacing caption-side color cursor direction empty-cells
  font-family font-size font-style font-variant font-weight hyphens letter-spacing line-height list-style-image
  list-style-position list-style-type orphans overflow-wrap quotes tab-size text-align text-indent text-shadow
  text-transform visibility white-space widows word-break word-spacing`.split(/\s+/),
);

const sides = ['top', 'right', 'bottom', 'left'];
/** @param {(side: string) => string} name @param {string} value */
const each = (name, value) => Object.fromEntries(sides.map((side) => [name(side), value]));

/** @type {Record<string, string>} */
export const initial = {
  ...each((side) => `margin-${side}`, '0px'),
  ...each((side) => `padding-${side}`, '0px'),
  ...each((side) => `border-${side}-width`, '3px'),
  ...each((side) => `border-${side}-style`, 'none'),
  ...each((side) => `border-${side}-color`, 'currentcolor'),
  ...each((side) => side, 'auto'),
  'border-top-left-radius': '0px',
  'border-top-right-radius': '0px',
  'border-bottom-right-radius': '0px',
  'border-bottom-left-radius': '0px',
  'outline-width': '3px',
  'outline-style': 'none',
  'outline-color': 'currentcolor',
  'border-collapse': 'separate',
  'align-content': 'normal',
  'align-items': 'normal',
  'align-self': 'auto',
  'justify-content': 'normal',
  'justify-items': 'normal',
  'justify-self': 'auto',
  'background-color': '#00000000',
  'background-image': 'none',
  'background-position': '0% 0%',
  'background-size': 'auto',
  'background-repeat': 'repeat',
  'background-attachment': 'scroll',
  'box-shadow': 'none',
  'box-sizing': 'content-box',
  clear: 'none',
  color: '#000000',
  'column-count': 'auto',
  'column-gap': 'normal',
  'row-gap': 'normal',
  cursor: 'auto',
  direction: 'ltr',
  display: 'inline',
  'flex-basis': 'auto',
  'flex-direction': 'row',
  'flex-grow': '0',
  'flex-shrink': '1',
  'flex-wrap': 'nowrap',
  float: 'none',
  'font-family': 'serif',
  'font-size': '16px',
  'font-style': 'normal',
  'font-variant': 'normal',
  'font-weight': '400',
  'grid-template-columns': 'none',
  'grid-template-rows': 'none',
  'grid-template-areas': 'none',
  height: 'auto',
  width: 'auto',
  'letter-spacing': 'normal',
  'line-height': 'normal',
  'list-style-image': 'none',
  'list-style-position': 'outside',
  'list-style-type': 'disc',
  'max-height': 'none',
  'max-width': 'none',
  'min-height': '0px',
  'min-width': '0px',
  'object-fit': 'fill',
  opacity: '1',
  order: '0',
  'overflow-x': 'visible',
  'overflow-y': 'visible',
  position: 'static',
  'text-align': 'start',
  'text-decoration-color': 'currentcolor',
  'text-decoration-line': 'none',
  'text-decoration-style': 'solid',
  'text-decoration-thickness': 'auto',
  'text-indent': '0px',
  'text-shadow': 'none',
  'text-transform': 'none',
  transform: 'none',
  transition: 'all',
  'vertical-align': 'baseline',
  visibility: 'visible',
  'white-space': 'normal',
  'word-spacing': 'normal',
  'z-index': 'auto',
};

/** The part of the HTML standard's default style sheet on which browsers agree. */
export const browserSheet = `
area, base, datalist, head, link, meta, noembed, noframes, param, rp, script, style, template, title, audio:not([controls]), dialog:not([open]),
[popover]:not(:popover-open):not(dialog[open]), [hidden]:not([hidden=until-found i]) { display: none }
input[type=hidden i] { display: none !important }
html, body, address, article, aside, blockquote, center, dd, details, dialog[open], dir, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2,
h3, h4, h5, h6, header, hgroup, hr, legend, main, menu, nav, ol, optgroup, option, p, pre, search, section, slot, summary, ul { display: block }
slot { display: contents } li, details > summary:first-of-type { display: list-item } ruby { display: ruby } rt { display: ruby-text }
details > summary:first-of-type { list-style: disclosure-closed inside } details[open] > summary:first-of-type { list-style-type: disclosure-open }
table { display: table; border-collapse: separate; border-spacing: 2px; text-indent: 0 } caption { display: table-caption; text-align: center }
thead { display: table-header-group } tbody { display: table-row-group } tfoot { display: table-footer-group } tr { display: table-row }
colgroup { display: table-column-group } col { display: table-column }
td, th { display: table-cell; padding: 1px; vertical-align: inherit } thead, tbody, tfoot, tr { vertical-align: middle } th { font-weight: bold; text-align: center }
button, input, select, textarea, meter, progress { display: inline-block }
button, input, select, textarea { color: black; letter-spacing: normal; word-spacing: normal; text-transform: none; text-indent: 0; text-shadow: none }
body { margin: 8px } p, dl, ol, ul, menu, dir { margin-top: 1em; margin-bottom: 1em } blockquote, figure { margin: 1em 40px } dd { margin-left: 40px }
:is(dir, dl, menu, ol, ul) :is(dir, dl, menu, ol, ul) { margin-top: 0; margin-bottom: 0 }
ol, ul, menu, dir { padding-left: 40px } ol { list-style-type: decimal } hr { margin: 0.5em auto; border: 1px inset gray; color: gray }
:is(dir, menu, ol, ul) :is(dir, menu, ul) { list-style-type: circle } :is(dir, menu, ol, ul) :is(dir, menu, ol, ul) :is(dir, menu, ul) { list-style-type: square }
ol[type="1"], li[type="1"] { list-style-type: decimal } ol[type=a s], li[type=a s] { list-style-type: lower-alpha } ol[type=A s], li[type=A s] { list-style-type: upper-alpha }
ol[type=i s], li[type=i s] { list-style-type: lower-roman } ol[type=I s], li[type=I s] { list-style-type: upper-roman }
ul[type=none i] { list-style-type: none } ul[type=disc i] { list-style-type: disc } ul[type=circle i] { list-style-type: circle } ul[type=square i] { list-style-type: square }
h1 { font-size: 2em; margin-top: 0.67em; margin-bottom: 0.67em } h2 { font-size: 1.5em; margin-top: 0.83em; margin-bottom: 0.83em }
h3 { font-size: 1.17em; margin-top: 1em; margin-bottom: 1em } h4 { margin-top: 1.33em; margin-bottom: 1.33em }
h5 { font-size: 0.83em; margin-top: 1.67em; margin-bottom: 1.67em } h6 { font-size: 0.67em; margin-top: 2.33em; margin-bottom: 2.33em }
h1, h2, h3, h4, h5, h6, b, strong { font-weight: bold } i, em, cite, dfn, var, address { font-style: italic } big { font-size: larger } small, sub, sup { font-size: smaller }
code, kbd, samp, tt, pre { font-family: monospace } pre { white-space: pre; margin-top: 1em; margin-bottom: 1em } pre[wrap] { white-space: pre-wrap }
nobr, td[nowrap], th[nowrap] { white-space: nowrap } textarea { white-space: pre-wrap }
a[href] { color: #0000ee; text-decoration: underline; cursor: pointer } u, ins { text-decoration: underline } s, del, strike { text-decoration: line-through }
abbr[title], acronym[title] { text-decoration: underline dotted } mark { background-color: yellow; color: black } sub { vertical-align: sub } sup { vertical-align: super }
center, :is(div, p, h1, h2, h3, h4, h5, h6)[align=center i] { text-align: center } :is(div, p, h1, h2, h3, h4, h5, h6)[align=left i] { text-align: left }
:is(div, p, h1, h2, h3, h4, h5, h6)[align=right i] { text-align: right } :is(div, p, h1, h2, h3, h4, h5, h6)[align=justify i] { text-align: justify }
[dir=ltr i], bdi:dir(ltr), [dir=auto i]:dir(ltr) { direction: ltr } [dir=rtl i], bdi:dir(rtl), [dir=auto i]:dir(rtl) { direction: rtl }
[popover] { position: fixed; inset: 0; width: fit-content; height: fit-content; margin: auto; border: solid; padding: 0.25em; overflow: auto; color: black; background-color: white }
`;
