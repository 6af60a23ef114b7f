// Stores a mark before a page is drawn, to recognise pages that block the browser.
// The mark is removed when the thread is responsive again soon after. A mark left at the next visit means that the page
// blocked the browser until it was closed.

const slow = 5000; // milliseconds without a timer after which a page counts as blocking
const settled = 1000; // milliseconds to wait after loading: painting happens in another thread
const often = 100; // milliseconds between two checks

/** @param {string} place */
const nameOf = (place) => `potentiel.drawing ${place}`;

/** Whether the page at this place blocked the browser at an earlier visit. @param {string} place */
export function holdsUp(place) {
  try {
    return localStorage.getItem(nameOf(place)) !== null;
  } catch {
    return false; // storage is blocked: the session is not stored either
  }
}

/** @param {string} place @param {boolean} drawing */
function mark(place, drawing) {
  try {
    if (drawing) localStorage.setItem(nameOf(place), '1');
    else localStorage.removeItem(nameOf(place));
  } catch {
    // storage is blocked
  }
}

/**
 * Sets the mark, and removes it once the page is drawn.
 *
 * @param {Element} frame
 * @param {string} place
 * @returns {() => void} to be called when the page is loaded
 */
export function watch(frame, place) {
  let since = performance.now();
  let loaded = Infinity;
  let held = false;
  mark(place, true);
  const look = () => {
    const now = performance.now();
    held ||= now - since > slow;
    since = now;
    return now;
  };
  const timer = setInterval(() => {
    const now = look();
    if (held || now - loaded > settled || !frame.isConnected) finish();
  }, often);
  const finish = () => {
    clearInterval(timer);
    removeEventListener('pagehide', leave);
    if (!held) mark(place, false);
  };
  // The candidate can leave a page only if it responds.
  const leave = () => {
    look();
    finish();
  };
  addEventListener('pagehide', leave);
  return () => {
    loaded = performance.now();
  };
}
