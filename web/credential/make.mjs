// Makes the unsigned Open Badges 3.0 credential of a result: a pure function, so that verifiers can repeat it.
import { contexts } from './terms.mjs';
import { hashUri } from './encoding.mjs';
import { inBoth, wordsIn } from './words.mjs';
import { time } from './time.mjs';

/**
 * Result and pack are described in src/report/result.h and src/model/pack.h.
 * @typedef {{ id: string, score: number, low: number, high: number, exercises: number, not_judged: number, level:
 *   string, confirmed: string, passed: string }} SkillResult
 * @typedef {{ pack: string, runtime: string, language: string, nonce: string, audience: string, time: number, seed:
 *   number, extra_time: number }} Start
 * @typedef {{ format: string, pack: string, pack_version: string, start: Start, language: string, duration: number,
 *   raw: number, score: number, passed: string, not_judged: number, skills: SkillResult[], exercises: { id: string,
 *   status: string, score: number }[], overtime: { scope: string, id: string, time: number }[], noted: Noted }} Result
 * @typedef {{ left: number, away: number, pastes: number, pasted: number, devices: number }} Noted
 * @typedef {Record<string, string>} Label
 * @typedef {{ framework?: string, code?: string, name?: string, uri?: string }} Alignment
 * @typedef {{ id: string, name: Label, basis?: string, alignments?: Alignment[], levels?: Level[], pass?: number }}
 *   Skill
 * @typedef {{ id: string, from?: number, name: Label }} Level
 * @typedef {{ languages: string[], title: Label, description?: Record<string, object[]>, skills?: Skill[], levels?:
 *   Level[], pass?: number }} Pack
 * @typedef {{ id: string, name?: string, statement?: string }} Issuer a DID; its own name; what its signature proves
 * @typedef {import('./shape.mjs').Json} Json
 */

/**
 * Makes the unsigned Open Badges 3.0 credential of `result`. A pure function: a verifier that has replayed the
 * transcript makes the same document and compares.
 * @param {Result} result
 * @param {object} context
 * @param {Pack} context.pack
 * @param {string} context.transcriptHash "sha256-…"
 * @param {string} context.id urn:uuid:…
 * @param {Issuer} context.issuer name and statement default to those of a self-issued result
 * @param {string} [context.subject] a URI for the person; the issuer by default ("self-issued")
 * @param {string} [context.validUntil] two years after the end by default; "" for no end
 * @returns {Json}
 */
export function makeCredential(result, { pack, transcriptHash, id, issuer, subject, validUntil }) {
  const words = wordsIn(result.language);
  const base = hashUri(result.start.pack);
  const { descriptions, results } = describeResults(result, pack, base, id);
  const say = (/** @type {Label} */ label) => inLanguage(label, result.language, pack);
  const ended = result.start.time + result.duration;
  return withoutEmpty({
    '@context': contexts,
    id,
    type: ['VerifiableCredential', 'AchievementCredential'],
    name: say(pack.title) || result.pack,
    description: clean(issuer.statement ?? inBoth(result.language, 'proves')),
    issuer: { id: issuer.id, type: ['Profile'], name: clean(issuer.name ?? words('issuer')) },
    validFrom: time(ended),
    validUntil: validUntil ?? time(usualEnd(ended)),
    credentialSubject: withoutEmpty({
      id: subject ?? issuer.id,
      type: ['AchievementSubject'],
      achievement: {
        id: `${base}#achievement`,
        type: ['Achievement'],
        achievementType: 'Assessment',
        criteria: { id: `${base}#criteria`, narrative: inBoth(result.language, 'criteria') },
        description: clean(plainText(pack.description, result.language, pack)) || say(pack.title) || result.pack,
        humanCode: result.pack,
        inLanguage: result.language,
        name: say(pack.title) || result.pack,
        resultDescription: descriptions.sort(byId),
        version: result.pack_version,
      },
      result: results.sort(byId),
    }),
    relatedResource: [
      resource(result.start.pack, 'application/json'),
      resource(result.start.runtime, 'application/wasm'),
      resource(transcriptHash, 'application/x-ndjson'),
    ].sort(byId),
  });
}

/** @param {Result} result @param {Pack} pack @param {string} base @param {string} id */
function describeResults(result, pack, base, id) {
  const words = wordsIn(result.language);
  /** @type {Json[]} */
  const descriptions = [];
  /** @type {Json[]} */
  const results = [];
  const say = (/** @type {Label} */ label) => inLanguage(label, result.language, pack);
  /**
   * @param {string} about
   * @param {string} value
   * @param {Json} description
   * @param {{level?: string, confirmed?: boolean, passed?: string, open?: boolean}} [reached] the outcome;
   *   open: not known yet
   */
  const add = (about, value, description, { level, confirmed = true, passed, open } = {}) => {
    const uri = `${base}#${about}`;
    descriptions.push(withoutEmpty({ id: uri, type: ['ResultDescription'], valueMin: '0', ...description }));
    if (value || open) {
      results.push(
        withoutEmpty({
          id: `${id}#${about}`,
          type: ['Result'],
          achievedLevel: level && `${uri}/level/${level}`,
          resultDescription: uri,
          status: open ? 'OnHold' : !confirmed ? 'Provisional' : passed === 'yes' ? 'Passed' : 'Completed',
          value,
        }),
      );
    }
  };
  const scored = (/** @type {number} */ score, /** @type {string} */ text) => (score < 0 ? '' : text);

  add(
    'score',
    scored(result.score, `${result.score}`),
    {
      name: words('total'),
      requiredValue: passMark(pack),
      resultType: 'ScaledScore',
      valueMax: '1000',
    },
    { passed: result.passed, open: result.not_judged > 0 },
  );
  const addNotJudged = (/** @type {string} */ about, /** @type {string} */ title, /** @type {number} */ count) => {
    if (count > 0) add(about, `${count}`, { name: title + words('notJudged'), resultType: 'ext:NotJudgedCount' });
  };
  addNotJudged('not_judged', '', result.not_judged);
  for (const {
    id: name,
    score,
    low,
    high,
    exercises,
    not_judged: notJudged,
    level,
    confirmed,
    passed,
  } of result.skills) {
    const skill = pack.skills?.find((each) => each.id === name);
    if (!skill) throw new Error(`the pack has no skill "${name}"`);
    const about = `skill/${name}`;
    const title = say(skill.name) || name;
    const levels = skill.levels ?? pack.levels ?? [];
    const reached = levels.find((each) => each.id === level);
    add(
      about,
      scored(score, `${score}`),
      {
        alignment: (skill.alignments ?? [])
          .filter((each) => each.uri)
          .map((each, index) =>
            withoutEmpty({
              id: `${base}#${about}/alignment/${padded(index, 2)}`,
              type: ['Alignment'],
              targetCode: clean(each.code ?? ''),
              targetFramework: clean(each.framework ?? ''),
              targetName: clean(each.name ?? '') || clean(each.code ?? '') || title,
              targetUrl: uriOf(each.uri ?? ''),
            }),
          ),
        name: title,
        requiredValue: passMark(skill),
        resultType: skill.basis === 'declared' ? 'ext:DeclaredScore' : 'ScaledScore',
        rubricCriterionLevel: levels.map((each) => ({
          id: `${base}#${about}/level/${padded(each.from ?? 0, 4)}`,
          type: ['RubricCriterionLevel'],
          level: each.id,
          name: say(each.name) || each.id,
          points: `${each.from ?? 0}`,
        })),
        valueMax: '1000',
      },
      { level: reached && padded(reached.from ?? 0, 4), confirmed: confirmed === level, passed, open: notJudged > 0 },
    );
    const known = notJudged > 0 ? 0 : score;
    add(`${about}/interval`, scored(known, `${low}-${high}`), {
      name: `${title} – ${words('interval')}`,
      resultType: 'ext:Interval80',
      valueMax: '1000',
    });
    add(`${about}/exercises`, scored(known, `${exercises}`), {
      name: `${title} – ${words('exercises')}`,
      resultType: 'ext:ExerciseCount',
    });
    addNotJudged(`${about}/not_judged`, `${title} – `, notJudged);
  }
  return { descriptions, results };
}

/** The pass mark, "" for none. @param {{pass?: number}} of */
const passMark = ({ pass }) => (pass ? `${pass}` : '');

/** @param {string} hash @param {string} mediaType */
const resource = (hash, mediaType) => ({ id: hashUri(hash), digestSRI: hash, mediaType });

/** @param {Json} one @param {Json} other */
const byId = (one, other) => (one.id < other.id ? -1 : 1);

/** @param {number} number @param {number} digits */
const padded = (number, digits) => String(number).padStart(digits, '0');

/** The default end of a result's validity. @param {number} ended milliseconds since 1970 UTC */
export const usualEnd = (ended) => yearsLater(ended, 2);

/** @param {number} milliseconds @param {number} years */
const yearsLater = (milliseconds, years) => {
  const date = new Date(milliseconds);
  return date.setUTCFullYear(date.getUTCFullYear() + years);
};

/** @param {Json} object */
const withoutEmpty = (object) =>
  Object.fromEntries(
    Object.entries(object).filter(([, value]) => value !== undefined && value !== '' && value.length !== 0),
  );

/** @param {Label} label @param {string} language @param {Pack} pack */
const inLanguage = (label, language, pack) => clean(label[language] ?? label[pack.languages[0]] ?? '');

/**
 * Returns the plain text of a Markdown text that the builder has parsed.
 * @param {Record<string, any[]> | undefined} prose @param {string} language @param {Pack} pack
 */
function plainText(prose, language, pack) {
  const blocks = prose?.[language] ?? prose?.[pack.languages[0]] ?? [];
  return blocks
    .map((block) => (block.spans ?? []).map((/** @type {Json} */ span) => span.text).join(''))
    .filter(Boolean)
    .join('\n');
}

/** Escapes non-ASCII letters and characters that a URI can't hold. @param {string} text */
const uriOf = (text) => text.replace(/\p{Surrogate}/gu, '').replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent);

/**
 * Replaces control characters and lone surrogates: they break verification between tools. Cuts first, because the cut
 * may split a surrogate pair.
 *
 * @param {string} text
 */
const clean = (text) =>
  text
    .slice(0, 3900)
    .replace(/[\0-\x09\x0b-\x1f\x7f]/g, ' ')
    .replace(/\p{Surrogate}/gu, '�')
    .trim();
