// Creates the engine of web pages: parses HTML and CSS, and answers probes of the tree and its style.
import { clean, firstBytes, Output } from '../worker/output.mjs';
import { Bound, fuelTank } from './bounds.mjs';
import { Styles } from './cascade.mjs';
import { factsOf } from './facts.mjs';
import { mediaHolds } from './media.mjs';
import { attribute, elementsOf, readPage, textOf } from './page.mjs';
import { browserSheet } from './properties.mjs';
import { selectorCompiler } from './selectors.mjs';
import { readSheet } from './sheet.mjs';
import { trimmed, wordsOf } from './spaces.mjs';

/**
 * @typedef {import('../worker/serve.mjs').Engine} Engine
 * @typedef {import('../protocol/request.mjs').CallResult} CallResult
 * @typedef {import('../protocol/request.mjs').File} File
 * @typedef {import('../protocol/request.mjs').Probe} Probe
 * @typedef {import('../protocol/request.mjs').Status} Status
 * @typedef {import('./page.mjs').Element} Element
 * @typedef {import('./page.mjs').Page} Page
 * @typedef {import('./cascade.mjs').StyleRule} StyleRule
 * @typedef {import('./bounds.mjs').Spend} Spend
 * @typedef {import('./selectors.mjs').State} State
 * @typedef {(kind: 'html' | 'css', line: number, code: string) => void} Warn
 */

const valueLength = 65536;
const mostWarnings = 20;
const usualWidth = 1024;

/** Whether the type and media of a `style` or `link` apply. @param {Element} element @param {number} width */
const counts = (element, width) =>
  /^(?:|text\/css)$/i.test(attribute(element, 'type') ?? '') && mediaHolds(attribute(element, 'media') ?? '', width);

/**
 * Lists the style sheets of a page in order, each with its first line in the file.
 *
 * @param {Page} page
 * @param {File[]} files
 * @param {number} width
 */
function sheetsOf({ document }, files, width) {
  return elementsOf(document).flatMap((element) => {
    if (!counts(element, width)) return [];
    if (element.tagName === 'style') {
      const text = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
      return [{ text, line: element.sourceCodeLocation?.startTag?.endLine ?? 1 }];
    }
    const kinds = wordsOf((attribute(element, 'rel') ?? '').toLowerCase());
    if (
      element.tagName !== 'link' ||
      !kinds.includes('stylesheet') ||
      kinds.includes('alternate') ||
      attribute(element, 'disabled') !== undefined
    )
      return [];
    const name = trimmed(attribute(element, 'href') ?? '').replace(/^\.\//, '');
    const file = files.find((one) => one.name === name);
    return file ? [{ text: file.text, line: 1 }] : [];
  });
}

/**
 * @param {{ text: string, line: number }[]} sheets
 * @param {number} width
 * @param {ReturnType<typeof selectorCompiler>} compile
 * @param {Spend} spend
 * @param {Warn} warn
 */
function rulesOf(sheets, width, compile, spend, warn) {
  /** @type {StyleRule[]} */
  const rules = [];
  /** @type {string[]} */
  const layers = [];
  const read = [{ text: browserSheet, line: 1 }, ...sheets].map(({ text, line }) =>
    readSheet(text, width, spend, line),
  );
  for (const sheet of read) for (const layer of sheet.layers) if (!layers.includes(layer)) layers.push(layer);
  read.forEach((sheet, index) => {
    for (const { line, code } of sheet.warnings) warn('css', line, code);
    for (const { selectors, layer, declarations } of sheet.rules) {
      const rank = index === 0 ? 0 : layer === '' ? layers.length + 1 : layers.indexOf(layer) + 1;
      for (const one of selectors) {
        const { test, specificity } = compile.selector(one);
        if (test) rules.push({ test, rank, specificity, declarations });
      }
    }
  });
  return rules;
}

/**
 * Answers a probe, as JSON text.
 *
 * @param {File[]} files
 * @param {Probe} probe
 * @param {Spend} spend
 * @param {Warn} warn
 */
function look(files, { select, read, name = '', width = usualWidth, state: wanted }, spend, warn) {
  const main = files.find((file) => /\.html?$/i.test(file.name));
  if (!main) throw new TypeError('There is no page.');
  spend(main.text.length / 4);
  const page = readPage(main.text);
  for (const { line, code } of page.warnings) warn('html', line, code);
  /** @type {State} */
  const state = { hover: undefined, focus: undefined };
  const elements = elementsOf(page.document);
  const compile = selectorCompiler({ spend, state, quirks: page.document.mode === 'quirks', root: elements[0] });
  const rules = rulesOf(sheetsOf(page, files, width), width, compile, spend, warn);
  const test = compile.list(select);
  const found = elements.filter((element) => {
    spend();
    return test(element);
  });
  if (read === 'count') return String(found.length);
  const property = name.startsWith('--') || read === 'attribute' ? name : name.toLowerCase();
  let styles = new Styles(rules, width, spend);
  return JSON.stringify(
    found.map((element) => {
      if (read === 'tag') return element.tagName;
      if (read === 'attribute') return attribute(element, property) ?? null;
      if (read === 'text') {
        const text = textOf(element);
        spend(text.length / 10);
        return text;
      }
      if (wanted) {
        state[wanted] = element;
        styles = new Styles(rules, width, spend);
      }
      return styles.get(element, property) || null;
    }),
  );
}

/**
 * Creates the engine. Pages are neither run nor rendered: probes read the tree and the style that the standards define.
 *
 * @returns {Promise<Engine>}
 */
export async function createEngine() {
  return {
    async call({ files, limits }, { test, input }) {
      const { spend, ticks } = fuelTank(limits.fuel);
      const output = new Output(limits.output_bytes);
      let warnings = 0;
      /** @param {Status} status @param {string} value @returns {CallResult} */
      const result = (status, value) => ({
        test,
        status,
        value,
        output: output.text,
        line: 0,
        file: '',
        fuel: status === 'recursion' ? 0 : ticks(),
        check: '',
      });
      try {
        const value = look(files, JSON.parse(input), spend, (kind, line, code) => {
          warnings += 1;
          if (warnings <= mostWarnings && !output.flooded) output.print(`${kind}:${line}:${code}`);
        });
        return value.length > valueLength ? result('output', 'The page has too much in it.') : result('ok', value);
      } catch (error) {
        if (error instanceof Bound) return result(error.status, error.message);
        if (error instanceof RangeError) return result('recursion', 'The page is nested too deeply.');
        return result('error', firstBytes(clean(String(error)), 2048));
      }
    },

    async facts({ files: [main] }) {
      return factsOf(main);
    },
  };
}
