// The platform's name, for candidates to read.

/**
 * Checks a name that a page gives: one line of at most 60 characters, without those that can't be seen or that turn the
 * direction of writing, and without the quotation marks that it is shown in. It must not pass for words of ours.
 *
 * @param {string | null} text
 * @returns {string | null} '' for none, null for one that can't be used
 */
export function hostName(text) {
  const name = (text ?? '').trim();
  return /^(?:[^\p{C}\p{Zl}\p{Zp}«»“”„"]|[\u200c\u200d]){0,60}$/u.test(name) ? name : null;
}

/**
 * The name that the page gives, else the host of the audience: its whole address says no more.
 *
 * @param {string | null} given
 * @param {string} audience
 */
export function nameOfHost(given, audience) {
  return hostName(given) || audience.replace(/^https?:\/\//, '');
}
