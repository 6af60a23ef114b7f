// Reads colours as a browser tells them, for comparison with ours.

/** rgb() as we write colours. @param {string} text */
export const inHex = (text) =>
  text.replace(/rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)/g, (_, ...[red, green, blue, alpha]) => {
    const channels = [red, green, blue, ...(alpha === undefined ? [] : [Math.round(Number(alpha) * 255)])];
    return `#${channels.map((one) => Number(one).toString(16).padStart(2, '0')).join('')}`;
  });
