// Converts a credential to claims: scores and levels in the terms of the assessment, instead of those of Open Badges.

/**
 * @typedef {{ id: string, name: string, from: number }} LevelClaim
 * @typedef {{ code: string, framework: string, name: string, uri: string }} AlignmentClaim
 * @typedef {object} SkillClaim
 * @property {string} id
 * @property {string} name
 * @property {boolean} declared claimed by the person, not demonstrated by answers
 * @property {number} score thousandths; -1 if nothing was scored
 * @property {number} low end of an 80 % interval
 * @property {number} high
 * @property {number} exercises number of exercises that the score is based on
 * @property {number} notJudged number of exercises that no engine has run: with any, there is a range, but no score and
 *   no level
 * @property {LevelClaim | null} level the one reached
 * @property {boolean} confirmed whether the low end of the interval also reaches it; otherwise it is still to be
 *   confirmed
 * @property {LevelClaim[]} levels ascending
 * @property {AlignmentClaim[]} alignments
 *
 * @typedef {object} Claims
 * @property {string} id
 * @property {string} title
 * @property {string} language of all the texts
 * @property {{ id: string, name: string }} issuer
 * @property {boolean} selfIssued signed by the person's own browser
 * @property {string} statement what the signature does and does not prove, in the issuer's words
 * @property {string} validFrom the end of the assessment
 * @property {string} validUntil "" without an end
 * @property {string} pack "sha256-…"
 * @property {string} runtime "sha256-…"
 * @property {string} transcript "sha256-…"
 * @property {number} score thousandths over the demonstrated skills; -1 if nothing was scored
 * @property {number} notJudged number of exercises that no engine has run: with any, there is no score
 * @property {SkillClaim[]} skills
 */

/** @typedef {import('./shape.mjs').Json} Json */

/**
 * @param {Json} credential whose shape was checked
 * @returns {Claims}
 */
export function claimsOf(credential) {
  const { id: subject, achievement, result = [] } = credential.credentialSubject;
  /** @type {Map<string, Json>} */
  const results = new Map(result.map((/** @type {Json} */ each) => [each.resultDescription, each]));
  /** @type {Json[]} */
  const descriptions = achievement.resultDescription ?? [];
  const value = (/** @type {string} */ id) => results.get(id)?.value ?? '';
  const number = (/** @type {string} */ text, /** @type {number} */ none) => (text === '' ? none : Number(text));
  const hash = (/** @type {string} */ mediaType) =>
    (credential.relatedResource ?? []).find((/** @type {Json} */ each) => each.mediaType === mediaType)?.digestSRI ??
    '';

  const skills = descriptions
    .filter((each) => /#skill\/[^/]+$/.test(each.id))
    .map((each) => {
      const [low = '', high = ''] = value(`${each.id}/interval`).split('-');
      const levels = (each.rubricCriterionLevel ?? []).map((/** @type {Json} */ level) => ({
        uri: level.id,
        id: level.level,
        name: level.name,
        from: Number(level.points),
      }));
      const reached = levels.find((/** @type {Json} */ level) => level.uri === results.get(each.id)?.achievedLevel);
      const plain = (/** @type {Json} */ { id, name, from }) => ({ id, name, from });
      return {
        id: each.id.replace(/^.*#skill\//, ''),
        name: each.name,
        declared: each.resultType === 'ext:DeclaredScore',
        score: number(value(each.id), -1),
        low: number(low, 0),
        high: number(high, 0),
        exercises: number(value(`${each.id}/exercises`), 0),
        notJudged: number(value(`${each.id}/not_judged`), 0),
        level: reached ? plain(reached) : null,
        confirmed: results.get(each.id)?.status !== 'Provisional',
        levels: levels.map(plain),
        alignments: (each.alignment ?? []).map(
          (/** @type {Json} */ { targetCode = '', targetFramework = '', targetName, targetUrl }) => ({
            code: targetCode,
            framework: targetFramework,
            name: targetName,
            uri: targetUrl,
          }),
        ),
      };
    });
  const total = descriptions.find((each) => each.id.endsWith('#score'));
  return {
    id: credential.id,
    title: achievement.name,
    language: achievement.inLanguage,
    issuer: { id: credential.issuer.id, name: credential.issuer.name },
    selfIssued: credential.issuer.id === subject,
    statement: credential.description,
    validFrom: credential.validFrom,
    validUntil: credential.validUntil ?? '',
    pack: hash('application/json'),
    runtime: hash('application/wasm'),
    transcript: hash('application/x-ndjson'),
    score: total ? number(value(total.id), -1) : -1,
    notJudged: total ? number(value(total.id.replace(/score$/, 'not_judged')), 0) : 0,
    skills,
  };
}
