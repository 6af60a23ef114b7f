// Marks on the disk that a page is being drawn, before it is drawn.
// The mark goes when the browser is free again soon after. One that is still there at the next visit says that the page
// held the browser up until somebody closed it.

const slow = 5000; // milliseconds without an answer after which a page is taken to have held the browser up
const settled = 1000; // after it is drawn: what is drawn is painted elsewhere
const often = 100;

/** @param {string} place */
const nameOf = (place) => `potentiel.drawing ${place}`;

/** Whether the page at this place stopped the browser at an earlier visit. @param {string} place */
export function holdsUp(place) {
  try {
    return localStorage.getItem(nameOf(place)) !== null;
  } catch {
    return false; // storage is blocked: nothing of the session is kept, either
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
 * Sets the mark, and takes it away once the page is drawn.
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
  // Who leaves a page can do so because it answers.
  const leave = () => {
    look();
    finish();
  };
  addEventListener('pagehide', leave);
  return () => {
    loaded = performance.now();
  };
}
