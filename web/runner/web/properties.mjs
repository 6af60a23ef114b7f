/** What an element has without anybody's saying: by its parent, by the standard, by its kind. */

export const inherited = new Set(`azimuth border-collapse border-spacing caption-side color cursor direction empty-cells
  font-family font-size font-style font-variant font-weight hyphens letter-spacing line-height list-style-image
  list-style-position list-style-type orphans overflow-wrap quotes tab-size text-align text-indent text-shadow
  text-transform visibility white-space widows word-break word-spacing`.split(/\s+/));

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
  'border-top-left-radius': '0px', 'border-top-right-radius': '0px', 'border-bottom-right-radius': '0px', 'border-bottom-left-radius': '0px',
  'outline-width': '3px', 'outline-style': 'none', 'outline-color': 'currentcolor', 'border-collapse': 'separate',
  'align-content': 'normal', 'align-items': 'normal', 'align-self': 'auto', 'justify-content': 'normal', 'justify-items': 'normal', 'justify-self': 'auto',
  'background-color': '#00000000', 'background-image': 'none', 'background-position': '0% 0%', 'background-size': 'auto',
  'background-repeat': 'repeat', 'background-attachment': 'scroll', 'box-shadow': 'none', 'box-sizing': 'content-box', clear: 'none',
  color: '#000000', 'column-count': 'auto', 'column-gap': 'normal', 'row-gap': 'normal', cursor: 'auto', direction: 'ltr', display: 'inline',
  'flex-basis': 'auto', 'flex-direction': 'row', 'flex-grow': '0', 'flex-shrink': '1', 'flex-wrap': 'nowrap', float: 'none',
  'font-family': 'serif', 'font-size': '16px', 'font-style': 'normal', 'font-variant': 'normal', 'font-weight': '400',
  'grid-template-columns': 'none', 'grid-template-rows': 'none', 'grid-template-areas': 'none', height: 'auto', width: 'auto',
  'letter-spacing': 'normal', 'line-height': 'normal', 'list-style-image': 'none', 'list-style-position': 'outside', 'list-style-type': 'disc',
  'max-height': 'none', 'max-width': 'none', 'min-height': '0px', 'min-width': '0px', 'object-fit': 'fill', opacity: '1', order: '0',
  'overflow-x': 'visible', 'overflow-y': 'visible', position: 'static', 'text-align': 'start', 'text-decoration-color': 'currentcolor',
  'text-decoration-line': 'none', 'text-decoration-style': 'solid', 'text-decoration-thickness': 'auto', 'text-indent': '0px', 'text-shadow': 'none',
  'text-transform': 'none', transform: 'none', transition: 'all', 'vertical-align': 'baseline', visibility: 'visible', 'white-space': 'normal',
  'word-spacing': 'normal', 'z-index': 'auto',
};

/** What browsers agree on, of the HTML standard's own style sheet. */
export const browserSheet = `
head, link, meta, script, style, template, title, [hidden] { display: none }
html, body, address, article, aside, blockquote, center, dd, details, dialog, div, dl, dt, fieldset, figcaption, figure, footer, form, h1, h2, h3, h4,
h5, h6, header, hgroup, hr, legend, main, menu, nav, ol, optgroup, option, p, pre, search, section, summary, ul { display: block }
li { display: list-item } table { display: table; border-collapse: separate; border-spacing: 2px } caption { display: table-caption; text-align: center }
thead { display: table-header-group } tbody { display: table-row-group } tfoot { display: table-footer-group } tr { display: table-row }
td, th { display: table-cell; padding: 1px; vertical-align: inherit } thead, tbody, tfoot, tr { vertical-align: middle } th { font-weight: bold; text-align: center }
button, input, select, textarea, meter, progress { display: inline-block }
body { margin: 8px } p, dl, ol, ul, menu { margin-top: 1em; margin-bottom: 1em } blockquote, figure { margin: 1em 40px } dd { margin-left: 40px }
ol, ul, menu { padding-left: 40px } ol { list-style-type: decimal } hr { margin: 0.5em auto; border: 1px inset gray }
h1 { font-size: 2em; margin-top: 0.67em; margin-bottom: 0.67em } h2 { font-size: 1.5em; margin-top: 0.83em; margin-bottom: 0.83em }
h3 { font-size: 1.17em; margin-top: 1em; margin-bottom: 1em } h4 { margin-top: 1.33em; margin-bottom: 1.33em }
h5 { font-size: 0.83em; margin-top: 1.67em; margin-bottom: 1.67em } h6 { font-size: 0.67em; margin-top: 2.33em; margin-bottom: 2.33em }
h1, h2, h3, h4, h5, h6, b, strong { font-weight: bold } i, em, cite, dfn, var, address { font-style: italic } small { font-size: smaller }
code, kbd, samp, pre { font-family: monospace } pre { white-space: pre; margin-top: 1em; margin-bottom: 1em }
a[href] { color: #0000ee; text-decoration: underline; cursor: pointer } u, ins { text-decoration: underline } s, del { text-decoration: line-through }
mark { background-color: yellow; color: black } sub { vertical-align: sub } sup { vertical-align: super } center { text-align: center }
`;
