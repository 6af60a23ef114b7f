// Measures painted pixels. The browser decodes the screenshot, so no decoder is needed here.
import { browser } from './site.mjs';

/** @typedef {{x: number, y: number, width: number, height: number}} Box */

/**
 * @typedef {object} Ink the painted content of a box, in CSS px
 * @property {number} share of the pixels that differ from the box's most common colour, 0 … 1
 * @property {number} left of the leftmost such pixel, from the box's edge
 * @property {number} right of the rightmost
 * @property {number} top
 * @property {number} bottom
 * @property {number} contrast between the most common colour and the colour farthest from it, by WCAG 2
 */

/** @type {Promise<import('playwright-core').Page> | undefined} */
let desk;

/**
 * @param {Buffer} png
 * @param {Box[]} boxes in CSS px
 * @param {number} density pixels of the picture per CSS px
 * @returns {Promise<Ink[]>}
 */
export async function ink(png, boxes, density) {
  desk ??= browser().then(async (it) => (await it.newContext()).newPage());
  return (await desk).evaluate(measure, /** @type {const} */ ([png.toString('base64'), boxes, density]));
}

/** @param {readonly [string, Box[], number]} task */
async function measure([base64, boxes, density]) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  context.drawImage(picture, 0, 0);
  /** @param {number} colour 0xrrggbb */
  const luminance = (colour) =>
    [colour >> 16, (colour >> 8) & 255, colour & 255].reduce((sum, part, index) => {
      const channel = part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4;
      return sum + channel * [0.2126, 0.7152, 0.0722][index];
    }, 0);
  /** @param {number} one @param {number} other */
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  return boxes.map((box) => {
    const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((value) => Math.round(value * density));
    const { data } = context.getImageData(x, y, Math.max(width, 1), Math.max(height, 1));
    /** @type {Map<number, number>} */
    const counts = new Map();
    for (let at = 0; at < data.length; at += 4) {
      const colour = (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const ground = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most))[0];
    let [inked, left, right, top, bottom, contrast] = [0, Infinity, -Infinity, Infinity, -Infinity, 1];
    for (const colour of counts.keys()) contrast = Math.max(contrast, ratio(colour, ground));
    for (let at = 0; at < data.length; at += 4) {
      const far = Math.max(
        Math.abs(data[at] - (ground >> 16)),
        Math.abs(data[at + 1] - ((ground >> 8) & 255)),
        Math.abs(data[at + 2] - (ground & 255)),
      );
      if (far < 48) continue;
      const column = (at / 4) % width;
      const row = Math.floor(at / 4 / width);
      inked += 1;
      [left, right, top, bottom] = [
        Math.min(left, column),
        Math.max(right, column),
        Math.min(top, row),
        Math.max(bottom, row),
      ];
    }
    return {
      share: inked / (width * height),
      left: left / density,
      right: right / density,
      top: top / density,
      bottom: bottom / density,
      contrast,
    };
  });
}
