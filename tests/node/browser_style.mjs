// Converts colours from a browser's notation to ours, to compare the two.

/** Writes rgb() and rgba() as hexadecimal colours. @param {string} text */
export const inHex = (text) =>
  text.replace(/rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/g, (_, ...[red, green, blue, alpha]) => {
    const channels = [red, green, blue, ...(alpha === undefined ? [] : [Math.round(Number(alpha) * 255)])];
    return `#${channels.map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`;
  });
