// The word that stands in place of facts for a program that can't be parsed.

/**
 * Alone in the place of facts about a program that can't be parsed, or not in time: there is no telling what it is made
 * of, so every rule of style counts as broken.
 */
export const unreadable = 'unreadable';
