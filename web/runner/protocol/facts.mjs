// Defines the marker that replaces the facts of a program that can't be parsed.

/**
 * The only fact about a program that can't be parsed, or not in time. Its contents are unknown, so every style rule
 * counts as broken.
 */
export const unreadable = 'unreadable';
