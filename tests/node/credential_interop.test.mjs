// Checks that third-party verifiers accept what we sign, and refuse it after a single change.
import assert from 'node:assert/strict';
import test from 'node:test';
import * as jose from 'jose';
import * as vc from '@digitalbazaar/vc';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verify } from '../../web/credential/index.mjs';
import { crypto, loader, sampleCase } from './credential_support.mjs';

const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));
const now = Date.now();

/** @param {object} credential */
const theirs = (credential) =>
  vc.verifyCredential({ credential, suite: new DataIntegrityProof({ cryptosuite }), documentLoader: loader });

/** @param {number} seed */
async function issued(seed) {
  const { result, ...context } = await sampleCase(seed);
  result.start.time = now - 1e7;
  return { result, ...(await issue(result, { crypto, keys, now, ...context })) };
}

test('@digitalbazaar/vc verifies every document and refuses it after one changed digit', async () => {
  for (let seed = 1000; seed < 1060; seed++) {
    const { credential } = await issued(seed);
    const verified = await theirs(credential);
    assert.equal(verified.verified, true, `seed ${seed}: ${verified.error}`);
    const scored = credential.credentialSubject.result?.[0];
    if (!scored) continue;
    scored.value = scored.value.replace(/\d$/, (/** @type {string} */ digit) => `${(Number(digit) + 1) % 10}`);
    assert.equal((await theirs(credential)).verified, false, `seed ${seed}`);
    assert.equal((await verify(credential, { crypto, now })).ok, false, `seed ${seed}`);
  }
});

test('a document signed by @digitalbazaar/vc verifies here', async () => {
  const { multikeyPair, did } = await theirKey();
  const { credential } = await issued(7);
  const {
    proof: [{ proofValue, verificationMethod, ...options }],
    ...document
  } = credential;
  document.issuer.id = did;
  document.credentialSubject.id = did;
  const suite = new DataIntegrityProof({ cryptosuite, signer: multikeyPair.signer() });
  suite.proof = options;
  suite.date = options.created;
  const signed = await vc.issue({ credential: document, suite, documentLoader: loader });
  const checked = await verify({ ...signed, proof: [signed.proof].flat() }, { crypto, now });
  assert.deepEqual(
    checked.checks.filter((check) => check.ok === false),
    [],
  );
  assert.deepEqual(checked.open, ['issuer', 'nonce', 'replay']);
});

async function theirKey() {
  const multikey = await import('@digitalbazaar/ed25519-multikey');
  const multikeyPair = await multikey.generate();
  const did = `did:key:${multikeyPair.publicKeyMultibase}`;
  multikeyPair.id = `${did}#${multikeyPair.publicKeyMultibase}`;
  multikeyPair.controller = did;
  return { multikeyPair, did };
}

test('jose verifies the compact JWS, its audience and its nonce', async () => {
  for (let seed = 0; seed < 20; seed++) {
    const { jws, credential, result } = await issued(seed);
    const header = jose.decodeProtectedHeader(jws);
    const key = await jose.importJWK(/** @type {jose.JWK} */ (header.jwk), 'EdDSA');
    const { payload } = await jose.jwtVerify(jws, key, {
      issuer: credential.issuer.id,
      subject: credential.credentialSubject.id,
      typ: 'JWT',
      ...(result.start.audience && { audience: result.start.audience }),
    });
    assert.equal(payload.nonce ?? '', result.start.nonce);
    assert.deepEqual(payload.credentialSubject, credential.credentialSubject);
    assert.equal(header.kid, credential.proof[0].verificationMethod);
    const [head, body, tail] = jws.split('.');
    const changed = `${head}.${body.slice(0, -5)}${body.at(-5) === 'A' ? 'B' : 'A'}${body.slice(-4)}.${tail}`;
    await assert.rejects(jose.jwtVerify(changed, key));
    assert.equal((await verify(changed, { crypto, now })).ok, false);
    assert.equal((await verify(jws, { crypto, now })).state, 'open');
  }
});
