// Makes a toolbar of the characters that are hard to find on a phone's keyboard.
import { button, toolbar } from './buttons.mjs';

const symbols = ['(', ')', '[', ']', '{', '}', ':', "'", '"', '=', '<', '>', '_'];

/**
 * @param {{type: (symbol: string) => void, indent: () => void, step: (step: 1 | -1) => void}} editor
 * @param {WordsOf<'editor'>} words
 */
export function symbolBar(editor, words) {
  return toolbar('editor-symbols editor-tool', words('symbols'), [
    button({ name: words('indent'), icon: 'tab', press: () => editor.indent() }),
    button({ name: words('left'), icon: 'left', press: () => editor.step(-1) }),
    button({ name: words('right'), icon: 'right', press: () => editor.step(1) }),
    ...symbols.map((symbol) => button({ name: symbol, icon: '', text: symbol, press: () => editor.type(symbol) })),
  ]);
}
