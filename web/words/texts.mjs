// The words of the interface as the module takes them (src/ui/strings.h): first what is always the same, then what
// depends on a number, all in the order of the file.

/** @typedef {Record<string, string | {one: string, other: string}>} Words a file of this folder */

/** @param {Words} words */
export function textsOf(words) {
  const all = Object.values(words);
  const counted = all.flatMap((text) => (typeof text === 'string' ? [] : [text.one, text.other]));
  return [...all.filter((text) => typeof text === 'string'), ...counted].join('\n');
}
