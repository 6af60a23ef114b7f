// Defines what a credential may contain: node types, terms, IRIs and the form of each value.

/**
 * THE table of what a credential may contain. For every kind of node: its types. For every term: its IRI in the two
 * contexts and the form of its value. The shape check and the canonical form both walk this table, so everything that
 * is signed is also checked, and everything that is checked is also signed.
 *
 * Sources: Open Badges 3.0 (1EdTech), appendix B.1, and context-3.0.3.json; VC Data Model 2.0 and its context v2.
 *
 * @typedef {{ pattern: RegExp, form: string, datatype?: string, iri?: string }} Literal iri: the value is an IRI, with
 *   this prefix
 * @typedef {{ iri: string, value: Literal | string, optional?: true, many?: true }} Term value: a literal, or a kind of
 *   node
 * @typedef {{ types: Record<string, string>, terms: Record<string, Term> }} Node
 */

const credentials = 'https://www.w3.org/2018/credentials#';
const security = 'https://w3id.org/security#';
const badges = 'https://purl.imsglobal.org/spec/vc/ob/vocab.html#';
const schema = 'https://schema.org/';

export const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

// No control characters except the line feed, and no lone surrogates: they break verification between tools.
const text = { pattern: /^[^\0-\x09\x0b-\x1f\x7f\ud800-\udfff]{1,4000}$/u, form: 'text without control characters' };
const id = { pattern: /^[a-z][a-z0-9+.-]*:[\w\-.~:/?#@!$&'()*+,;=%]{1,1600}$/, form: 'a URI', iri: '' };
const uri = { pattern: id.pattern, form: 'a URI', datatype: 'https://www.w3.org/2001/XMLSchema#anyURI' };
const time = {
  pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/,
  form: 'a time as 2026-01-31T12:00:00Z',
  datatype: 'http://www.w3.org/2001/XMLSchema#dateTime',
};
const thousandths = { pattern: /^(0|[1-9]\d{0,2}|1000)$/, form: 'a whole number from 0 to 1000' };
const count = { pattern: /^(0|[1-9]\d{0,5})$/, form: 'a whole number' };
const interval = {
  pattern: /^(0|[1-9]\d{0,2}|1000)-(0|[1-9]\d{0,2}|1000)$/,
  form: 'two whole numbers from 0 to 1000, joined by "-",',
};
const amount = {
  pattern: new RegExp(`${count.pattern.source}|${interval.pattern.source}`),
  form: 'a whole number, or two joined by "-",',
};
const hash = { pattern: /^sha256-[A-Za-z0-9+/]{43}=$/, form: 'sha256-…', datatype: credentials + 'sriString' };
const language = { pattern: /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, form: 'a language tag' };
const did = { pattern: /^did:[a-z0-9]+:[\w.:%-]{1,300}#[\w.-]{1,300}$/, form: 'a key of a DID', iri: '' };

/** @param {string[]} words */
const oneOf = (...words) => ({ pattern: new RegExp(`^(${words.join('|')})$`), form: words.join(' or ') });

/** @param {string} iri @param {Literal | string} value @returns {Term} */
const one = (iri, value) => ({ iri, value });
/** @param {string} iri @param {Literal | string} value @returns {Term} */
const maybe = (iri, value) => ({ iri, value, optional: true });
/** @param {string} iri @param {string} value @returns {Term} */
const many = (iri, value) => ({ iri, value, many: true, optional: true });

export const identifier = id;

/**
 * Types and form of the value that a ResultDescription may have, by its id. Readers rely on the id (claims.mjs).
 */
export const amounts = [
  { about: /#(score|skill\/[^/]+)$/, types: ['ScaledScore', 'ext:DeclaredScore'], value: thousandths },
  { about: /#skill\/[^/]+\/interval$/, types: ['ext:Interval80'], value: interval },
  { about: /#skill\/[^/]+\/exercises$/, types: ['ext:ExerciseCount'], value: count },
  { about: /#(skill\/[^/]+\/)?not_judged$/, types: ['ext:NotJudgedCount'], value: count },
];

/** @type {Record<string, Node>} */
export const nodes = {
  Credential: {
    types: {
      VerifiableCredential: credentials + 'VerifiableCredential',
      AchievementCredential: badges + 'OpenBadgeCredential',
    },
    terms: {
      name: one(schema + 'name', text),
      description: one(schema + 'description', text),
      issuer: one(credentials + 'issuer', 'Profile'),
      validFrom: one(credentials + 'validFrom', time),
      validUntil: maybe(credentials + 'validUntil', time),
      credentialSubject: one(credentials + 'credentialSubject', 'AchievementSubject'),
      relatedResource: many(credentials + 'relatedResource', 'Resource'),
    },
  },
  Profile: {
    types: { Profile: badges + 'Profile' },
    terms: { name: one(schema + 'name', text) },
  },
  AchievementSubject: {
    types: { AchievementSubject: badges + 'AchievementSubject' },
    terms: {
      achievement: one(badges + 'achievement', 'Achievement'),
      result: many(badges + 'result', 'Result'),
    },
  },
  Achievement: {
    types: { Achievement: badges + 'Achievement' },
    terms: {
      achievementType: one(badges + 'achievementType', oneOf('Assessment')),
      criteria: one(badges + 'Criteria', 'Criteria'),
      description: one(schema + 'description', text),
      humanCode: one(badges + 'humanCode', text),
      inLanguage: one(schema + 'inLanguage', language),
      name: one(schema + 'name', text),
      resultDescription: many(badges + 'resultDescription', 'ResultDescription'),
      version: one(badges + 'version', text),
    },
  },
  Criteria: {
    types: {},
    terms: { narrative: one(badges + 'narrative', text) },
  },
  ResultDescription: {
    types: { ResultDescription: badges + 'ResultDescription' },
    terms: {
      alignment: many(badges + 'alignment', 'Alignment'),
      name: one(schema + 'name', text),
      requiredValue: maybe(badges + 'requiredValue', thousandths),
      resultType: one(badges + 'resultType', oneOf(...amounts.flatMap(({ types }) => types))),
      rubricCriterionLevel: many(badges + 'rubricCriterionLevel', 'RubricCriterionLevel'),
      valueMax: maybe(badges + 'valueMax', thousandths),
      valueMin: one(badges + 'valueMin', thousandths),
    },
  },
  RubricCriterionLevel: {
    types: { RubricCriterionLevel: badges + 'RubricCriterionLevel' },
    terms: {
      level: one(badges + 'level', text),
      name: one(schema + 'name', text),
      points: one(badges + 'points', thousandths),
    },
  },
  Alignment: {
    types: { Alignment: schema + 'AlignmentObject' },
    terms: {
      targetCode: maybe(badges + 'targetCode', text),
      targetFramework: maybe(schema + 'targetFramework', text),
      targetName: one(schema + 'targetName', text),
      targetUrl: one(schema + 'targetUrl', uri),
    },
  },
  Result: {
    types: { Result: badges + 'Result' },
    terms: {
      achievedLevel: maybe(badges + 'achievedLevel', uri),
      resultDescription: one(badges + 'resultDescription', uri),
      status: one(badges + 'status', oneOf('Completed', 'OnHold', 'Passed', 'Provisional')),
      value: maybe(schema + 'value', amount),
    },
  },
  Resource: {
    types: {},
    terms: {
      digestSRI: one(credentials + 'digestSRI', hash),
      mediaType: one(schema + 'encodingFormat', oneOf('application/json', 'application/wasm', 'application/x-ndjson')),
    },
  },
  // VC Data Integrity 1.0, sections 2.1 and 3.1.1. The signature does not cover proofValue.
  Proof: {
    types: { DataIntegrityProof: security + 'DataIntegrityProof' },
    terms: {
      challenge: maybe(security + 'challenge', text),
      created: one('http://purl.org/dc/terms/created', time),
      cryptosuite: one(security + 'cryptosuite', {
        ...oneOf('eddsa-rdfc-2022'),
        datatype: security + 'cryptosuiteString',
      }),
      domain: maybe(security + 'domain', text),
      proofPurpose: one(security + 'proofPurpose', { ...oneOf('assertionMethod'), iri: security }),
      verificationMethod: one(security + 'verificationMethod', did),
    },
  },
};
