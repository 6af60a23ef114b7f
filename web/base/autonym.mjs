// What a language calls itself.

/** @param {string} tag BCP 47 @returns {string} "Français" for "fr"; the tag itself if it has no known name */
export function autonym(tag) {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.replace(/^./u, (letter) => letter.toLocaleUpperCase(tag));
}
