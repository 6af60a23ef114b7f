// Takes either browser through every exercise of a pack, in French, and checks what the session gives.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as vc from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { temporaryFolder } from '../temporary_folder.mjs';
import { stills } from '../../web/film/reel.mjs';
import { loader } from '../node/credential_support.mjs';
import { Candidate } from './candidate.mjs';
import { eventually, pack } from './site.mjs';

/** @typedef {{credential: any, jws: string, transcript: string, result: any}} Completion */

export const hardToType = 'ç é œ « 3 € » 😀';
const { bytes: packBytes, content } = await pack('bases-numeriques');

const tour = (await pack('grand-tour')).content;

/**
 * Answers every exercise of a pack, to a result with everything right.
 * @param {import('./reader.mjs').Reading} reader
 * @param {() => Promise<Completion[]>} completed
 * @param {any} [taken] the pack; without it, an exercise of every kind
 */
export async function walkTour(reader, completed, taken = tour) {
  const candidate = new Candidate(reader, taken);
  await candidate.walk();
  await reader.read(candidate.words.all_answered);
  await candidate.finish();
  await allRight(completed);
}

/** Asserts that every exercise is answered, and right. @param {() => Promise<Completion[]>} completed */
export async function allRight(completed) {
  const [{ result, transcript }] = await eventually(async () => {
    const all = await completed();
    return all.length > 0 && all;
  }, 'complete');
  const short = result.exercises.filter(
    (/** @type {any} */ { status, score }) => status !== 'answered' || (score >= 0 && score < 1000),
  );
  assert.deepEqual(short, [], transcript);
}

/**
 * @param {import('./reader.mjs').Reading} reader
 * @param {() => Promise<Completion[]>} completed
 * @returns {Promise<Completion>}
 */
export async function walkAll(reader, completed) {
  const candidate = new Candidate(reader, content);
  let typed = false;
  await candidate.walk(async ({ id }) => {
    if (id !== 'read_table' || typed) return;
    typed = true;
    await reader.type('textbox', candidate.words.answer, hardToType);
    assert.equal(await reader.value('textbox', candidate.words.answer), hardToType);
  });
  await reader.read(candidate.words.all_answered);
  await candidate.finish();
  const [completion] = await eventually(async () => {
    const all = await completed();
    return all.length > 0 && all;
  }, 'complete');
  return completion;
}

/**
 * Asserts that every change of the result is detected, by our tools and by a third party's.
 *
 * @param {Completion} completion
 */
export async function checkCompletion({ credential, jws, transcript, result }) {
  const notRight = result.exercises.filter(
    (/** @type {any} */ { status, score }) => status !== 'answered' || (score >= 0 && score < 1000),
  );
  assert.deepEqual(notRight, [], transcript);
  assert.equal(result.score, 1000);
  assert.equal(foldedTexts(transcript, 'read_table').includes(hardToType), true, 'what was typed is in the transcript');

  assert.equal((await theirs(credential)).verified, true);
  const changed = structuredClone(credential);
  const [scored] = changed.credentialSubject.result;
  scored.value = scored.value.replace(/\d$/, (/** @type {string} */ digit) => String((Number(digit) + 9) % 10));
  assert.equal((await theirs(changed)).verified, false);

  const folder = temporaryFolder();
  const write = (/** @type {string} */ name, /** @type {string | Uint8Array} */ text) =>
    writeFile(path.join(folder, name), text);
  const lines = transcript.split('\n');
  const at = lines.findIndex((line) => line.includes('"kind":"single_choice"'));
  const edited = lines.map((line, index) => (index === at ? changedChoice(line) : line));
  await Promise.all([
    write('result.json', JSON.stringify(credential)),
    write('result.jws', jws),
    write('pack.json', packBytes),
    write('transcript.ndjson', transcript),
    write('edited.ndjson', edited.join('\n')),
  ]);
  for (const name of ['result.json', 'result.jws']) {
    const honest = await verify(
      folder,
      name,
      '--transcript',
      'transcript.ndjson',
      '--pack',
      'pack.json',
      '--nonce',
      result.start.nonce,
    );
    assert.equal(honest.code, 0, honest.output);
    assert.match(honest.output, /^ok +code/m);
  }
  const forged = await verify(folder, 'result.json', '--transcript', 'edited.ndjson', '--pack', 'pack.json');
  assert.equal(forged.code, 1, forged.output);
  assert.match(forged.output, /^FAIL +transcript/m);
}

/** @param {object} credential @returns {Promise<{verified: boolean}>} */
function theirs(credential) {
  return vc.verifyCredential({ credential, suite: new DataIntegrityProof({ cryptosuite }), documentLoader: loader });
}

/** @param {string} line */
function changedChoice(line) {
  const event = JSON.parse(line);
  const other = event.response.choice === 'a' ? 'b' : 'a';
  return line.replace(`"choice":"${event.response.choice}"`, `"choice":"${other}"`);
}

/** @param {string} folder @param {string[]} parameters @returns {Promise<{code: number, output: string}>} */
function verify(folder, ...parameters) {
  const command = fileURLToPath(new URL('../../web/cli/potentiel.mjs', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [command, 'verify', ...parameters], { cwd: folder }, (error, output, errors) =>
      resolve({ code: Number(error?.code ?? 0), output: output + errors }),
    );
  });
}

/**
 * Every state of a text in the transcript.
 *
 * @param {string} transcript
 * @param {string} exercise
 */
export const foldedTexts = (transcript, exercise, start = '') =>
  [...stills(transcript, () => start)].filter((still) => still.exercise === exercise).map(({ text }) => text);
