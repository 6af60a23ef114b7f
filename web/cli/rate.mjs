// Implements the command `potentiel rate`: a person rates a free text by its rubric.
import { webcrypto } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { integrity } from '../credential/encoding.mjs';
import { stills } from '../film/reel.mjs';
import { UsageError, coreOf, usage } from './report.mjs';

const line =
  'rate --transcript <t.ndjson> --pack <pack.json> [--exercise <id>] [--by <name> <criterion>=<level>…] [-o <file>]';
const crypto = /** @type {Crypto} */ (/** @type {unknown} */ (webcrypto));

/**
 * potentiel rate …
 *
 * Lets a mentor or peer rate a free text by the rubric that the candidate used. Without ratings, shows the text and the
 * rubric. The output is separate from the result: it names transcript and pack by their hashes, and changes no score.
 *
 * @param {string[]} args
 * @returns {Promise<number>} exit code: 0 good, 1 the files don't belong together, 2 invalid usage
 */
export function rate(args) {
  return usage(line, async () => {
    const text = /** @type {const} */ ({ type: 'string' });
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { transcript: text, pack: text, exercise: text, by: text, output: { ...text, short: 'o' }, wasm: text },
    });
    if (!values.transcript || !values.pack) throw new UsageError('name a transcript and a pack');
    const [transcript, pack] = (await Promise.all([readFile(values.transcript), readFile(values.pack)])).map(
      (bytes) => new Uint8Array(bytes),
    );
    const lines = new TextDecoder().decode(transcript);
    const core = await coreOf(values.wasm);
    try {
      core.replay(pack, lines);
    } catch (error) {
      process.stderr.write(
        `the transcript does not belong to this pack: ${error instanceof Error ? error.message : error}\n`,
      );
      return 1;
    }
    const content = JSON.parse(new TextDecoder().decode(pack));
    const exercise = findText(content, values.exercise);
    const language = content.languages[0];
    if (positionals.length === 0) {
      process.stdout.write(sheet(exercise, typedIn(lines, exercise.id), language));
      return 0;
    }
    if (!values.by) throw new UsageError('say who rates: --by <name>');
    const rating = {
      format: 'potentiel-rating/1',
      pack: await integrity(crypto, pack),
      transcript: await integrity(crypto, transcript),
      exercise: exercise.id,
      by: values.by,
      ratings: ratingsOf(exercise, positionals),
    };
    const json = `${JSON.stringify(rating, null, 2)}\n`;
    if (values.output) await writeFile(values.output, json);
    else process.stdout.write(json);
    return 0;
  });
}

/**
 * @typedef {{id: string, kind: string, spec: {rubric: {id: string, name: Record<string, {text: string}[]>, levels:
 *   Record<string, {text: string}[]>[]}[]}}} Exercise
 */

/**
 * Finds the exercise to rate: the named one, or else the only free text of the pack.
 *
 * @param {any} pack
 * @param {string} [id]
 * @returns {Exercise}
 */
function findText(pack, id) {
  /** @type {Exercise[]} */
  const all = pack.sections
    .flatMap((/** @type {any} */ section) => section.exercises)
    .filter((/** @type {any} */ { kind }) => kind === 'free_text');
  const found = all.filter((exercise) => id === undefined || exercise.id === id);
  const names = all.map((exercise) => exercise.id).join(', ') || 'none';
  if (found.length !== 1) throw new UsageError(`name one of the pack’s free texts with --exercise: ${names}`);
  return found[0];
}

/** Returns the text after all edits of a checked transcript. @param {string} transcript @param {string} exercise */
const typedIn = (transcript, exercise) =>
  [...stills(transcript)].filter((still) => still.exercise === exercise).at(-1)?.text ?? '';

/** Formats text and rubric for a rater. @param {Exercise} exercise @param {string} text @param {string} language */
function sheet(exercise, text, language) {
  const plain = (/** @type {Record<string, {text: string}[]>} */ words) =>
    words[language].map((span) => span.text).join('');
  const criteria = exercise.spec.rubric.map(({ id, name, levels }) =>
    [`${id}: ${plain(name)}`, ...levels.map((level, index) => `  ${id}=${index + 1}  ${plain(level)}`)].join('\n'),
  );
  return `${text || '(nothing was written)'}\n\n${criteria.join('\n')}\n`;
}

/**
 * Returns every criterion once, in the order of the rubric. Levels count from 1 in the command, and from 0 in the file
 * and in the transcript.
 *
 * @param {Exercise} exercise
 * @param {string[]} given such as facts=2
 */
function ratingsOf(exercise, given) {
  const levels = new Map(
    given.map((one) => /** @type {[string, number]} */ ([one.split('=')[0], Number(one.split('=')[1])])),
  );
  for (const id of levels.keys()) {
    if (!exercise.spec.rubric.some((criterion) => criterion.id === id))
      throw new UsageError(`there is no criterion "${id}"`);
  }
  return exercise.spec.rubric.map(({ id, levels: all }) => {
    const level = levels.get(id);
    if (level === undefined || !Number.isInteger(level) || level < 1 || level > all.length)
      throw new UsageError(`${id}: a level from 1 to ${all.length} expected`);
    return { criterion: id, level: level - 1 };
  });
}
