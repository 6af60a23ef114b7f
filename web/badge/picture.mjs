// Turns a badge's SVG into PNG, in the browser.

/** Pixels of a side: twice the drawing's own. */
const side = 960;

/**
 * @param {string} url of the SVG
 * @returns {Promise<Blob>}
 */
export async function pngOf(url) {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = side;
  canvas.getContext('2d')?.drawImage(image, 0, 0, side, side);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
