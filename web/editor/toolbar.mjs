// Makes the toolbar above a program.
import { button, toolbar } from './buttons.mjs';

/**
 * @typedef {object} Tools
 * @property {(command: 'undo' | 'redo') => void} history
 * @property {() => boolean} toggleTab returns whether Tab indents now
 * @property {() => void} comment
 * @property {() => void} find
 * @property {(step: 1 | -1) => void} zoom
 */

/**
 * @param {Tools} tools
 * @param {WordsOf<'editor'>} words
 * @param {{tab: boolean, locked: boolean}} state tab: whether Tab indents; locked: the program is read-only
 */
export function editorToolbar(tools, words, { tab, locked }) {
  const indents = button({
    name: words('tab'),
    icon: 'tab',
    pressed: tab,
    press: () => indents.setAttribute('aria-pressed', String(tools.toggleTab())),
  });
  const writing = [
    button({ name: words('undo'), icon: 'undo', press: () => tools.history('undo') }),
    button({ name: words('redo'), icon: 'redo', press: () => tools.history('redo') }),
    indents,
    button({ name: words('comment'), icon: 'comment', press: () => tools.comment() }),
  ];
  const reading = [
    button({ name: words('find'), icon: 'find', press: () => tools.find() }),
    button({ name: words('smaller'), icon: 'smaller', press: () => tools.zoom(-1) }),
    button({ name: words('larger'), icon: 'larger', press: () => tools.zoom(1) }),
  ];
  return toolbar('editor-toolbar editor-tool', words('tools'), locked ? reading : [...writing, ...reading]);
}
