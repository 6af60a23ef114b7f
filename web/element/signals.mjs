// Records what a pack may ask for besides the answers, and no more: leaving the page, and the length of pasted text.

const blink = 400; // milliseconds without focus that are ignored, as while it moves into a frame of the page

/**
 * @param {HTMLElement} tree
 * @param {import('../mirror/dom.mjs').Mirror} mirror
 * @param {{away?: boolean, paste?: boolean}} wanted
 * @param {AbortSignal} signal
 * @param {(notice: import('./host.mjs').Notice) => void} notify
 */
export function watchSignals(tree, mirror, { away, paste }, signal, notify) {
  if (away) watchAway(signal, (is) => notify({ type: 'left', away: is }));
  if (!paste) return;
  tree.addEventListener(
    'paste',
    (event) => {
      const role = mirror.viewAt(event.target)?.node.role ?? '';
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (['text_field', 'text_area', 'editor'].includes(role) && text)
        notify({ type: 'pasted', length: [...text].length });
    },
    { signal },
  );
}

/** @param {AbortSignal} signal @param {(away: boolean) => void} notify */
function watchAway(signal, notify) {
  let told = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const look = () => {
    clearTimeout(timer);
    const away = document.hidden || !focused();
    if (away === told || signal.aborted) return;
    told = away;
    notify(away);
  };
  addEventListener(
    'blur',
    () => {
      clearTimeout(timer);
      timer = setTimeout(look, blink);
    },
    { signal },
  );
  addEventListener('focus', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  look();
}

/**
 * Whether the page or one of its frames has the keyboard focus. If the widget is in a frame of another origin, this is
 * unknown, and true.
 */
function focused() {
  try {
    return /** @type {Window} */ (window.top).document.hasFocus();
  } catch {
    return true;
  }
}
