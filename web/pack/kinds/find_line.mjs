// Builds “find the line”: the spec that candidates see, and its key.
import { why } from './pieces.mjs';

/** @type {import('./pieces.mjs').Builder<'find_line'>} */
export function findLine({ spec, key }, context) {
  const { texts, problems, at } = context;
  const lines = spec.program.replace(/\n$/, '').split('\n');
  /** @param {number} line @param {string} pointer */
  const checkLine = (line, pointer) => {
    if (!lines[line - 1]?.trim())
      problems.error(`${at}${pointer}`, `there is nothing on a line ${line} of the program, which has ${lines.length}`);
  };
  const correct = [key.correct].flat().sort((a, b) => a - b);
  correct.forEach((line) => checkLine(line, '/key/correct'));
  if (spec.choose !== 'many' && correct.length !== 1)
    problems.error(`${at}/key/correct`, 'one line expected, unless choose: many is set');
  /** @type {Set<number>} */
  const said = new Set();
  const feedback = (key.feedback ?? []).map(({ line, text }, index) => {
    checkLine(line, `/key/feedback/${index}/line`);
    if (said.has(line)) problems.error(`${at}/key/feedback/${index}/line`, `line ${line} is given twice`);
    said.add(line);
    return { line, text: texts.prose(text, `${at}/key/feedback/${index}/text`) };
  });
  return {
    spec: { language: spec.language, program: spec.program, choose: spec.choose },
    key: { correct, lines: feedback, repaired: key.repaired, why: why(key, context) },
    origins: { '/key/lines': '/key/feedback' },
  };
}
