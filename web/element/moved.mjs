// Moves all times of a transcript by the same, when the device's clock turned out to be wrong.

/**
 * The few lines with a time of their own; all others say how long after the first they came. A text between has its
 * quotes escaped.
 */
const dated = /^(\{"sequence":\d+,"at":\d+,"type":"(?:start|resume)",.*?"time":)(\d+)/gm;

/** @param {string} transcript @param {number} by milliseconds */
export const moved = (transcript, by) =>
  by === 0 ? transcript : transcript.replace(dated, (_, before, time) => before + (Number(time) + by));
