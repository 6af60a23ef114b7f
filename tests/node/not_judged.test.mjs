// Checks programs that no engine could run, and calls that can't be repeated: the result, and the verifier's verdict.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pack as read } from '../packs.mjs';
import { temporaryFolder } from '../temporary_folder.mjs';
import { claimsOf } from '../../web/credential/claims.mjs';
import { integrity, utf8 } from '../../web/credential/encoding.mjs';
import { issue } from '../../web/credential/index.mjs';
import { replay } from '../../web/credential/replay.mjs';
import { verify } from '../../web/credential/verify.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { close, run } from '../../web/runner/host/node.mjs';
import { Unable } from '../../web/runner/protocol/unable.mjs';
import { crypto, seedFrom } from './credential_support.mjs';

/** @typedef {import('../../web/runner/protocol/request.mjs').Reply} Reply */

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const wasm = ['dist', 'build/wasm'].map((place) => path(`${place}/potentiel.wasm`)).find(existsSync) ?? '';
const core = await loadCore({ wasm, glue: wasm.replace(/wasm$/, 'mjs') });
const runtime = await integrity(crypto, new Uint8Array(await readFile(wasm)));
const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
after(close);

/** @param {any[]} events */
const lines = (events) =>
  utf8(events.map((event, sequence) => `${JSON.stringify({ sequence, at: sequence * 900, ...event })}\n`).join(''));

/**
 * A signed session of a gallery pack with one program in it.
 * @param {string} name of the pack
 * @param {object} taken
 * @param {string} [taken.source] of the program; the solution by default
 * @param {(reply: Reply) => Reply | null} [taken.logged] the logged outcome; null: it could not be run
 * @param {(pack: any) => void} [taken.change] the pack
 */
async function session(name, { source, logged = (reply) => reply, change }) {
  const { content } = await read(name);
  change?.(content);
  const pack = utf8(JSON.stringify(content));
  const [{ id: exercise, spec }] = content.sections[0].exercises;
  const { key } = content.keys[0];
  /** @type {any[]} */
  const events = [
    {
      type: 'start',
      pack: await integrity(crypto, pack),
      runtime,
      language: 'fr',
      nonce: 'n-1',
      audience: '',
      time: Date.now() - 3600000,
      seed: seedFrom('n-1', await integrity(crypto, pack)),
      extra_time: 0,
    },
    { type: 'go', place: 'exercise', exercise },
  ];
  for (const { field, text } of key.solution) {
    const start = spec.files.find((/** @type {any} */ file) => file.name === field).text ?? '';
    events.push({ type: 'edit', exercise, field, from: 0, removed: [...start].length, inserted: source ?? text });
  }
  events.push({ type: 'run', exercise, run: 1 });
  const { ran, reply: none, ...request } = core.replay(pack, lines(events)).runs[0];
  assert.equal(ran, false);
  const reply = logged(await run(request));
  if (reply)
    events.push(
      { type: 'ran', exercise, run: 1, ...reply },
      { type: 'go', place: 'review', exercise: '' },
      { type: 'finish' },
    );
  else {
    const notRun = { type: 'not_run', exercise, why: 'blocked' };
    events.push(
      { ...notRun, run: 1 },
      { type: 'go', place: 'review', exercise: '' },
      { type: 'finish' },
      { type: 'run', exercise, run: 2 },
      { ...notRun, run: 2 },
      { type: 'finish' },
    );
  }
  const transcript = lines(events.map(inOrder));
  const { result, finished } = core.replay(pack, transcript);
  assert.ok(finished);
  const signed = await issue(result, { crypto, keys, pack: content, transcript, now: Date.now() });
  return { pack, content, transcript, result, ...signed };
}

/** The event with its keys in the order of the transcript. @param {any} event */
const inOrder = (event) =>
  event.type === 'not_run' ? { type: event.type, exercise: event.exercise, run: event.run, why: event.why } : event;

/** @param {Awaited<ReturnType<typeof session>>} files @param {(request: any) => Promise<Reply>} [engine] */
async function verified({ pack, transcript, credential }, engine = run) {
  const signed = await verify(credential, { crypto, now: Date.now(), nonce: 'n-1', pack, transcript });
  assert.ok(signed.state !== 'fails' && signed.credential, JSON.stringify(signed.checks));
  const checks = await replay(
    { ...signed, credential: signed.credential },
    { crypto, pack, transcript, core, run: engine },
  );
  const [failure] = checks.filter(({ ok }) => ok === false);
  return {
    failure,
    said: checks.map(({ name, ok, detail }) => `${name} ${ok}: ${detail}`).join('\n'),
    judged: checks.find(({ judged }) => judged)?.judged,
  };
}

/** @param {Reply} reply @param {(result: any) => object} change */
const each = (reply, change) => ({
  ...reply,
  results: reply.results.map((result) => ({ ...result, ...change(result) })),
});
const ended = () => ({
  status: 'killed',
  value: 'The program gave no answer within 5000 ms.',
  output: '',
  line: 0,
  file: '',
  fuel: 0,
  check: '',
});

test('what no engine ran claims no score, no level and no pass, and says so', async () => {
  const { credential, result } = await session('gallery/code', {
    logged: () => null,
    change: (pack) =>
      Object.assign(pack, {
        pass: 500,
        levels: [
          { id: 'new', name: { fr: 'à découvrir', en: 'new' } },
          { id: 'solid', from: 700, name: { fr: 'solide', en: 'solid' } },
        ],
      }),
  });
  assert.deepEqual(
    [result.score, result.passed, result.not_judged, result.exercises[0]],
    [-1, 'not_judged', 1, { id: 'double', status: 'not_judged', score: -1 }],
  );
  const claims = claimsOf(credential);
  const [skill] = claims.skills;
  assert.deepEqual([claims.score, claims.notJudged], [-1, 1]);
  assert.deepEqual(
    [skill.score, skill.level, skill.low, skill.high, skill.exercises, skill.notJudged],
    [-1, null, 0, 1000, 0, 1],
  );
  assert.doesNotMatch(JSON.stringify(credential.credentialSubject.result), /achievedLevel|Passed/);
  assert.match(JSON.stringify(credential.credentialSubject.result), /OnHold/);
});

test('whoever replays judges it: beside the signed result, and said to be so; it can be issued and verified again', async () => {
  const files = await session('gallery/code', { logged: () => null });
  const { failure, said, judged } = await verified(files);
  assert.equal(failure, undefined, said);
  assert.match(
    said,
    /^judged null: judged here, and not by whoever signed: double 1000 of 1000 \(signed: not judged\)/m,
  );
  assert.ok(judged);
  assert.deepEqual(
    [judged.result.score, judged.exercises],
    [1000, [{ id: 'double', title: 'Le double', signed: -1, judged: 1000 }]],
  );

  const platform = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
  const { result, transcript } = judged;
  const issued = await issue(result, {
    crypto,
    keys: platform,
    pack: files.content,
    transcript,
    now: Date.now(),
    issuer: { name: 'Passerelle', statement: 'Run by Passerelle.' },
    subject: files.credential.issuer.id,
  });
  const again = await verified({ ...files, ...issued, transcript, result });
  assert.equal(again.failure, undefined, again.said);
  assert.equal(claimsOf(issued.credential).score, 1000);

  const wrong = await verified(
    await session('gallery/code', { source: 'function double(number) { return number + 2; }', logged: () => null }),
  );
  assert.match(wrong.said, /double 333 of 1000 \(signed: not judged\)/);
});

test('the command says it, too', async () => {
  const folder = temporaryFolder();
  const { pack, transcript, credential } = await session('gallery/code', { logged: () => null });
  for (const [name, content] of Object.entries({
    'pack.json': pack,
    't.ndjson': transcript,
    'result.json': JSON.stringify(credential),
  }))
    await writeFile(join(folder, name), content);
  const output = await new Promise((resolve) => {
    execFile(
      process.execPath,
      [
        path('web/cli/potentiel.mjs'),
        'verify',
        'result.json',
        '--transcript',
        't.ndjson',
        '--pack',
        'pack.json',
        '--wasm',
        wasm,
      ],
      { cwd: folder },
      (_, printed, errors) => resolve(printed + errors),
    );
  });
  assert.match(output, /^note {2}judged: judged here.*double 1000 of 1000 \(signed: not judged\)/m);
  assert.equal(output.includes('FAIL'), false, output);
});

test('an empty file of tests earns nothing, whatever a transcript says of calls that were ended', async () => {
  for (const status of ['killed', 'fuel', 'memory', 'output', 'recursion', 'error']) {
    const { result, ...files } = await session('gallery/code_tests', {
      source: '',
      logged: (reply) => each(reply, ({ test: id }) => (id === 't1' ? {} : { ...ended(), status })),
    });
    assert.ok(result.score < 1000 && result.exercises[0].score <= 333, `${status}: ${result.score}`);
    const { failure, said, judged } = await verified({ result, ...files });
    if (status === 'killed') assert.match(said, /2 calls had been ended by the clock: they earn nothing/);
    else assert.match(String(failure?.detail), /status: "\w+" instead of "ok" when run again/);
    assert.equal(judged, undefined, said);
  }
});

test('a right program whose calls the clock ended earns nothing here, and what it is worth where it is run again', async () => {
  const files = await session('gallery/code', { logged: (reply) => each(reply, ended) });
  assert.equal(files.result.score, 0);
  const { failure, said, judged } = await verified(files);
  assert.equal(failure, undefined, said);
  assert.match(
    said,
    /^code null: 3 calls had been ended by the clock: they earn nothing, so none of the 0 thousandths rests on them$/m,
  );
  assert.match(said, /double 1000 of 1000 \(signed: 0 of 1000\)/);
  assert.equal(judged?.result.score, 1000);
});

test("values that a verifier can't repeat earn nothing: the report says how much rests on them, and fails", async () => {
  // Only the clock ends the last call, and the transcript claims that it gave the right values.
  const source =
    'function double(number) { return number < 0 ? [].indexOf.call({ length: 2 ** 53 - 1 }, 1) : number * 2; }';
  const files = await session('gallery/code', {
    source,
    logged: (reply) => each(reply, ({ test: id }) => (id === 't3' ? { status: 'ok', value: '-6', fuel: 0 } : {})),
    change: (pack) => {
      pack.sections[0].exercises[0].spec.limits = { milliseconds: 2000 };
    },
  });
  assert.equal(files.result.score, 1000);
  const { failure, said } = await verified(files);
  assert.match(
    String(failure?.detail),
    /^1 calls could not be repeated here, and 333 of the 1000 thousandths of double, 333 of the 1000 thousandths in all rest on them$/,
    said,
  );
});

test("an engine that breaks down at every try has repeated nothing; one that can't be had has not been asked", async () => {
  const files = await session('gallery/code', {});
  const broken = await verified(files, async () => {
    throw new Unable('engine_failed', 'Aborted()');
  });
  assert.match(
    String(broken.failure?.detail),
    /3 calls could not be repeated here, and 1000 of the 1000 thousandths of double/,
  );
  let tries = 0;
  const once = await verified(files, async (request) => {
    tries += 1;
    if (tries === 1) throw new Unable('engine_failed', 'Aborted()');
    return run(request);
  });
  assert.match(once.said, /^code true: 1 runs gave the same results again$/m);
  const none = await verified(files, async () => {
    throw new Unable('engine_unreachable', 'no network');
  });
  assert.match(none.said, /^code null: not run again: no network$/m);
});

test("who breaks an engine gains nothing by it: a program that this one can't run either earns 0, if it runs others", async () => {
  const files = await session('gallery/code', { logged: () => null });
  const program = (/** @type {any} */ { files: [{ text }] }) => text;
  const [{ text: solution }] = files.content.keys[0].key.solution;
  const breaks = async (/** @type {any} */ request) => {
    if (program(request) === solution) throw new Unable('engine_failed', 'Aborted()');
    return run(request);
  };
  const { failure, said, judged } = await verified(files, breaks);
  assert.equal(failure, undefined, said);
  assert.match(said, /^code null: 1 programs could not be run here either$/m);
  assert.match(said, /double 0 of 1000 \(signed: not judged\)/);
  assert.equal(judged?.result.score, 0);
  // Where no program runs, the program is not at fault, and its exercise stays not judged.
  for (const code of /** @type {const} */ (['engine_failed', 'engine_unreachable'])) {
    const none = await verified(files, async () => {
      throw new Unable(code, 'no engine');
    });
    assert.match(
      none.said,
      code === 'engine_failed'
        ? /^code null: 1 programs could not be run here either$/m
        : /^code null: not run again: no engine$/m,
    );
    assert.equal(none.judged, undefined, none.said);
  }
});

test('facts that are left out, or said not to be had, help nobody', async () => {
  const style = [{ id: 'r', label: { fr: 'sans boucle', en: 'no loop' }, must_not: ['loop'], cost: 500 }];
  const change = (/** @type {any} */ pack) => {
    pack.sections[0].exercises[0].spec.style = style;
  };
  const source = 'function double(number) { for (;;) return number * 2; }';
  const honest = await session('gallery/code', { source, change });
  assert.equal(honest.result.score, 500);
  const leftOut = await verified(
    await session('gallery/code', { source, change, logged: (reply) => ({ ...reply, facts: [] }) }),
  );
  assert.match(String(leftOut.failure?.detail), /\/facts/);
  const unread = await session('gallery/code', { change, logged: (reply) => ({ ...reply, facts: ['unreadable'] }) });
  assert.equal(unread.result.score, 500);
  assert.match((await verified(unread)).said, /double 1000 of 1000 \(signed: 500 of 1000\)/);
});
