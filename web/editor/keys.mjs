// Maps the editor's keys to commands.
import { backspace, closing, indentLines, newLine, outdentLines, tab, toggleComment } from './commands.mjs';

/**
 * @typedef {import('./commands.mjs').Edit} Edit
 *
 * @typedef {object} Hands the state that a key's command needs
 * @property {import('./commands.mjs').Situation} situation
 * @property {import('./commands.mjs').Manner} manner
 * @property {boolean} tab whether Tab indents, as the candidate has chosen
 * @property {import('./brackets.mjs').Skip} skip
 */

/**
 * A command without an edit still prevents the browser's default: Shift+Tab on an unindented line keeps the focus.
 */
const nothing = 'nothing';

/**
 * @param {KeyboardEvent} event
 * @param {Hands} hands
 * @returns {Edit | 'nothing' | null} null: the browser handles the key
 */
export function editFor(event, { situation, manner, tab: indents, skip }) {
  const { key, code, shiftKey: shift, altKey: alt } = event;
  const command = (event.ctrlKey || event.metaKey) && !alt;
  if (command) {
    // On a French keyboard the slash is Shift and the key of the colon: accept both.
    if (key === '/' || key === ':') return toggleComment(situation, manner) ?? nothing;
    if (key === ']' || code === 'BracketRight') return indentLines(situation, manner) ?? nothing;
    if (key === '[' || code === 'BracketLeft') return outdentLines(situation, manner) ?? nothing;
    return null;
  }
  if (key === 'Tab' && indents && !alt)
    return (shift ? outdentLines(situation, manner) : tab(situation, manner)) ?? nothing;
  if (alt && !event.getModifierState('AltGraph')) return null;
  if (key === 'Enter' && !shift) return newLine(situation, manner);
  if (key === 'Backspace' && !shift) return backspace(situation, manner);
  if (key === ')' || key === ']' || key === '}') return closing(situation, key, skip);
  return null;
}
