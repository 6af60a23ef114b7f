// Builds a forced choice: the spec that candidates see, and its key.
import { identify, letter } from './pieces.mjs';

/**
 * @typedef {import('../source.d.ts').ForcedChoice['spec']['blocks'][number]} StatementBlock
 * @typedef {StatementBlock['statements'][number]} Statement
 */

/** @type {import('./pieces.mjs').Builder<'forced_choice'>} */
export function forcedChoice({ spec, skills }, context) {
  const { texts, problems, at } = context;
  const source = spec.blocks;
  const blocks = identify(source, `${at}/spec/blocks`, problems, (index) => String(index + 1));
  const names = statementNames(source, blocks, context);
  /** @type {import('../pack.d.ts').Mark[]} */
  const scales = [];
  /** @type {Record<string, string>} */
  const origins = {};
  source.forEach(({ statements }, block) => {
    const place = `/spec/blocks/${block}/statements`;
    refuseRepeatedSkills(statements, at + place, problems);
    statements.forEach(({ skill }, index) => {
      if (!skills.includes(skill))
        problems.error(`${at}${place}/${index}/skill`, `"${skill}" is not among the skills of the exercise`);
      origins[`/key/scales/${scales.length}`] = `${place}/${index}`;
      scales.push({ row: names[block][index], column: skill });
    });
  });
  skills.forEach((skill, index) => {
    if (!source.some(({ statements }) => statements.some((one) => one.skill === skill))) {
      problems.error(`${at}/skills/${index}`, `no statement speaks for "${skill}"`);
    }
  });
  return {
    spec: {
      blocks: source.map(({ statements }, block) => ({
        id: blocks[block],
        statements: statements.map(({ text }, index) => ({
          id: names[block][index],
          text: texts.line(text, `${at}/spec/blocks/${block}/statements/${index}/text`),
        })),
      })),
      shuffle: spec.shuffle,
    },
    key: { scales },
    origins: { ...origins, '/key': '/spec/blocks' },
  };
}

/**
 * Returns the ids of all statements, unique in the exercise: 1a, 1b … if none is given.
 *
 * @param {StatementBlock[]} source
 * @param {string[]} blocks their ids
 * @param {import('./pieces.mjs').Context} context
 */
function statementNames(source, blocks, { problems, at }) {
  /** @type {Set<string>} */
  const used = new Set();
  return source.map(({ statements }, block) => {
    const place = `${at}/spec/blocks/${block}/statements`;
    const ids = identify(statements, place, problems, (index) => blocks[block] + letter(index));
    ids.forEach((id, index) => {
      if (used.has(id)) problems.error(`${place}/${index}`, `the id "${id}" is given in another block, too`);
    });
    ids.forEach((id) => used.add(id));
    return ids;
  });
}

/** @param {Statement[]} statements @param {string} place @param {import('../problem.mjs').Problems} problems */
function refuseRepeatedSkills(statements, place, problems) {
  statements.forEach(({ skill }, index) => {
    if (statements.findIndex((one) => one.skill === skill) < index) {
      problems.error(
        `${place}/${index}/skill`,
        `"${skill}" stands twice in one block: a block compares different skills`,
      );
    }
  });
}
