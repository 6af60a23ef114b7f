// Fetches the code editor when the first program is to be written. Until it has loaded, or if it can't be loaded, a
// program is written in a plain text field.

/** @typedef {import('./roles.mjs').View} View */

/** @type {typeof import('../editor/editor.mjs') | undefined} */
let editor;
/** @type {Promise<void> | undefined} */
let fetched;

/** @param {View} view of a text field whose node changed */
export function attachEditor(view) {
  if (editor) return editor.follow(view);
  view.control.onpaste = () => {
    view.before ??= /** @type {HTMLTextAreaElement} */ (view.control).value;
  };
  fetched ??= import('../editor/editor.mjs').then((module) => {
    editor = module;
  });
  fetched.then(
    () => {
      if (view.element.isConnected) editor?.follow(view);
    },
    () => {
      fetched = undefined;
    },
  );
}
