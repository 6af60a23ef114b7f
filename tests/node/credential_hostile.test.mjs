// Checks results as an attacker would send them: `verify` must refuse each one, say where, and never throw.
import assert from 'node:assert/strict';
import test from 'node:test';
import { inspect } from 'node:util';
import { base64url, utf8 } from '../../web/credential/encoding.mjs';
import { issue, verify } from '../../web/credential/index.mjs';
import { sign } from '../../web/credential/proof.mjs';
import { checkShape } from '../../web/credential/shape.mjs';
import { crypto, sampleCase } from './credential_support.mjs';

const newKeys = async () =>
  /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const keys = await newKeys();
const now = 1795000000000;
const { result, ...context } = await sampleCase(3);
result.start.nonce = 'n-1';
result.start.audience = 'https://jobs.example';
const { credential, jws } = await issue(result, { crypto, keys, now, ...context });

/** @param {string | object} input @param {object} [expected] */
async function refused(input, expected = {}) {
  const { ok, checks, claims } = await verify(input, { crypto, now, ...expected });
  assert.equal(ok, false, inspect(input).slice(0, 300));
  const bad = checks.find((check) => check.ok === false);
  assert.ok(bad, 'a check says why');
  if (bad.name === 'shape' || bad.name === 'signature') assert.equal(claims, null, 'nothing is shown of a bad result');
  return `${bad.name}: ${bad.detail}`;
}

/** @param {(copy: any) => void} change */
function changed(change) {
  const copy = structuredClone(credential);
  change(copy);
  return copy;
}

/** Visits every object and array in `value`. @param {any} value @param {(holder: any) => void} visit */
function visitAll(value, visit) {
  if (typeof value !== 'object' || value === null) return;
  visit(value);
  for (const key of Object.keys(value)) visitAll(value[key], visit);
}

test('the result itself is accepted', async () => {
  for (const input of [credential, JSON.stringify(credential), JSON.stringify(credential, null, 2), jws, `${jws}\n`]) {
    const { state, open, checks } = await verify(input, {
      crypto,
      now,
      nonce: 'n-1',
      audience: 'https://jobs.example',
      issuer: credential.issuer.id,
      transcript: context.transcript,
    });
    assert.deepEqual({ state, open }, { state: 'open', open: ['replay'] }, JSON.stringify(checks));
  }
});

test('every single change of a value, a name or an order is refused', async () => {
  /** @type {any[]} */
  const places = [];
  visitAll(credential, (holder) => places.push(holder));
  let count = 0;
  for (let place = 0; place < places.length; place++) {
    /** @param {(holder: any) => void} change */
    const variant = async (change) => {
      const copy = structuredClone(credential);
      let index = 0;
      /** @type {any} */
      let target;
      visitAll(copy, (holder) => {
        if (index++ === place) target = holder;
      });
      change(target);
      await refused(copy);
      count++;
    };
    for (const key of Object.keys(places[place])) {
      await variant((holder) => {
        delete holder[key];
        if (Array.isArray(holder)) holder.splice(Number(key), 1);
      });
      await variant((holder) => {
        holder[key] = null;
      });
      if (typeof places[place][key] !== 'string') continue;
      await variant((holder) => {
        holder[key] += 'x';
      });
      const twisted = places[place][key].replace(/\w(?=\W*$)/, (/** @type {string} */ last) =>
        last === '1' ? '2' : '1',
      );
      if (twisted !== places[place][key])
        await variant((holder) => {
          holder[key] = twisted;
        });
    }
    if (Array.isArray(places[place])) {
      await variant((holder) => holder.push(holder[0]));
      if (places[place].length > 1) await variant((holder) => holder.reverse());
    } else {
      await variant((holder) => {
        holder.surprise = 'x';
      });
    }
  }
  assert.ok(count > 500, `${count} variants`);
});

test('the shape is checked with places', async () => {
  const subject = (/** @type {any} */ copy) => copy.credentialSubject;
  const valueOf = (/** @type {any} */ copy, /** @type {string} */ about) =>
    subject(copy).result.find((/** @type {any} */ one) => one.resultDescription.endsWith(about) && one.value);
  const describing = (/** @type {any} */ copy, /** @type {string} */ about) =>
    subject(copy).achievement.resultDescription.find((/** @type {any} */ one) => one.id.endsWith(about));
  const cases = [
    [
      (/** @type {any} */ copy) => {
        subject(copy).result[1].extra = 1;
      },
      '/credentialSubject/result/1/extra: unknown term',
    ],
    [
      (/** @type {any} */ copy) => {
        subject(copy).result[0].value = 7;
      },
      '/credentialSubject/result/0/value: a whole number',
    ],
    ...[
      ['#score', '1001'],
      ['#score', '900-1000'],
      ['#skill/files', '5000'],
      ['/interval', '900'],
      ['/interval', '900-1001'],
      ['/interval', '900-100'],
      ['/exercises', '1-2'],
    ].map(([about, value]) => [
      (/** @type {any} */ copy) => {
        valueOf(copy, about).value = value;
      },
      '/value: ',
    ]),
    [
      (/** @type {any} */ copy) => {
        describing(copy, '#score').valueMax = '100';
        valueOf(copy, '#score').value = '101';
      },
      '/value: from 0 to 100 expected',
    ],
    [
      (/** @type {any} */ copy) => {
        describing(copy, '#score').valueMin = '900';
        valueOf(copy, '#score').value = '101';
      },
      '/value: from 900 to 1000 expected',
    ],
    [
      (/** @type {any} */ copy) => {
        describing(copy, '#score').resultType = 'ext:ExerciseCount';
      },
      '/resultType: ',
    ],
    [
      (/** @type {any} */ copy) => {
        describing(copy, '/interval').resultType = 'ScaledScore';
      },
      '/resultType: ',
    ],
    [
      (/** @type {any} */ copy) => {
        subject(copy).result.push(subject(copy).result[0]);
      },
      'this id is already used',
    ],
    [
      (/** @type {any} */ copy) => {
        subject(copy).result.reverse();
      },
      '/credentialSubject/result/1/id: ids must ascend',
    ],
    [
      (/** @type {any} */ copy) => {
        subject(copy).result[0].resultDescription = 'urn:x:y';
      },
      'no such description',
    ],
    [
      (/** @type {any} */ copy) => {
        subject(copy).result[1].resultDescription = subject(copy).result[0].resultDescription;
      },
      'a second result',
    ],
    [
      (/** @type {any} */ copy) => {
        copy['@context'].push({ name: 'https://evil.example' });
      },
      '/@context: ',
    ],
    [
      (/** @type {any} */ copy) => {
        copy.name = 'tab\there';
      },
      '/name: text without control characters',
    ],
    [
      (/** @type {any} */ copy) => {
        copy.name = '\ud800';
      },
      '/name: text without control characters',
    ],
    [
      (/** @type {any} */ copy) => {
        copy.name = 'x'.repeat(4001);
      },
      '/name: ',
    ],
    [
      (/** @type {any} */ copy) => {
        copy.id = 'urn:x> <urn:y';
      },
      '/id: a URI expected',
    ],
    [
      (/** @type {any} */ copy) => {
        copy.validFrom = '2026-13-01T00:00:00Z';
      },
      '/validFrom: a time',
    ],
    [
      (/** @type {any} */ copy) => {
        copy.proof.push(copy.proof[0]);
      },
      '/proof: array with one proof',
    ],
    [
      (/** @type {any} */ copy) => {
        copy.proof = copy.proof[0];
      },
      '/proof: array with one proof',
    ],
    [
      (/** @type {any} */ copy) => {
        copy.proof[0].cryptosuite = 'eddsa-jcs-2022';
      },
      '/proof/0/cryptosuite: eddsa-rdfc-2022',
    ],
    [
      (/** @type {any} */ copy) => {
        copy.proof[0].proofValue = 'z' + '1'.repeat(64) + '0OIl';
      },
      '/proof/0/proofValue: base58',
    ],
    [
      (/** @type {any} */ copy) => {
        copy.proof[0].proofValue = ['z'];
      },
      '/proof/0/proofValue: base58',
    ],
  ];
  for (const [change, place] of cases) {
    const said = await refused(changed(/** @type {any} */ (change)));
    assert.ok(said.includes(/** @type {string} */ (place)), `${said} should tell ${place}`);
  }
});

test('what is hardly JSON is refused', async () => {
  /** @type {any} */
  const cycle = {};
  cycle.self = cycle;
  const text = JSON.stringify(credential);
  const inputs = [
    '',
    'null',
    '[]',
    '{}',
    '1',
    '"text"',
    '{"proof":[]}',
    text.slice(0, -1),
    `${text} x`,
    '['.repeat(200000),
    '{"a":'.repeat(50000),
    ' '.repeat(600000),
    cycle,
    [],
    new Map(),
    { toJSON: () => null },
    { toJSON: () => undefined },
    'a.b.c',
    '...',
  ];
  for (const input of inputs) await refused(input);
  assert.match(await refused(text.replace('"name":', '"name":"Other","name":')), /twice/);
  assert.match(await refused(text.replace('"name":', '"n\\u0061me":"Other","name":')), /twice/);
  assert.match(await refused(text.replace('{', '{"__proto__":{"name":"x"},')), /__proto__: unknown term/);
  assert.match(await refused(text.replace('{', '{"constructor":1,')), /constructor: unknown term/);
  assert.match(
    await refused(text.replace('"type":["Profile"]', '"type":["Profile"],"toString":"x"')),
    /toString: unknown term/,
  );
});

test('another key, another issuer, a foreign kind of key', async () => {
  const other = await issue(result, { crypto, keys: await newKeys(), now, ...context });
  assert.match(
    await refused(
      changed((copy) => {
        copy.proof = other.credential.proof;
      }),
    ),
    /^signature: .*another key/,
  );
  assert.match(
    await refused(
      changed((copy) => {
        copy.issuer.id = copy.credentialSubject.id = other.credential.issuer.id;
      }),
    ),
    /^signature/,
  );
  const { proof, ...unsigned } = credential;
  assert.ok(proof);
  await assert.rejects(
    sign(unsigned, await newKeys(), { crypto, created: '2026-01-01T00:00:00Z', nonce: '', audience: '' }),
    /DID of the signing key/,
  );
  assert.match(
    await refused(
      changed((copy) => {
        copy.issuer.id = copy.credentialSubject.id = 'did:web:example.org';
      }),
    ),
    /not an Ed25519 did:key/,
  );
  assert.match(
    await refused(
      changed((copy) => {
        copy.issuer.id = copy.credentialSubject.id = 'did:key:z6MkO0';
      }),
    ),
    /^signature/,
  );
});

test('nonce, audience, issuer, period and hashes are compared', async () => {
  assert.match(await refused(credential, { nonce: 'n-2' }), /^nonce: "n-1" instead of "n-2"/);
  assert.match(await refused(credential, { nonce: '' }), /^nonce/);
  assert.match(await refused(jws, { audience: 'https://other.example' }), /^audience/);
  assert.match(await refused(jws, { issuer: 'did:key:z6Mkother' }), /^issuer/);
  assert.match(await refused(credential, { now: 0 }), /^period: begins only on/);
  assert.match(await refused(jws, { now: 4e12 }), /^period: ended on/);
  for (const name of ['pack', 'transcript', 'runtime']) {
    assert.match(await refused(credential, { [name]: utf8('other') }), new RegExp(`^${name}: "sha256-`));
  }
});

test('a date in the future is put down to a clock, as far as that goes', async () => {
  const ended = Date.parse(credential.validFrom);
  const { credential: dated } = await issue(result, { crypto, keys, now: ended, ...context });
  const period = async (/** @type {number} */ early) => {
    const { checks, claims } = await verify(dated, { crypto, now: ended - early });
    assert.ok(claims);
    return checks.find(({ name }) => name === 'period') ?? assert.fail('not looked at');
  };
  assert.equal((await period(4 * 60_000)).ok, true);
  for (const [early, said] of /** @type {[number, string][]} */ ([
    [10 * 60_000, '10 minutes'],
    [3_600_000, '1 hour'],
    [48 * 3_600_000, '2 days'],
  ])) {
    const { ok, detail } = await period(early);
    assert.equal(ok, null, 'neither held against it nor passed over');
    assert.ok(
      detail.startsWith(`dated ${said} in the future`) && detail.includes('clock of the device was probably ahead'),
      detail,
    );
  }
  const { ok, detail } = await period(30 * 24 * 3_600_000);
  assert.deepEqual([ok, detail.includes('begins only on'), detail.includes('30 days')], [false, true, true]);
});

test('a JWS with another header, other repeated claims or another spelling is refused', async () => {
  const [head, body, tail] = jws.split('.');
  const json = (/** @type {string} */ part) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const part = (/** @type {object} */ value) => base64url(utf8(JSON.stringify(value)));
  assert.match(await refused(`${part({ ...json(head), alg: 'none' })}.${body}.${tail}`), /^signature/);
  const stranger = await newKeys();
  const jwk = await crypto.subtle.exportKey('jwk', stranger.publicKey);
  const forgedHead = part({ ...json(head), jwk });
  const forged = await crypto.subtle.sign('Ed25519', stranger.privateKey, utf8(`${forgedHead}.${body}`));
  assert.match(await refused(`${forgedHead}.${body}.${base64url(new Uint8Array(forged))}`), /^signature/);
  for (const change of [
    { iss: 'did:key:z6Mkx' },
    { exp: 9999999999 },
    { nbf: 0 },
    { sub: undefined },
    { iat: 'x' },
    { aud: ['a'] },
    { nonce: 1 },
    { admin: true },
  ]) {
    assert.match(await refused(`${head}.${part({ ...json(body), ...change })}.${tail}`), /^shape/);
  }
  assert.match(await refused(`${head}.${part({ ...json(body), nonce: 'n-2' })}.${tail}`), /^signature/);
  const spelled =
    tail.slice(0, -1) +
    'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.at(
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.indexOf(tail.at(-1) ?? '') + 1,
    );
  assert.match(await refused(`${head}.${body}.${spelled}`), /^shape: not a compact JWS/);
});

test('without crypto.subtle it says that it cannot check, and shows nothing', async () => {
  const { ok, checks, claims } = await verify(credential, { crypto: /** @type {any} */ ({}), now });
  assert.equal(ok, false);
  assert.equal(claims, null);
  assert.deepEqual(checks.at(-1)?.ok, null);
});

test('five hundred members of an array are looked at, and no more', () => {
  const withMembers = (/** @type {number} */ count) => {
    const { proof, ...document } = structuredClone(credential);
    const [described] = document.credentialSubject.achievement.resultDescription;
    described.alignment = Array.from({ length: count }, (_, index) => ({
      id: `${described.id}/alignment/${String(index).padStart(3, '0')}`,
      type: ['Alignment'],
      targetName: 'Managing data',
      targetUrl: 'https://example.org/skill',
    }));
    return () => checkShape(document);
  };
  assert.doesNotThrow(withMembers(500));
  assert.throws(withMembers(501), { message: /too many members/ });
});
