// Changes a text field as typing does: the browser records each change for undo, and fires its events.

/**
 * Runs execCommand() with the focus on the field, as it requires. A keyboard user gets the focus back on the button.
 * @param {HTMLTextAreaElement} field
 * @param {() => void} work
 */
function within(field, work) {
  const before = /** @type {HTMLElement | null} */ (/** @type {ShadowRoot} */ (field.getRootNode()).activeElement);
  field.focus({ preventScroll: true });
  work();
  if (before && before !== field && before.matches(':focus-visible')) before.focus();
}

/** @param {HTMLTextAreaElement} field @param {import('./commands.mjs').Edit} edit */
export function replace(field, { from, to, insert, start, end }) {
  const length = field.value.length - (to - from) + insert.length;
  if (field.readOnly || (field.maxLength >= 0 && length > field.maxLength)) return;
  within(field, () => {
    field.setSelectionRange(from, to);
    const typed = insert === '' ? document.execCommand('delete') : document.execCommand('insertText', false, insert);
    if (!typed) {
      field.setRangeText(insert, from, to, 'end');
      field.dispatchEvent(
        new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertText', data: insert }),
      );
    }
    field.setSelectionRange(start, end);
  });
}

/** @param {HTMLTextAreaElement} field @param {'undo' | 'redo'} command */
export function runHistory(field, command) {
  if (!field.readOnly) within(field, () => document.execCommand(command));
}

/** Moves by one letter, or to an end of the selection. @param {HTMLTextAreaElement} field @param {1 | -1} step */
export function moveCaret(field, step) {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const from = step === 1 ? end : start;
  const beside = step === 1 ? value.slice(from, from + 2) : value.slice(Math.max(from - 2, 0), from);
  // Don't stop within a surrogate pair.
  const letter = /[\ud800-\udbff][\udc00-\udfff]/.test(beside) ? 2 : 1;
  const to = start !== end ? from : Math.min(Math.max(from + step * letter, 0), value.length);
  field.focus({ preventScroll: true });
  field.setSelectionRange(to, to);
}
