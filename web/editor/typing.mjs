// Changes a text field as typing does: the browser can undo each, and tells everybody of it.

/**
 * With the focus on the field, where these commands of browsers work. Whoever works with the keyboard goes on from the
 * button.
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

/** By one letter, or to the end of what is selected. @param {HTMLTextAreaElement} field @param {1 | -1} step */
export function moveCaret(field, step) {
  const { value, selectionStart: start, selectionEnd: end } = field;
  const from = step === 1 ? end : start;
  const beside = step === 1 ? value.slice(from, from + 2) : value.slice(Math.max(from - 2, 0), from);
  // Not into the middle of a letter that takes two units.
  const letter = /[\ud800-\udbff][\udc00-\udfff]/.test(beside) ? 2 : 1;
  const to = start !== end ? from : Math.min(Math.max(from + step * letter, 0), value.length);
  field.focus({ preventScroll: true });
  field.setSelectionRange(to, to);
}
