// Shifts all times of a transcript by the same amount, once the device's clock turned out to be wrong.

/**
 * Matches the few lines with an absolute time; all others hold the time since the first line. Texts in between can't
 * match: their quotes are escaped.
 */
const dated = /^(\{"sequence":\d+,"at":\d+,"type":"(?:start|resume)",.*?"time":)(\d+)/gm;

/** @param {string} transcript @param {number} by milliseconds */
export const moved = (transcript, by) =>
  by === 0 ? transcript : transcript.replace(dated, (_, before, time) => before + (Number(time) + by));
