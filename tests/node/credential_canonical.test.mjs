// Compares the table-driven canonical form with the general one of the JSON-LD tools, with the real contexts, offline.
import assert from 'node:assert/strict';
import test from 'node:test';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { canonical } from '../../web/credential/canonical.mjs';
import { issue } from '../../web/credential/index.mjs';
import { crypto, loader, sampleCase } from './credential_support.mjs';

const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));

test('320 generated documents and their proofs have the same bytes as in jsonld', async () => {
  for (let seed = 0; seed < 320; seed++) {
    const { result, ...context } = await sampleCase(seed);
    const { credential } = await issue(result, { crypto, keys, now: 1790001000000, ...context });
    const {
      proof: [{ proofValue, ...proof }],
      ...document
    } = credential;
    assert.ok(proofValue);
    assert.equal(canonical(document, 'Credential'), await canonize(document), `document of seed ${seed}`);
    const inContext = { '@context': document['@context'], ...proof };
    assert.equal(canonical(proof, 'Proof'), await canonize(inContext), `proof of seed ${seed}`);
  }
});

const canonize = (/** @type {object} */ document) => cryptosuite.canonize(document, { documentLoader: loader });
