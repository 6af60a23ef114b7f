// Reads and extends static TrueType fonts: just enough to add glyphs that a face lacks.
// Specification: ISO/IEC 14496-22 (OpenType), tables cmap (format 4), glyf, loca, hmtx, hhea, head, maxp.

/**
 * @typedef {{x: number, y: number}} Point in font units
 * @typedef {Point[]} Contour a closed polygon, clockwise
 * @typedef {{glyph: number, x: number, y: number}} Component a glyph moved by x and y
 * @typedef {{x_min: number, y_min: number, x_max: number, y_max: number}} Box
 */

export class TrueTypeFont {
  /** @param {Buffer} bytes */
  constructor(bytes) {
    /** @type {Map<string, Buffer>} */
    this.tables = new Map();
    for (let i = 0; i < bytes.readUInt16BE(4); ++i) {
      const entry = 12 + 16 * i;
      const offset = bytes.readUInt32BE(entry + 8);
      const length = bytes.readUInt32BE(entry + 12);
      this.tables.set(bytes.toString('latin1', entry, entry + 4), bytes.subarray(offset, offset + length));
    }
    this.glyphs = this.#readGlyphs();
    this.metrics = this.#readMetrics();
    this.characters = this.#readCharacters();
  }

  /** @param {string} name */
  table(name) {
    const table = this.tables.get(name);
    if (!table) throw new Error(`the font has no table ${name}`);
    return table;
  }

  get unitsPerEm() {
    return this.table('head').readUInt16BE(18);
  }

  /** @param {string} character */
  glyphOf(character) {
    const glyph = this.characters.get(/** @type {number} */ (character.codePointAt(0)));
    if (glyph === undefined) throw new Error(`the font has no glyph for ${character}`);
    return glyph;
  }

  /** @param {string} character */
  advance(character) {
    return this.metrics[this.glyphOf(character)].advance;
  }

  /** @param {string} character @returns {Box} */
  box(character) {
    const data = this.glyphs[this.glyphOf(character)];
    return {
      x_min: data.readInt16BE(2),
      y_min: data.readInt16BE(4),
      x_max: data.readInt16BE(6),
      y_max: data.readInt16BE(8),
    };
  }

  /** Reads the components of a composite glyph; none for a glyph with its own contours. @param {string} character */
  components(character) {
    const data = this.glyphs[this.glyphOf(character)];
    /** @type {Component[]} */
    const components = [];
    if (data.length === 0 || data.readInt16BE(0) >= 0) return components;
    for (let at = 10, more = true; more;) {
      const flags = data.readUInt16BE(at);
      const words = flags & 1;
      components.push({
        glyph: data.readUInt16BE(at + 2),
        x: words ? data.readInt16BE(at + 4) : data.readInt8(at + 4),
        y: words ? data.readInt16BE(at + 6) : data.readInt8(at + 5),
      });
      at += (words ? 8 : 6) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
      more = (flags & 0x20) !== 0;
    }
    return components;
  }

  /** Lets a character show the glyph of another. @param {string} character @param {string} existing */
  addAlias(character, existing) {
    this.characters.set(/** @type {number} */ (character.codePointAt(0)), this.glyphOf(existing));
  }

  /** @param {string} character @param {number} advance @param {Contour[]} contours */
  addPolygons(character, advance, contours) {
    const points = contours.flat().map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
    const data = Buffer.alloc(10 + 2 * contours.length + 2 + 5 * points.length);
    let at = writeHeader(data, contours.length, points);
    let last = -1;
    for (const contour of contours) at = data.writeUInt16BE((last += contour.length), at);
    at = data.writeUInt16BE(0, at); // no instructions
    points.forEach(() => (at = data.writeUInt8(1, at))); // on the curve
    for (const axis of /** @type {const} */ (['x', 'y'])) {
      points.forEach((point, i) => {
        at = data.writeInt16BE(point[axis] - (i ? points[i - 1][axis] : 0), at);
      });
    }
    this.#add(character, advance, data, contours.length, points.length);
  }

  /** @param {string} character @param {number} advance @param {Component[]} components @param {Box} box */
  addComposite(character, advance, components, box) {
    const data = Buffer.alloc(10 + 8 * components.length);
    let at = writeHeader(data, -1, [
      { x: box.x_min, y: box.y_min },
      { x: box.x_max, y: box.y_max },
    ]);
    components.forEach((component, i) => {
      at = data.writeUInt16BE(0x0003 | (i + 1 < components.length ? 0x0020 : 0), at); // words, x and y, more
      at = data.writeUInt16BE(component.glyph, at);
      at = data.writeInt16BE(component.x, at);
      at = data.writeInt16BE(component.y, at);
    });
    this.#add(character, advance, data, 0, 0);
  }

  /**
   * Copies a glyph from another font of the same family, with its components.
   *
   * @param {TrueTypeFont} other
   * @param {string} character
   */
  addFrom(other, character) {
    const glyph = other.glyphOf(character);
    this.characters.set(/** @type {number} */ (character.codePointAt(0)), this.#take(other, glyph, new Map()));
  }

  /** @param {TrueTypeFont} other @param {number} glyph @param {Map<number, number>} taken @returns {number} */
  #take(other, glyph, taken) {
    const known = taken.get(glyph);
    if (known !== undefined) return known;
    const data = Buffer.from(other.glyphs[glyph]);
    for (const [at, part] of other.#parts(data)) data.writeUInt16BE(this.#take(other, part, taken), at);
    this.glyphs.push(data);
    this.metrics.push(other.metrics[glyph]);
    taken.set(glyph, this.glyphs.length - 1);
    // Maximum counts of points, contours and depth: the other font's maxima are upper bounds.
    const maxp = Buffer.from(this.table('maxp'));
    for (let field = 6; field < 32; field += 2)
      maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(field), other.table('maxp').readUInt16BE(field)), field);
    this.tables.set('maxp', maxp);
    return this.glyphs.length - 1;
  }

  /**
   * Lists the components of a composite glyph, with the offset of each reference.
   *
   * @param {Buffer} data
   * @returns {[at: number, glyph: number][]}
   */
  #parts(data) {
    /** @type {[number, number][]} */
    const parts = [];
    if (data.length === 0 || data.readInt16BE(0) >= 0) return parts;
    for (let at = 10, more = true; more;) {
      const flags = data.readUInt16BE(at);
      parts.push([at + 2, data.readUInt16BE(at + 2)]);
      at += (flags & 1 ? 8 : 6) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
      more = (flags & 0x20) !== 0;
    }
    return parts;
  }

  /**
   * @param {string} character
   * @param {number} advance
   * @param {Buffer} data
   * @param {number} contours
   * @param {number} points
   */
  #add(character, advance, data, contours, points) {
    this.characters.set(/** @type {number} */ (character.codePointAt(0)), this.glyphs.length);
    this.glyphs.push(data);
    this.metrics.push({ advance: Math.round(advance), bearing: data.readInt16BE(2) });
    const maxp = Buffer.from(this.table('maxp'));
    maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(6), points), 6);
    maxp.writeUInt16BE(Math.max(maxp.readUInt16BE(8), contours), 8);
    this.tables.set('maxp', maxp);
  }

  #readGlyphs() {
    const long = this.table('head').readInt16BE(50) === 1;
    const loca = this.table('loca');
    const offset = (/** @type {number} */ i) => (long ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
    return Array.from({ length: this.table('maxp').readUInt16BE(4) }, (_, i) =>
      this.table('glyf').subarray(offset(i), offset(i + 1)),
    );
  }

  #readMetrics() {
    const full = this.table('hhea').readUInt16BE(34);
    const hmtx = this.table('hmtx');
    return this.glyphs.map((_, i) => ({
      advance: hmtx.readUInt16BE(4 * Math.min(i, full - 1)),
      bearing: i < full ? hmtx.readInt16BE(4 * i + 2) : hmtx.readInt16BE(4 * full + 2 * (i - full)),
    }));
  }

  #readCharacters() {
    const cmap = this.table('cmap');
    /** @type {Map<number, number>} */
    const characters = new Map();
    for (let i = 0; i < cmap.readUInt16BE(2); ++i) {
      const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4));
      if (table.readUInt16BE(0) !== 4) continue;
      const size = table.readUInt16BE(6); // twice the number of segments
      for (let s = 0; s < size; s += 2) {
        const rangeAt = 16 + 3 * size + s;
        const range = table.readUInt16BE(rangeAt);
        for (
          let code = table.readUInt16BE(16 + size + s);
          code <= table.readUInt16BE(14 + s) && code !== 0xffff;
          ++code
        ) {
          const start = table.readUInt16BE(16 + size + s);
          const found = range ? table.readUInt16BE(rangeAt + range + 2 * (code - start)) : code;
          const glyph = range && !found ? 0 : (found + table.readUInt16BE(16 + 2 * size + s)) & 0xffff;
          if (glyph) characters.set(code, glyph);
        }
      }
    }
    return characters;
  }

  /** @returns {Buffer} the whole font */
  write() {
    const glyphs = this.glyphs.map((data) => Buffer.concat([data, Buffer.alloc(data.length & 1)]));
    const glyf = Buffer.concat(glyphs);
    if (glyf.length > 0x1ffff) throw new Error('the font is too large for short offsets');
    const loca = Buffer.alloc(2 * (glyphs.length + 1));
    glyphs.reduce(
      (offset, data, i) => (loca.writeUInt16BE((offset + data.length) / 2, 2 * (i + 1)), offset + data.length),
      0,
    );
    const hmtx = Buffer.alloc(4 * glyphs.length);
    this.metrics.forEach(({ advance, bearing }, i) => hmtx.writeInt16BE(bearing, hmtx.writeUInt16BE(advance, 4 * i)));
    const head = Buffer.from(this.table('head'));
    head.writeInt16BE(0, 50); // short offsets in loca
    head.writeUInt32BE(0, 8); // the checksum of the font is computed with 0 in its own field
    const hhea = Buffer.from(this.table('hhea'));
    hhea.writeUInt16BE(glyphs.length, 34);
    hhea.writeUInt16BE(Math.max(...this.metrics.map(({ advance }) => advance)), 10);
    const maxp = Buffer.from(this.table('maxp'));
    maxp.writeUInt16BE(glyphs.length, 4);
    const changed = { glyf, loca, hmtx, head, hhea, maxp, cmap: characterMap(this.characters) };
    return writeTables(new Map([...this.tables, ...Object.entries(changed)]));
  }
}

/** @param {Buffer} data @param {number} contours @param {Point[]} points */
function writeHeader(data, contours, points) {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  let at = data.writeInt16BE(contours, 0);
  for (const edge of [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)])
    at = data.writeInt16BE(edge, at);
  return at;
}

/**
 * Writes a cmap with one format 4 table: one segment for each run of characters with consecutive glyphs.
 *
 * @param {Map<number, number>} characters
 */
function characterMap(characters) {
  /** @type {{first: number, last: number, delta: number}[]} */
  const segments = [];
  for (const [code, glyph] of [...characters].sort(([a], [b]) => a - b)) {
    const run = segments.at(-1);
    if (run && run.last + 1 === code && ((code + run.delta) & 0xffff) === glyph) run.last = code;
    else segments.push({ first: code, last: code, delta: (glyph - code) & 0xffff });
  }
  segments.push({ first: 0xffff, last: 0xffff, delta: 1 });
  const size = 2 * segments.length;
  const selector = Math.floor(Math.log2(segments.length));
  const words = [
    4,
    16 + 4 * size,
    0,
    size,
    2 * 2 ** selector,
    selector,
    size - 2 * 2 ** selector,
    ...segments.map(({ last }) => last),
    0,
    ...segments.map(({ first }) => first),
    ...segments.map(({ delta }) => delta),
    ...segments.map(() => 0),
  ];
  const table = Buffer.alloc(12 + 2 * words.length);
  [0, 1, 3, 1, 0, 12, ...words].forEach((word, i) => table.writeUInt16BE(word, 2 * i)); // Windows, Unicode BMP
  return table;
}

/** @param {Map<string, Buffer>} tables */
function writeTables(tables) {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const selector = Math.floor(Math.log2(sorted.length));
  const directory = Buffer.alloc(12 + 16 * sorted.length);
  directory.writeUInt32BE(0x00010000, 0);
  [sorted.length, 16 * 2 ** selector, selector, 16 * sorted.length - 16 * 2 ** selector].forEach((word, i) =>
    directory.writeUInt16BE(word, 4 + 2 * i),
  );
  let offset = directory.length;
  let head = 0;
  const parts = sorted.map(([name, table], i) => {
    if (name === 'head') head = offset;
    directory.write(name, 12 + 16 * i, 'latin1');
    directory.writeUInt32BE(checksum(table), 16 + 16 * i);
    directory.writeUInt32BE(offset, 20 + 16 * i);
    directory.writeUInt32BE(table.length, 24 + 16 * i);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    offset += padded.length;
    return padded;
  });
  const font = Buffer.concat([directory, ...parts]);
  font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, head + 8);
  return font;
}

/** @param {Buffer} bytes */
function checksum(bytes) {
  const padded = Buffer.concat([bytes, Buffer.alloc(-bytes.length & 3)]);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}
