// Tells the page, in English, which of its attributes can't be used. Fetched on demand, since few pages need it.

/** @param {HTMLElement} element @param {string} code @param {string} message */
function complain(element, code, message) {
  console.warn(message);
  element.dispatchEvent(new CustomEvent('error', { detail: { code, message } }));
}

/** @param {HTMLElement} element @param {string} name of the attribute */
export function reportUnusable(element, name) {
  complain(
    element,
    'attribute',
    `The attribute ${name} has a value that can’t be used, and is left out: ${JSON.stringify(element.getAttribute(name))}.`,
  );
}

/**
 * Reports attributes whose new values don't apply to the session: a session never changes hands silently.
 *
 * @param {HTMLElement} element
 * @param {string[]} names of attributes
 */
export function reportRefused(element, names) {
  complain(
    element,
    'session_under_way',
    `The session under way keeps what it began with: ${names.join(', ')} will count for the next one.`,
  );
}

/**
 * Reports attributes that differ from those with which a resumed session was begun.
 *
 * @param {HTMLElement} element
 * @param {string} transcript
 * @param {{audience: string, extra_time: number, own: number[]}} asked by the page; `own`: the extra times that
 *   candidates may choose themselves
 */
export function reportChanged(element, transcript, { audience, extra_time: extraTime, own }) {
  const start = JSON.parse(transcript.split('\n')[0]);
  const chosen = extraTime === 0 && own.includes(start.extra_time);
  const names = [
    ...(start.audience === audience ? [] : ['audience']),
    ...(start.extra_time === extraTime || chosen ? [] : ['extra-time']),
  ];
  if (names.length > 0) reportRefused(element, names);
}
