// Finds words in a program.

const most = 1000; // more than can be gone through

/**
 * @param {string} text
 * @param {string} words
 * @returns {number[]} where they begin. Capitals count only where there are any in what is searched for.
 */
export function findAll(text, words) {
  if (words === '') return [];
  const exact = words !== words.toLowerCase();
  // Some letters have another length in lower case: then the places would be others.
  const folded = exact || text.toLowerCase().length !== text.length ? text : text.toLowerCase();
  const found = [];
  for (let at = folded.indexOf(words); at >= 0 && found.length < most; at = folded.indexOf(words, at + words.length))
    found.push(at);
  return found;
}

/**
 * The one that comes next, around the end.
 * @param {number[]} found
 * @param {number} from
 * @param {1 | -1} step
 * @returns {number} an index, -1 when there is none
 */
export function nextOf(found, from, step) {
  if (found.length === 0) return -1;
  if (step === 1) {
    const index = found.findIndex((at) => at >= from);
    return index < 0 ? 0 : index;
  }
  let index = found.length - 1;
  while (index >= 0 && found[index] >= from) index--;
  return index < 0 ? found.length - 1 : index;
}
