// Builds a text with gaps: the spec that candidates see, and its key.
import { choose, why } from './pieces.mjs';
import { decimal, numberForm, numberKey, textKey, wholeNumber } from './typed.mjs';

/**
 * @typedef {import('../pack.d.ts').Block} Block
 * @typedef {import('../pack.d.ts').Line} Line
 * @typedef {import('../pack.d.ts').Span} Span
 * @typedef {import('./pieces.mjs').Context} Context
 * @typedef {import('../pack.d.ts').Cloze.Gap} Gap
 * @typedef {import('../pack.d.ts').Cloze.GapKey} GapKey
 */

const GAP = /\[\[([a-z0-9][a-z0-9_-]*)\]\]/;
// Wide enough for most answers, and the same for all: a field as wide as its answer would give away half of it.
const MAXIMUM = { text: 14, number: 8 };

/** @type {import('./pieces.mjs').Builder<'cloze'>} */
export function cloze({ spec, key = {} }, context) {
  const at = `${context.at}/spec/text`;
  /** @type {Record<string, Block[]>} */
  const text = context.texts.prose(spec.text, at);
  for (const [language, blocks] of Object.entries(text)) {
    const pointer = typeof spec.text === 'string' ? at : `${at}/${language}`;
    text[language] = blocks.map((block) => withGaps(block, (message) => context.problems.error(pointer, message)));
    checkGaps(text[language], Object.keys(spec.gaps), (message) => context.problems.error(pointer, message));
  }
  const gaps = Object.entries(spec.gaps).map(([id, source], index) => gap(id, source, index, context));
  return {
    spec: { text, gaps: gaps.map(({ spec: one }) => one), shuffle: spec.shuffle },
    key: { gaps: gaps.map(({ key: one }) => one), why: why(key, context) },
    origins: Object.assign({}, ...gaps.map(({ origins }) => origins)),
  };
}

/**
 * @param {string} id
 * @param {import('../source.d.ts').Gap} source
 * @param {number} index
 * @param {Context} context
 * @returns {{spec: Gap, key: GapKey, origins: Record<string, string>}}
 */
function gap(id, source, index, context) {
  const place = `/spec/gaps/${id}`;
  const said = { why: context.texts.prose(source.why, `${context.at}${place}/why`) };
  const ways = /** @type {const} */ (['accepted', 'number', 'options']).filter((name) => source[name] !== undefined);
  if (ways.length > 1) context.problems.error(context.at + place, `either ${ways.join(' or ')}: a gap is of one kind`);
  const origins = { [`/spec/gaps/${index}`]: place, [`/key/gaps/${index}`]: place };
  if (source.options) {
    const { options, marked } = choose(source.options, `${place}/options`, context);
    const correct = marked('correct');
    if (correct.length !== 1) {
      context.problems.error(
        `${context.at}${place}/options`,
        `one option must carry correct: true, ${correct.length} do`,
      );
    }
    return { spec: { id, kind: 'choice', options }, key: { gap: id, correct: correct[0] ?? '', ...said }, origins };
  }
  const { number } = source;
  const kind = number === undefined ? 'text' : 'number';
  const maximum = source.maximum ?? Math.max(MAXIMUM[kind], number === undefined ? 0 : roomFor(number));
  const typed = number === undefined ? { text: textKey(source) } : { number: numberKey(number) };
  return {
    spec: {
      id,
      kind,
      maximum,
      ...(typeof number === 'object' && numberForm(number)),
    },
    key: { gap: id, ...typed, ...said },
    origins,
  };
}

/**
 * Computes the width of a number with spaces between its thousands, and its longest unit in the plural.
 *
 * @param {import('../source.d.ts').TypedNumber} source
 */
function roomFor(source) {
  const { value, units = [] } = wholeNumber(source);
  const { length } = decimal(value);
  return length + Math.floor(length / 3) + Math.max(0, ...units.map(({ unit }) => 2 + [...unit].length));
}

/** @param {Block} block @param {(message: string) => void} report @returns {Block} */
function withGaps(block, report) {
  const lines = [block.spans ?? [], ...(block.rows ?? []).flat()];
  const refused = block.kind === 'heading' || block.kind === 'quote' || block.kind === 'table';
  if (refused && lines.some((line) => line.some(({ text }) => GAP.test(text)))) {
    report(`a gap can't stand in a ${block.kind}: only in a paragraph, a list or a code block`);
  }
  return block.spans ? { ...block, spans: block.spans.flatMap(split) } : block;
}

/** Splits a span at its gaps, which become separate spans. @param {Span} span @returns {Span[]} */
function split({ text, ...style }) {
  return text.split(new RegExp(GAP, 'g')).flatMap((part, index) => {
    if (index % 2 === 1) return [{ text: part, style: /** @type {const} */ ('gap') }];
    return part ? [{ text: part, ...style }] : [];
  });
}

/**
 * Checks that every gap is in the text exactly once.
 *
 * @param {Block[]} blocks
 * @param {string[]} ids
 * @param {(message: string) => void} report
 */
function checkGaps(blocks, ids, report) {
  const found = blocks
    .flatMap(({ spans = [] }) => spans)
    .filter(({ style }) => style === 'gap')
    .map(({ text }) => text);
  for (const id of new Set(found)) {
    if (!ids.includes(id)) report(`there is no gap "${id}" under gaps`);
    if (found.indexOf(id) !== found.lastIndexOf(id)) report(`the gap [[${id}]] stands in the text twice`);
  }
  for (const id of ids) if (!found.includes(id)) report(`the gap [[${id}]] is missing in the text`);
}
