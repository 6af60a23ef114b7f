// Lists the possible mutations of a program: changed comparisons, arithmetic, logic and numbers, and removed calls.

/**
 * @typedef {object} Mutation
 * @property {number} at in UTF-16 units from the beginning of the file
 * @property {number} line from 1
 * @property {string} before
 * @property {string} after
 */

/**
 * Replacements by the matched code. Operators need spaces around them, so that `<` of a template does not match.
 *
 * @type {[RegExp, string[]][]}
 */
const changes = [
  [/(?<= )<(?= )/g, ['<=', '>=']],
  [/(?<= )<=(?= )/g, ['<', '>']],
  [/(?<= )>(?= )/g, ['>=', '<=']],
  [/(?<= )>=(?= )/g, ['>', '<']],
  [/(?<= )===?(?= )/g, ['!=']],
  [/(?<= )!==?(?= )/g, ['==']],
  [/(?<= )&&(?= )/g, ['||']],
  [/(?<= )\|\|(?= )/g, ['&&']],
  [/(?<= )\+(?= )/g, ['-']],
  [/(?<= )-(?= )/g, ['+']],
  [/(?<= )\*(?= )/g, ['/']],
  [/(?<= )\/(?= )/g, ['*']],
  [/\btrue\b/g, ['false']],
  [/\bfalse\b/g, ['true']],
  [/(?<=[( ])!(?=[\w(])/g, ['']],
  [/(?<![\w.])\d+(?![\w.])/g, ['+1']],
  [/(?<=^ +)(?:continue|break|return);$/gm, [';']],
  [/(?<=^ +)[\w.#>-]+\([^;{}\n]*\);$/gm, [';']],
];

/**
 * Lists all possible mutations, in the order of the text.
 *
 * @param {string} text of C++ or JavaScript
 * @returns {Mutation[]}
 */
export function placesIn(text) {
  const code = withoutWords(text);
  return changes
    .flatMap(([pattern, afters]) =>
      [...code.matchAll(pattern)].flatMap((match) =>
        afters.map((after) => ({
          at: match.index,
          before: match[0],
          after: after === '+1' ? String(Number(match[0]) + 1) : after,
        })),
      ),
    )
    .sort((one, other) => one.at - other.at)
    .map((mutation) => ({ ...mutation, line: lineOf(text, mutation.at) }));
}

/**
 * Replaces comments, strings and preprocessor lines by spaces, so that everything else keeps its place.
 *
 * @param {string} text
 */
const withoutWords = (text) =>
  text.replace(
    /\/\/.*|\/\*[^]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|^(?:#|import |export .* from ).*$/gm,
    (words) => words.replace(/[^\n]/g, ' '),
  );

/** @param {string} text @param {number} at */
const lineOf = (text, at) => text.slice(0, at).split('\n').length;
