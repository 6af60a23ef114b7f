// Formats a time for credentials: ISO 8601 in UTC, to the second.

/** @param {number} milliseconds since 1970 UTC @returns {string} to the second, as 2026-01-31T12:00:00Z */
export const time = (milliseconds) => new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
