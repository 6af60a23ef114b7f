// Checks a platform's full verification: replay the transcript, run the programs again, compare everything.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { pack as read } from '../packs.mjs';
import { temporaryFolder } from '../temporary_folder.mjs';
import { issue } from '../../web/credential/index.mjs';
import { integrity, utf8 } from '../../web/credential/encoding.mjs';
import { loadCore } from '../../web/engine/core_node.mjs';
import { close, run } from '../../web/runner/host/node.mjs';
import { crypto, seedFrom } from './credential_support.mjs';

const path = (/** @type {string} */ name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const wasm = ['dist', 'build/wasm'].map((place) => path(`${place}/potentiel.wasm`)).find(existsSync) ?? '';
const core = await loadCore({ wasm, glue: wasm.replace(/wasm$/, 'mjs') });
const runtime = await integrity(crypto, new Uint8Array(await readFile(wasm)));
const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const folder = temporaryFolder();
after(close);

/**
 * The right response to an exercise, or any response if none is right.
 *
 * @param {string} kind
 * @param {any} spec
 * @param {any} key
 */
function rightResponse(kind, spec, key) {
  switch (kind) {
    case 'single_choice':
      return { choice: key.correct };
    case 'multiple_choice':
      return {
        choices: spec.options
          .map((/** @type {any} */ each) => each.id)
          .filter((/** @type {string} */ id) => key.correct.includes(id)),
      };
    case 'situational_judgement':
      return { best: key.best, worst: key.worst, ratings: [], order: [] };
    case 'likert_scale':
      return { ratings: spec.statements.map((/** @type {any} */ { id }) => ({ statement: id, point: 1 })) };
    case 'ordering':
      return { order: key.order };
    default:
      return null;
  }
}

/**
 * The signed session of a transcript that answers every exercise rightly, except that it skips those of `wrong`.
 * @param {string} name of the pack
 * @param {{ conduct?: object, besides?: object[], wrong?: string[], source?: string, change?: (events: any[]) => void,
 *   lie?: (result: any) => void }} [options]
 */
async function session(name, { conduct, besides = [], wrong = [], source, change, lie } = {}) {
  const built = await read(name);
  const content = { ...built.content, ...conduct };
  const pack = conduct ? utf8(JSON.stringify(content)) : built.bytes;
  const keyOf = new Map(content.keys.map((/** @type {any} */ each) => [each.exercise, each.key]));
  const hash = await integrity(crypto, pack);
  /** @type {any[]} */
  const events = [
    {
      type: 'start',
      pack: hash,
      runtime,
      language: 'fr',
      nonce: 'n-1',
      audience: 'https://jobs.example',
      time: Date.now() - 3600000,
      seed: seedFrom('n-1', hash),
      extra_time: 0,
    },
    ...besides,
  ];
  for (const { id, kind, spec } of content.sections.flatMap((/** @type {any} */ each) => each.exercises)) {
    events.push({ type: 'go', place: 'exercise', exercise: id });
    const key = keyOf.get(id);
    if (wrong.includes(id)) continue;
    if (kind === 'code') {
      for (const { field, text } of key.solution) {
        const start = spec.files.find((/** @type {any} */ file) => file.name === field).text ?? '';
        events.push({
          type: 'edit',
          exercise: id,
          field,
          from: 0,
          removed: [...start].length,
          inserted: source ?? text,
        });
      }
      const number = events.filter((event) => event.type === 'run').length + 1;
      events.push({ type: 'run', exercise: id, run: number });
      const { reply: none, ...request } = core.replay(pack, lines(events)).runs[number - 1];
      assert.deepEqual(none, { results: [], facts: [] });
      events.push({ type: 'ran', exercise: id, run: number, ...(await run(request)) });
    } else if (kind === 'short_text' || kind === 'number') {
      events.push({
        type: 'edit',
        exercise: id,
        field: '',
        from: 0,
        removed: 0,
        inserted: key.value ?? key.accepted[0],
      });
    } else {
      events.push({ type: 'answer', exercise: id, kind, response: rightResponse(kind, spec, key) });
    }
  }
  events.push({ type: 'go', place: 'review', exercise: '' }, { type: 'finish' });
  const honest = core.replay(pack, lines(events)).result;
  change?.(events);
  const transcript = lines(events);
  const result = lie || change ? structuredClone(honest) : honest;
  lie?.(result);
  const signed = await issue(result, { crypto, keys, pack: content, transcript, now: Date.now() });
  return { pack, transcript, honest, ...signed };
}

/** @param {any[]} events */
const lines = (events) =>
  utf8(events.map((event, sequence) => `${JSON.stringify({ sequence, at: sequence * 900, ...event })}\n`).join(''));

/**
 * @param {{ pack: Uint8Array, transcript: Uint8Array, credential: object, jws: string }} files
 * @param {string[]} more
 */
async function verify({ pack, transcript, credential, jws }, ...more) {
  await Promise.all([
    writeFile(join(folder, 'pack.json'), pack),
    writeFile(join(folder, 't.ndjson'), transcript),
    writeFile(join(folder, 'result.json'), JSON.stringify(credential)),
    writeFile(join(folder, 'result.jws'), jws),
  ]);
  const args = [
    'verify',
    more[0] ?? 'result.json',
    '--transcript',
    't.ndjson',
    '--pack',
    'pack.json',
    '--wasm',
    wasm,
    '--nonce',
    'n-1',
    ...more.slice(1),
  ];
  return new Promise((/** @type {(answer: { code: number, output: string }) => void} */ resolve) => {
    execFile(process.execPath, [path('web/cli/potentiel.mjs'), ...args], { cwd: folder }, (error, output, errors) =>
      resolve({ code: /** @type {any} */ (error?.code) ?? 0, output: output + errors }),
    );
  });
}

test('honest sessions hold in every step, in both forms', async () => {
  const programs = [
    'gallery/code',
    'gallery/code_program',
    'gallery/code_query',
    'gallery/code_page',
    'gallery/code_tests',
  ];
  for (const name of ['bases-numeriques', 'gallery/likert_scale', ...programs]) {
    const files = await session(name);
    for (const form of ['result.json', 'result.jws']) {
      const { code, output } = await verify(files, form, '--nonce', 'n-1', '--audience', 'https://jobs.example');
      assert.equal(code, 0, output);
      assert.match(output, /^ok {4}replay: the transcript is a whole session/m);
      assert.match(output, /^ok {4}claims: every field/m);
      assert.equal(output.includes('FAIL'), false);
      if (programs.includes(name)) assert.match(output, /^ok {4}code: 1 runs gave the same results again$/m);
    }
  }
});

test('what was recorded besides the answers, and time beyond a limit, are told and are no verdict', async () => {
  const { code, output } = await verify(
    await session('gallery/single_choice', {
      conduct: { signals: { away: true }, time: { seconds: 2, at_end: 'note' } },
      besides: [
        { type: 'away', on: true },
        { type: 'away', on: false },
      ],
    }),
  );
  assert.equal(code, 0, output);
  assert.match(output, /^ok {4}noted: the page was left once, for 1 s in all; limits were exceeded by 3 s$/m);
});

test('an answer that was given after the time was up is found', async () => {
  const { code, output } = await verify(
    await session('gallery/single_choice', {
      conduct: { time: { seconds: 60 } },
      change: (events) =>
        events.slice(2).forEach((event, index) => {
          event.at = 60_000 + index;
        }),
    }),
  );
  assert.equal(code, 1);
  assert.match(output, /^FAIL {2}replay: line 3: \/at: the time is up$/m);
});

test('a score that the answers do not come to is found, though the signature holds', async () => {
  const { code, output } = await verify(
    await session('bases-numeriques', {
      lie: (result) => {
        result.skills[0].score -= 10;
      },
    }),
  );
  assert.equal(code, 1);
  assert.match(output, /^ok {4}signature/m);
  assert.match(
    output,
    /^FAIL {2}claims: \/credentialSubject\/result\/\d+\/value: "\d+" instead of "\d+" when the transcript is replayed$/m,
  );
});

test('a level, a duration and a language that are not the transcript’s are found', async () => {
  /** @type {[(result: any) => void, RegExp][]} */
  const lies = [
    [
      (result) => {
        result.duration += 60000;
      },
      /FAIL {2}claims: \/validFrom: /,
    ],
    [
      (result) => {
        result.language = 'en';
      },
      /FAIL {2}claims: \/name: /,
    ],
    [
      (result) => {
        result.start.nonce = 'n-9';
      },
      /FAIL {2}claims: \/start\/nonce: "n-9" instead of "n-1"/,
    ],
    [
      (result) => {
        result.start.runtime = 'sha256-' + 'A'.repeat(43) + '=';
      },
      /FAIL {2}claims: \/relatedResource\/\d\/id: /,
    ],
    [
      (result) => {
        result.skills[0].exercises += 1;
      },
      /FAIL {2}claims: \/credentialSubject\/result\/\d+\/value/,
    ],
  ];
  for (const [lie, reason] of lies) {
    // For a false nonce, the verifier expects exactly that nonce.
    const { code, output } = await verify(
      await session('bases-numeriques', { lie }),
      'result.json',
      '--nonce',
      /n-9/.test(reason.source) ? 'n-9' : 'n-1',
    );
    assert.match(output, reason);
    assert.equal(code, 1);
  }
});

test('an invented answer, an invented run and an impossible event are found', async () => {
  const skipped = 'bases-numeriques';
  const honest = await session(skipped);
  const [first] = JSON.parse(new TextDecoder().decode(honest.pack)).sections[0].exercises;
  const invented = await verify(
    await session(skipped, {
      change: (events) => {
        events.splice(
          events.findIndex((event) => event.type === 'answer' && event.exercise === first.id),
          1,
        );
      },
    }),
  );
  assert.match(invented.output, /^FAIL {2}claims: /m);

  const wrongProgram = 'function double(number) { return number * 3; }';
  const forged = await session('gallery/code', { source: wrongProgram });
  // The transcript claims that the wrong program gave the right values; its author signs it again.
  const right = await session('gallery/code');
  const logged =
    new TextDecoder()
      .decode(right.transcript)
      .split('\n')
      .find((line) => line.includes('"ran"')) ?? '';
  const text = new TextDecoder()
    .decode(forged.transcript)
    .split('\n')
    .map((line) => (line.includes('"ran"') ? logged : line))
    .join('\n');
  const transcript = utf8(text);
  const { result } = core.replay(forged.pack, transcript);
  const signed = await issue(result, {
    crypto,
    keys,
    pack: JSON.parse(new TextDecoder().decode(forged.pack)),
    transcript,
    now: Date.now(),
  });
  const { code, output } = await verify({ ...forged, ...signed, transcript });
  assert.match(output, /^ok {4}claims/m);
  assert.match(output, /^FAIL {2}code: run 1 of double: \/0\/value: "4" instead of "6" when run again$/m);
  assert.equal(code, 1);

  const unfinished = await verify(await session(skipped, { change: (events) => events.pop() }));
  assert.match(unfinished.output, /^FAIL {2}replay: the transcript ends before the session does$/m);
  const impossible = await verify(
    await session(skipped, {
      change: (events) => {
        events[2].exercise = 'nowhere';
      },
    }),
  );
  assert.match(impossible.output, /^FAIL {2}replay: line 3: \/exercise: there is no such exercise$/m);
});

test('another transcript or another edition of the pack is found before the replay', async () => {
  const files = await session('gallery/code');
  const other = await verify({ ...files, transcript: utf8(`${new TextDecoder().decode(files.transcript)} `) });
  assert.match(other.output, /^FAIL {2}transcript: "sha256-/m);
  assert.doesNotMatch(other.output, /^(ok|FAIL) +replay/m);
  const edition = await verify({
    ...files,
    pack: utf8(new TextDecoder().decode(files.pack).replace('1.0.0', '1.0.1')),
  });
  assert.match(edition.output, /^FAIL {2}pack: "sha256-/m);
});

test('a platform that has replayed a session signs the same result with its own key', async () => {
  const { pack, transcript, honest, credential: self } = await session('gallery/single_choice');
  const platform = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
  const signed = await issue(honest, {
    crypto,
    keys: platform,
    pack: JSON.parse(new TextDecoder().decode(pack)),
    transcript,
    now: Date.now(),
    issuer: { name: 'Passerelle', statement: 'Replayed by Passerelle.' },
    subject: self.issuer.id,
  });
  assert.equal(signed.credential.credentialSubject.id, self.issuer.id);
  const { code, output } = await verify(
    { pack, transcript, ...signed },
    'result.json',
    '--issuer',
    signed.credential.issuer.id,
  );
  assert.equal(code, 0, output);
  assert.match(output, /^ok {4}claims/m);
  // A self-issued result can't use this statement: its own is fixed.
  const posing = await issue(honest, {
    crypto,
    keys,
    pack: JSON.parse(new TextDecoder().decode(pack)),
    transcript,
    now: Date.now(),
    issuer: { name: 'Passerelle', statement: 'Replayed by Passerelle.' },
  });
  assert.match((await verify({ pack, transcript, ...posing })).output, /^FAIL {2}claims: \/description: /m);
});
