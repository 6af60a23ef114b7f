// Builds a situational judgement: the spec that candidates see, and its key.
import { boundsOf, constants, withDefaults } from '../facts.mjs';
import { choose, why } from './pieces.mjs';

/**
 * @typedef {import('./pieces.mjs').Context} Context
 * @typedef {import('../source.d.ts').SituationalJudgement['spec']['actions'][number]} Action
 * @typedef {import('../pack.d.ts').SituationalJudgement.Spec} Spec
 * @typedef {import('../pack.d.ts').SituationalJudgement.Key} Key
 * @typedef {NonNullable<Spec['format']>} Format
 * @typedef {ReturnType<typeof choose<Action>>} Chosen
 * @typedef {(actions: Action[], chosen: Chosen, context: Context, scoring?: string) => Key} KeyOfFormat
 */

const PLACE = '/spec/actions';
const LEAST_FOR_A_SPREAD = constants['SituationalJudgement.least_for_a_spread'];

// The fields that an action may have in each format, and the key made from them.
/** @type {Record<Format, {marks: (keyof Action)[], key: KeyOfFormat}>} */
const formats = {
  best_worst: { marks: ['best', 'worst'], key: bestAndWorst },
  best: { marks: ['best', 'credit'], key: bestWithCredits },
  rate: { marks: ['effectiveness', 'experts'], key: ratings },
  rank: { marks: ['rank'], key: ranks },
};

/** @type {import('./pieces.mjs').Builder<'situational_judgement'>} */
export function situationalJudgement({ spec, key = {} }, context) {
  const { actions, shuffle } = spec;
  const { format } = withDefaults('SituationalJudgement.Spec', spec);
  const chosen = choose(actions, PLACE, context);
  refuseOtherMarks(actions, format, context);
  if (key.scoring && format !== 'rate')
    context.problems.error(`${context.at}/key/scoring`, 'only the format "rate" has a scoring');
  if (key.scoring === 'standardised' && actions.length < LEAST_FOR_A_SPREAD) {
    context.problems.error(
      `${context.at}/key/scoring`,
      `standardised needs ${LEAST_FOR_A_SPREAD} actions or more, ${actions.length} given`,
    );
  }
  return {
    spec: { actions: chosen.options, format, shuffle },
    key: {
      ...formats[format].key(actions, chosen, context, key.scoring),
      scoring: key.scoring,
      options: chosen.feedback,
      why: why(key, context),
    },
    origins: { ...chosen.origins, '/key/scoring': '/key/scoring', '/key/why': '/key/why' },
  };
}

/** @param {Action[]} actions @param {Format} format @param {Context} context */
function refuseOtherMarks(actions, format, { problems, at }) {
  const others = Object.values(formats)
    .flatMap(({ marks }) => marks)
    .filter((mark) => !formats[format].marks.includes(mark));
  actions.forEach((action, index) => {
    for (const mark of new Set(others)) {
      if (mark in action)
        problems.error(`${at}${PLACE}/${index}/${mark}`, `"${mark}" can't be used in the format "${format}"`);
    }
  });
}

/** @param {'best' | 'worst'} mark @param {Chosen} chosen @param {Context} context */
function theOne(mark, { marked }, { problems, at }) {
  const ids = marked(mark);
  if (ids.length !== 1) problems.error(at + PLACE, `one action must carry ${mark}: true, ${ids.length} do`);
  return ids[0] ?? '';
}

/** @type {KeyOfFormat} */
function bestAndWorst(_actions, chosen, context) {
  const [best, worst] = [theOne('best', chosen, context), theOne('worst', chosen, context)];
  if (best && best === worst) context.problems.error(context.at + PLACE, 'the same action is best and worst');
  return { best, worst };
}

/** @type {KeyOfFormat} */
function bestWithCredits(actions, chosen, context) {
  const best = theOne('best', chosen, context);
  /** @type {Key['credits']} */
  const credits = [];
  actions.forEach(({ credit = 0 }, index) => {
    const action = chosen.options[index].id;
    if (action === best && credit)
      context.problems.error(`${context.at}${PLACE}/${index}/credit`, 'the best action has all the credit');
    else if (credit > boundsOf('SituationalJudgement.Credit', 'credit').most)
      context.problems.error(
        `${context.at}${PLACE}/${index}/credit`,
        'less than 1000 expected: there is one best action',
      );
    else if (credit) credits.push({ action, credit });
  });
  return { best, credits };
}

/** @type {KeyOfFormat} */
function ratings(actions, { options }, { problems, at }, scoring) {
  return {
    ratings: actions.flatMap(({ effectiveness = 0, experts }, index) => {
      const place = `${at}${PLACE}/${index}`;
      if (Boolean(effectiveness) === Boolean(experts)) {
        problems.error(place, 'either "effectiveness" or "experts" expected');
        return [];
      }
      if (experts && sum(experts) === 0) problems.error(`${place}/experts`, 'at least one expert expected');
      else if (experts && scoring === 'mode' && !agree(modesOf(experts))) {
        problems.error(
          `${place}/experts`,
          `as many chose ${modesOf(experts).join(' as ')}: they don't agree, which the scoring "mode" needs`,
        );
      }
      return { action: options[index].id, ...(experts ? fromExperts(experts) : fromAuthors(effectiveness)) };
    }),
  };
}

/**
 * Converts the authors' rating, from 1 to 5. The nearest point counts as the experts' mode; of two equally near points,
 * both do.
 *
 * @param {number | string} effectiveness
 */
function fromAuthors(effectiveness) {
  const mean = Math.round(Number(effectiveness) * 1000);
  const tied = mean % 1000 === 500;
  return { mean, mode: tied ? Math.floor(mean / 1000) : Math.round(mean / 1000), tied };
}

/**
 * Converts the number of experts that chose each point. Two neighbours chosen equally often are both the mode. Of modes
 * further apart, the one nearest to the mean is taken; of two equally near ones, the higher.
 *
 * @param {number[]} counts
 */
function fromExperts(counts) {
  const mean = Math.round((1000 * sum(counts.map((count, index) => count * (index + 1)))) / sum(counts));
  const away = (/** @type {number} */ point) => Math.abs(1000 * point - mean);
  const modes = modesOf(counts);
  const tied = modes.length > 1 && agree(modes);
  const mode = tied ? modes[0] : [...modes].sort((a, b) => away(a) - away(b) || b - a)[0];
  return { mean, mode, tied, experts: sum(counts) };
}

/** Returns the points chosen most often. @param {number[]} counts */
const modesOf = (counts) => counts.flatMap((count, index) => (count === Math.max(...counts) ? [index + 1] : []));

/** Whether the modes are one point or two neighbours. @param {number[]} modes */
const agree = (modes) => Math.max(...modes) - Math.min(...modes) <= 1;

/** @type {KeyOfFormat} */
function ranks(actions, { options }, { problems, at }) {
  const given = actions.map(({ rank }) => rank);
  given.forEach((rank, index) => {
    const place = `${at}${PLACE}/${index}`;
    if (rank === undefined) problems.error(place, '"rank" is missing');
    else if (rank > actions.length)
      problems.error(`${place}/rank`, `at most ${actions.length} expected: there are ${actions.length} actions`);
  });
  if (new Set(given).size === 1) problems.error(at + PLACE, 'every action has the same rank');
  return { ranks: options.map(({ id }, index) => ({ action: id, rank: given[index] ?? 0 })) };
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
