// Finds words in a program.

const most = 1000; // matches; more than a candidate goes through

/**
 * @param {string} text
 * @param {string} words
 * @returns {number[]} offsets of the matches. Case is ignored unless the words contain a capital letter.
 */
export function findAll(text, words) {
  if (words === '') return [];
  const exact = words !== words.toLowerCase();
  // Some letters change length in lower case, which would shift the offsets.
  const folded = exact || text.toLowerCase().length !== text.length ? text : text.toLowerCase();
  const found = [];
  for (let at = folded.indexOf(words); at >= 0 && found.length < most; at = folded.indexOf(words, at + words.length))
    found.push(at);
  return found;
}

/**
 * The next match in a direction, wrapping around.
 * @param {number[]} found
 * @param {number} from
 * @param {1 | -1} step
 * @returns {number} an index, -1 if there is no match
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
