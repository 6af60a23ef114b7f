// Reads the pictures and sounds beside pack.yaml into the pack.
import { constants } from './facts.mjs';
import { cleanSvg } from './svg.mjs';

/**
 * @typedef {import('./pack.d.ts').Medium} Medium
 * @typedef {(file: string) => Uint8Array | undefined} Read the bytes of a file beside pack.yaml, undefined if there is
 *   none
 * @typedef {{width: number, height: number}} Size
 *
 * @typedef {object} Format
 * @property {string} type
 * @property {(bytes: Uint8Array) => boolean} fits by the first bytes
 * @property {(bytes: Uint8Array) => Size | undefined} [size] of a picture, CSS px
 * @property
 *   {(bytes: Uint8Array, refuse: (message: string) => void) => {bytes: Uint8Array, size: Size | undefined} | undefined}
 *   [clean] rewrites it
 */

const MAX_BYTES = constants['Medium.most_bytes'];
const MAX_BYTES_TOGETHER = constants['Medium.most_bytes_together'];
const MAX_SIDE = constants['Medium.widest'];

/** @param {Uint8Array} bytes @param {number} from @param {number} to */
const ascii = (bytes, from, to) => String.fromCharCode(...bytes.subarray(from, to));

/** @param {Uint8Array} bytes */
const view = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** @type {Format[]} */
const formats = [
  { type: 'image/png', fits: (bytes) => ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n', size: sizeOfPng },
  { type: 'image/jpeg', fits: (bytes) => ascii(bytes, 0, 3) === '\xff\xd8\xff', size: sizeOfJpeg },
  {
    type: 'image/webp',
    fits: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP',
    size: sizeOfWebp,
  },
  { type: 'audio/ogg', fits: (bytes) => ascii(bytes, 0, 4) === 'OggS' },
  {
    type: 'audio/mpeg',
    fits: (bytes) => ascii(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && (bytes[1] & 0xe6) === 0xe2),
  },
  { type: 'image/svg+xml', fits: looksLikeXml, clean: cleanSvg },
];

/** Works for any encoding. @param {Uint8Array} bytes */
function looksLikeXml(bytes) {
  return /^\s*<(?:\?xml|!|[\w.-]+[\s:/>])/.test(new TextDecoder().decode(bytes.subarray(0, 200)).replaceAll('\0', ''));
}

/** @param {Uint8Array} bytes @returns {Size | undefined} */
function sizeOfPng(bytes) {
  if (bytes.length < 24 || ascii(bytes, 12, 16) !== 'IHDR') return undefined;
  return { width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
}

/** Reads the first frame header. @param {Uint8Array} bytes @returns {Size | undefined} */
function sizeOfJpeg(bytes) {
  const data = view(bytes);
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1];
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return { width: data.getUint16(at + 7), height: data.getUint16(at + 5) };
    at += 2 + data.getUint16(at + 2);
  }
  return undefined;
}

/** Reads all three kinds: lossy, lossless and extended. @param {Uint8Array} bytes @returns {Size | undefined} */
function sizeOfWebp(bytes) {
  if (bytes.length < 30) return undefined;
  const data = view(bytes);
  const chunk = ascii(bytes, 12, 16);
  if (chunk === 'VP8 ') return { width: data.getUint16(26, true) & 0x3fff, height: data.getUint16(28, true) & 0x3fff };
  if (chunk === 'VP8L') {
    const bits = data.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  const three = (/** @type {number} */ at) => bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16);
  return chunk === 'VP8X' ? { width: three(24) + 1, height: three(27) + 1 } : undefined;
}

/** @param {Size | undefined} size */
const shows = (size) =>
  size !== undefined &&
  [size.width, size.height].every((side) => Number.isFinite(side) && side >= 1 && side <= MAX_SIDE);

/**
 * Reads the media of a pack. Reports problems of a file at the `file` entry that names it.
 *
 * @param {import('./source.d.ts').Medium[]} source
 * @param {Read} read
 * @param {import('./texts.mjs').Texts} texts
 * @param {import('./problem.mjs').Problems} problems
 * @returns {Medium[]}
 */
export function readMedia(source, read, texts, problems) {
  let together = 0;
  /** @type {Medium[]} */
  const media = [];
  source.forEach((medium, index) => {
    const at = `/media/${index}`;
    const alternative = texts.label(medium.alternative, `${at}/alternative`);
    const transcript = texts.prose(medium.transcript, `${at}/transcript`);
    const given = read(medium.file);
    if (!given) return problems.error(`${at}/file`, `there is no file "${medium.file}" beside pack.yaml`);
    together += given.length;
    if (given.length > MAX_BYTES) return problems.error(`${at}/file`, `${given.length} bytes: ${MAX_BYTES} at most`);
    const format = formats.find(({ fits }) => fits(given));
    if (!format)
      return problems.error(
        `${at}/file`,
        'not a picture or a sound that is known: SVG, PNG, WebP, JPEG, MP3, Ogg, Opus',
      );
    const clean = format.clean?.(given, (message) => problems.error(`${at}/file`, message));
    if (format.clean && !clean) return undefined;
    const bytes = clean?.bytes ?? given;
    const size = clean ? clean.size : format.size?.(given);
    const picture = clean || format.size;
    if (picture && !shows(size))
      return problems.error(`${at}/file`, `its width and height can't be found, or are over ${MAX_SIDE}`);
    if (!picture && !transcript) problems.error(at, "a sound needs a transcript, for those who can't hear it");
    media.push({
      id: medium.id,
      type: format.type,
      data: Buffer.from(bytes).toString('base64'),
      ...(size && { width: Math.round(size.width), height: Math.round(size.height) }),
      alternative,
      ...(transcript && { transcript }),
    });
  });
  if (together > MAX_BYTES_TOGETHER)
    problems.error('/media', `${together} bytes together: ${MAX_BYTES_TOGETHER} at most`);
  return media;
}
