// Tells which command each key of the editor stands for.
import { backspace, closing, indentLines, newLine, outdentLines, tab, toggleComment } from './commands.mjs';

/**
 * @typedef {import('./commands.mjs').Edit} Edit
 *
 * @typedef {object} Hands what a key can do
 * @property {import('./commands.mjs').Situation} situation
 * @property {import('./commands.mjs').Manner} manner
 * @property {boolean} tab whether the candidate has turned on that Tab indents
 * @property {import('./brackets.mjs').Skip} skip
 */

/**
 * Keys of which the edit is nothing still do nothing else: Tab on a line that can't go further out stays in the field.
 */
const nothing = 'nothing';

/**
 * @param {KeyboardEvent} event
 * @param {Hands} hands
 * @returns {Edit | 'nothing' | null} null: it is the browser's
 */
export function editFor(event, { situation, manner, tab: indents, skip }) {
  const { key, code, shiftKey: shift, altKey: alt } = event;
  const command = (event.ctrlKey || event.metaKey) && !alt;
  if (command) {
    // On a French keyboard the colon is where the slash is on others.
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
