// Checks Open Badges 3.0, appendix B.1: the required and optional members of each class, from the specification's
// tables (classes that "can be extended" take further members). The canonical test covers the contexts.
import assert from 'node:assert/strict';
import test from 'node:test';
import Ajv2019 from 'ajv/dist/2019.js';
import { claimsOf, issue } from '../../web/credential/index.mjs';
import { crypto, sampleCase } from './credential_support.mjs';

const text = { type: 'string', minLength: 1 };
const uri = { type: 'string', pattern: '^[a-z][a-z0-9+.-]*:\\S+$' };
const time = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$' };

/** @param {string} name */
const typed = (name) => ({ type: 'array', items: text, contains: { const: name }, minItems: 1 });
/** @param {Record<string, object>} required @param {Record<string, object>} [optional] */
const object = (required, optional = {}) => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
});
/** @param {object} items */
const array = (items) => ({ type: 'array', items });

const alignment = object(
  { type: typed('Alignment'), targetName: text, targetUrl: uri },
  { targetCode: text, targetDescription: text, targetFramework: text },
);
const resultTypes = [
  'GradePointAverage',
  'LetterGrade',
  'Percent',
  'PerformanceLevel',
  'PredictedScore',
  'RawScore',
  'Result',
  'RubricCriterion',
  'RubricCriterionLevel',
  'RubricScore',
  'ScaledScore',
  'Status',
];
const resultDescription = object(
  {
    id: uri,
    type: typed('ResultDescription'),
    name: text,
    resultType: { anyOf: [{ enum: resultTypes }, { type: 'string', pattern: '^ext:[a-zA-Z0-9._-]+$' }] },
  },
  {
    alignment: array(alignment),
    allowedValue: array(text),
    requiredLevel: uri,
    requiredValue: text,
    valueMax: text,
    valueMin: text,
    rubricCriterionLevel: array(
      object(
        { id: uri, type: typed('RubricCriterionLevel'), name: text },
        { alignment: array(alignment), description: text, level: text, points: text },
      ),
    ),
  },
);
const statuses = ['Completed', 'Enrolled', 'Failed', 'InProgress', 'OnHold', 'Passed', 'Provisional', 'Withdrew'];
const achievement = object(
  {
    id: uri,
    type: typed('Achievement'),
    criteria: object({}, { id: uri, narrative: text }),
    description: text,
    name: text,
  },
  {
    achievementType: { const: 'Assessment' },
    humanCode: text,
    inLanguage: text,
    resultDescription: array(resultDescription),
    version: text,
  },
);
const schema = object(
  {
    '@context': {
      type: 'array',
      minItems: 2,
      items: [
        { const: 'https://www.w3.org/ns/credentials/v2' },
        { const: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json' },
      ],
    },
    id: uri,
    type: { ...typed('VerifiableCredential'), allOf: [typed('AchievementCredential')] },
    name: text,
    credentialSubject: object(
      { type: typed('AchievementSubject'), achievement },
      {
        id: uri,
        result: array(
          object(
            { type: typed('Result') },
            {
              achievedLevel: uri,
              alignment: array(alignment),
              resultDescription: uri,
              status: { enum: statuses },
              value: text,
            },
          ),
        ),
      },
    ),
    issuer: object({ id: uri, type: typed('Profile') }, { name: text }),
    validFrom: time,
    proof: array(
      object(
        { type: text },
        {
          created: time,
          cryptosuite: text,
          challenge: text,
          domain: text,
          nonce: text,
          proofPurpose: { const: 'assertionMethod' },
          proofValue: text,
          verificationMethod: uri,
        },
      ),
    ),
  },
  { description: text, validUntil: time },
);

const keys = /** @type {CryptoKeyPair} */ (await crypto.subtle.generateKey('Ed25519', false, ['sign', 'verify']));

test('every class has what Open Badges 3.0 requires', async () => {
  const check = new Ajv2019.default({ allErrors: true, strict: false }).compile(schema);
  for (let seed = 0; seed < 60; seed++) {
    const { result, ...context } = await sampleCase(seed);
    const { credential } = await issue(result, { crypto, keys, now: 1795000000000, ...context });
    assert.ok(check(credential), JSON.stringify(check.errors));
    const { name, ...nameless } = credential;
    assert.ok(name);
    assert.equal(check(nameless), false);
  }
});

test('a result links to a description in its own achievement, a level to its description, and no number is a float', async () => {
  for (let seed = 0; seed < 60; seed++) {
    const { result, ...context } = await sampleCase(seed);
    const { credential } = await issue(result, { crypto, keys, now: 1795000000000, ...context });
    const descriptions = new Map(
      credential.credentialSubject.achievement.resultDescription.map((/** @type {any} */ each) => [each.id, each]),
    );
    for (const { value, achievedLevel, resultDescription: link } of credential.credentialSubject.result ?? []) {
      const description = descriptions.get(link);
      assert.ok(description);
      if (description.resultType === 'ext:NotJudgedCount') assert.notEqual(value, '0', 'only what is there is counted');
      // An exercise that is not judged gives a result without a value.
      for (const part of value?.split('-') ?? [])
        assert.ok(Number(part) >= Number(description.valueMin) && Number(part) <= Number(description.valueMax ?? 1000));
      if (achievedLevel)
        assert.ok(description.rubricCriterionLevel.some((/** @type {any} */ level) => level.id === achievedLevel));
    }
    JSON.stringify(credential, (_, value) => (assert.notEqual(typeof value, 'number'), value));
  }
});

test('a level that the low end of the interval does not reach is provisional, and the claims say so', async () => {
  let provisional = 0;
  for (let seed = 0; seed < 60; seed++) {
    const { result, ...context } = await sampleCase(seed);
    const { credential } = await issue(result, { crypto, keys, now: 1795000000000, ...context });
    const { skills } = claimsOf(credential);
    for (const { id, level, confirmed } of result.skills) {
      const claim = skills.find((/** @type {any} */ skill) => skill.id === id);
      assert.equal(claim?.confirmed, level === confirmed);
      const [given] = (credential.credentialSubject.result ?? []).filter((/** @type {any} */ each) =>
        each.resultDescription.endsWith(`#skill/${id}`),
      );
      if (given) assert.equal(given.status === 'Provisional', level !== confirmed);
      provisional += level === confirmed ? 0 : 1;
    }
    assert.match(
      credential.credentialSubject.achievement.criteria.narrative,
      /to be confirmed[^]*à confirmer|à confirmer[^]*to be confirmed/,
    );
  }
  assert.ok(provisional > 5);
});
