// Makes the browser's Back go back in the test, as the test's own button does, and never silently out of it.
//
// While a test is under way, one more entry of the history stands for it. Back leads to the entry before it, which is
// the same page; the test then enters its own entry again and goes back one screen. Where the test has no way back, the
// first press of Back stays on the page and the next one leaves it: nothing is asked, and the answers are kept.

const mark = 'potentiel';

/** The tests of the page, the one that was used last at the end. @type {Set<object>} */
const tests = new Set();
/** Whether the test's entry is the current one. */
let within = history.state?.[mark] === 'within';
/** Whether the history is on its way to that entry again. */
let returning = false;

/**
 * @param {HTMLElement} tree the mirror's container
 * @param {import('../mirror/dom.mjs').Mirror} mirror
 * @param {import('../mirror/model.mjs').Model} model
 * @param {AbortSignal} signal
 */
export function followHistory(tree, mirror, model, signal) {
  const bar = () => model.root?.children.find(({ part }) => part === 'bar');
  const back = () => bar()?.children.find(({ part }) => part === 'secondary');
  const test = {};

  const use = () => {
    tests.delete(test);
    tests.add(test);
    if (!within && bar()) within = enter();
  };
  // Browsers skip entries that a page makes before the reader has done anything on it.
  if (navigator.userActivation?.hasBeenActive ?? true) use();
  tree.addEventListener('click', use, { signal });
  signal.addEventListener('abort', () => tests.delete(test));

  addEventListener(
    'popstate',
    ({ state }) => {
      if ([...tests].at(-1) !== test) return;
      if (returning) {
        returning = false;
        const button = back();
        if (button) mirror.viewOf(button)?.control.click();
      } else if (within && state?.[mark] === 'before') {
        returning = within = Boolean(back());
        if (returning) history.forward();
      }
    },
    { signal },
  );
}

/**
 * Makes the entry. Both entries keep what the page has written into its own, so that a router finds its state there.
 * @returns {boolean} whether that was possible
 */
function enter() {
  const { state } = history;
  if (state !== null && Object.getPrototypeOf(state) !== Object.prototype) return false;
  try {
    history.scrollRestoration = 'manual'; // a new screen starts at its top, and a reload restores the candidate's place
    history.replaceState({ ...state, [mark]: 'before' }, '');
    history.pushState({ ...state, [mark]: 'within' }, '');
    return true;
  } catch {
    return false; // the document has no history of its own, or the page has made too many entries
  }
}
