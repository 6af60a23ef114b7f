// Builds a Parsons problem (lines to put in order): the spec that candidates see, and its key.
import { constants } from '../facts.mjs';
import { alphabetically, identify, why } from './pieces.mjs';

/** @typedef {Exclude<import('../source.d.ts').Parsons['spec']['lines'][number], string>} SourceLine */

const DEEPEST = constants['Parsons.deepest'];

/** Expands the short form, a line's code alone. @param {string | SourceLine} line @returns {SourceLine} */
const whole = (line) => (typeof line === 'string' ? { code: line } : line);

/** @param {SourceLine} line */
const spaces = ({ code }) => code.length - code.trimStart().length;

/**
 * Returns the indentation of each line in steps: the smallest indentation is one step.
 *
 * @param {SourceLine[]} lines
 * @param {(index: number, message: string) => void} refuse
 */
function stepsOf(lines, refuse) {
  const step = Math.min(...lines.map(spaces).filter((count) => count > 0));
  return lines.map((line, index) => {
    if (line.code.includes('\t')) refuse(index, 'a tab: indent with spaces');
    const steps = spaces(line) === 0 ? 0 : spaces(line) / step;
    if (!Number.isInteger(steps)) refuse(index, `indented by ${spaces(line)} spaces, which is no multiple of ${step}`);
    if (steps > DEEPEST) refuse(index, `indented by ${steps} steps: ${DEEPEST} at most`);
    return Math.floor(steps);
  });
}

/** @type {import('./pieces.mjs').Builder<'parsons'>} */
export function parsons({ spec, key = {} }, context) {
  const { texts, problems, at } = context;
  const solution = spec.lines.map(whole);
  const distractors = (spec.distractors ?? []).map(whole);
  const all = [...solution, ...distractors];
  const sourceOf = (/** @type {number} */ index) =>
    index < solution.length ? `/spec/lines/${index}` : `/spec/distractors/${index - solution.length}`;
  const refuse = (/** @type {number} */ index, /** @type {string} */ message) =>
    problems.error(at + sourceOf(index), message);

  const codes = all.map(({ code }) => code.trim());
  codes.forEach((code, index) => {
    if (!code) refuse(index, "an empty line can't be placed: leave it out");
    if (index >= solution.length && codes.indexOf(code) < solution.length)
      refuse(index, 'a distractor that reads like a line of the solution');
  });
  // Letters in the source's order would give away the key.
  const ids = identify(all, `${at}/spec/lines`, problems, nameByText(all));
  const steps = stepsOf(all, refuse);
  const given = spec.indentation === 'given';
  const after = dependencies(solution, ids, spec.order === 'graph' || solution.some((line) => line.after), refuse);

  /** @type {Record<string, string>} */
  const origins = { '/key': '/spec/lines' };
  const sorted = all.map((_, index) => index).sort((a, b) => (ids[a] < ids[b] ? -1 : 1));
  sorted.forEach((index, place) => (origins[`/spec/lines/${place}`] = sourceOf(index)));
  /** @type {import('../pack.d.ts').OptionFeedback[]} */
  const feedback = [];
  all.forEach((line, index) => {
    if (line.feedback === undefined) return;
    origins[`/key/options/${feedback.length}`] = sourceOf(index);
    feedback.push({ option: ids[index], text: texts.prose(line.feedback, `${at}${sourceOf(index)}/feedback`) });
  });
  return {
    spec: {
      language: spec.language,
      lines: sorted.map((index) => ({
        id: ids[index],
        text: codes[index],
        indent: given ? steps[index] : 0,
      })),
      indentation: spec.indentation,
      help: spec.help,
      help_cost: spec.help_cost,
      shuffle: spec.shuffle,
    },
    key: {
      lines: solution.map((_, index) => ({
        line: ids[index],
        indent: given ? 0 : steps[index],
        after: after[index],
      })),
      options: feedback,
      why: why(key, context),
    },
    origins,
  };
}

/** Gives different letters even to lines with the same text. @param {SourceLine[]} lines */
function nameByText(lines) {
  const name = alphabetically(lines.map(({ code }, index) => ({ text: `${code.trim()}\0${index}` })));
  return (/** @type {number} */ index) => name(index);
}

/**
 * Returns the lines that must be before each line: the previous one or, in a graph, those that it names.
 *
 * @param {SourceLine[]} solution
 * @param {string[]} ids
 * @param {boolean} graph
 * @param {(index: number, message: string) => void} refuse
 */
function dependencies(solution, ids, graph, refuse) {
  return solution.map(({ after = [] }, index) => {
    if (!graph) return index === 0 ? [] : [ids[index - 1]];
    for (const id of after) {
      const place = ids.indexOf(id);
      if (place === -1 || place >= solution.length) refuse(index, `after: there is no line "${id}" in the solution`);
      else if (place >= index) refuse(index, `after: "${id}" does not stand before this line`);
    }
    return after;
  });
}
