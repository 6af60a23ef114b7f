import canonicalize from 'canonicalize';

// What each kind of exercise makes of its source: the spec, which candidates see, and the key, which they don't.

/**
 * @typedef {import('./texts.mjs').SourceText} SourceText
 * @typedef {{id?: string, text: SourceText, feedback?: SourceText} & Record<string, any>} SourceOption
 * @typedef {object} Context
 * @property {import('./texts.mjs').Texts} texts
 * @property {import('./problem.mjs').Problems} problems
 * @property {string} at pointer to the exercise in the source
 * @typedef {object} Built
 * @property {object} spec
 * @property {object} key
 * @property {Record<string, string>} [origins] where parts come from: from a pointer within the exercise and its key, such
 *   as "/key/options/0", to one within the exercise's source
 * @typedef {(exercise: any, context: Context) => Built} Builder
 */

/** @type {Record<string, Builder>} */
export const kinds = {
  single_choice({ spec }, context) {
    const { options, feedback, origins, marked } = choose(spec.options, '/spec/options', context);
    const correct = marked('correct');
    if (correct.length !== 1) {
      context.problems.error(`${context.at}/spec/options`, `one option must carry correct: true, ${correct.length} do`);
    }
    return {
      spec: { options, ...lean({ shuffle: spec.shuffle }, { shuffle: 'yes' }) },
      key: { correct: correct[0] ?? '', ...lean({ options: feedback }) },
      origins,
    };
  },

  multiple_choice({ spec }, context) {
    const { options, feedback, origins, marked } = choose(spec.options, '/spec/options', context);
    const correct = marked('correct');
    if (correct.length === 0) context.problems.error(`${context.at}/spec/options`, 'at least one option must carry correct: true');
    return {
      spec: { options, ...lean({ shuffle: spec.shuffle }, { shuffle: 'yes' }) },
      key: { correct, ...lean({ options: feedback }) },
      origins,
    };
  },

  situational_judgement({ spec }, context) {
    const { options, feedback, origins, marked } = choose(spec.actions, '/spec/actions', context);
    const [best, worst] = [marked('best'), marked('worst')];
    for (const [name, ids] of Object.entries({ best, worst })) {
      if (ids.length !== 1) context.problems.error(`${context.at}/spec/actions`, `one action must carry ${name}: true, ${ids.length} do`);
    }
    if (best.length && best[0] === worst[0]) context.problems.error(`${context.at}/spec/actions`, 'the same action is best and worst');
    return {
      spec: { actions: options, ...lean({ shuffle: spec.shuffle }, { shuffle: 'yes' }) },
      key: { best: best[0] ?? '', worst: worst[0] ?? '', ...lean({ options: feedback }) },
      origins,
    };
  },

  likert_scale({ spec }, context) {
    const { options, origins, marked } = choose(spec.statements, '/spec/statements', context);
    const scale = spec.scale.map((/** @type {SourceText} */ point, /** @type {number} */ index) =>
      context.texts.line(point, `${context.at}/spec/scale/${index}`),
    );
    return { spec: { scale, statements: options }, key: lean({ reversed: marked('reversed') }), origins };
  },

  ordering({ spec, key = {} }, context) {
    const { options } = choose(spec.items, '/spec/items', context, alphabetically(spec.items));
    const items = [...options].sort((a, b) => (a.id < b.id ? -1 : 1)); // the source's order would tell the key
    return {
      spec: { items, ...lean({ shuffle: spec.shuffle }, { shuffle: 'yes' }) },
      key: { order: options.map(({ id }) => id), ...why(key, context) },
      origins: {
        ...Object.fromEntries(items.map((item, index) => [`/spec/items/${index}`, `/spec/items/${options.indexOf(item)}`])),
        '/key/order': '/spec/items',
      },
    };
  },

  short_text({ spec = {}, key }, context) {
    const { maximum = 200, placeholder } = spec;
    key.accepted.forEach((/** @type {string} */ answer, /** @type {number} */ index) => {
      if ([...answer].length > maximum) {
        context.problems.error(`${context.at}/key/accepted/${index}`, `longer than the ${maximum} characters that can be typed`);
      }
    });
    return {
      spec: lean(
        { maximum, placeholder: placeholder && context.texts.line(placeholder, `${context.at}/spec/placeholder`) },
        { maximum: 200 },
      ),
      key: { accepted: key.accepted, ...why(key, context) },
    };
  },

  code({ spec, key }, context) {
    const at = `${context.at}/spec/tests`;
    const ids = identify(spec.tests, at, context.problems, (index) => `t${index + 1}`);
    /** @type {Record<string, string>} */
    const origins = {};
    /** @type {Record<'/spec/tests' | '/key/tests', object[]>} */
    const tests = { '/spec/tests': [], '/key/tests': [] };
    spec.tests.forEach((/** @type {any} */ test, /** @type {number} */ index) => {
      const list = test.hidden ? '/key/tests' : '/spec/tests';
      origins[`${list}/${tests[list].length}`] = `/spec/tests/${index}`;
      tests[list].push({
        id: ids[index],
        ...lean({ label: test.label && context.texts.label(test.label, `${at}/${index}/label`) }),
        arguments: canonicalize(test.arguments),
        expected: canonicalize(test.expected),
      });
    });
    if (tests['/spec/tests'].length === 0) context.problems.error(at, 'at least one test must not be hidden');
    const limits = lean(spec.limits ?? {}, { milliseconds: 5000, fuel: 1000, memory_kilobytes: 16384, output_bytes: 4096 });
    return {
      spec: { language: spec.language, function: spec.function, ...lean({ starter: spec.starter, limits }), tests: tests['/spec/tests'] },
      key: { ...lean({ tests: tests['/key/tests'], solution: key.solution }), ...why(key, context) },
      origins,
    };
  },
};

/**
 * Without the fields that stand at their default, for a canonical pack has one form.
 *
 * @param {Record<string, any>} fields
 * @param {Record<string, unknown>} [defaults] of those whose default is not empty
 */
export function lean(fields, defaults = {}) {
  const spoken = Object.entries(fields).filter(([name, value]) => {
    if (name in defaults) return value !== undefined && value !== defaults[name];
    return Boolean(value) && !(typeof value === 'object' && Object.keys(value).length === 0);
  });
  return Object.fromEntries(spoken);
}

const letter = (/** @type {number} */ index) => String.fromCharCode(97 + index);

/**
 * Letters by the alphabet of the texts, for letters in the source's order would tell the key.
 *
 * @param {SourceOption[]} list
 */
function alphabetically(list) {
  const texts = list.map(({ text }) => (typeof text === 'string' ? text : Object.values(text)[0]));
  const sorted = [...texts].sort((a, b) => (a < b ? -1 : 1));
  return (/** @type {number} */ index) => letter(sorted.indexOf(texts[index]));
}

/**
 * Ids, unique in their list; those left out get a name.
 *
 * @param {{id?: string}[]} list
 * @param {string} at
 * @param {import('./problem.mjs').Problems} problems
 * @param {(index: number) => string} name
 */
function identify(list, at, problems, name) {
  /** @type {Set<string>} */
  const used = new Set();
  return list.map((item, index) => {
    const id = item.id ?? name(index);
    if (used.has(id)) problems.error(`${at}/${index}${item.id ? '/id' : ''}`, `the id "${id}" is given twice`);
    used.add(id);
    return id;
  });
}

/**
 * A list of options and what is said about each.
 *
 * @param {SourceOption[]} list
 * @param {string} place of the list within the exercise
 * @param {Context} context
 * @param {(index: number) => string} [name] the id of an option that has none
 */
function choose(list, place, { texts, problems, at }, name = letter) {
  const ids = identify(list, at + place, problems, name);
  /** @type {Record<string, string>} */
  const origins = {};
  /** @type {object[]} */
  const feedback = [];
  list.forEach((option, index) => {
    if (option.feedback === undefined) return;
    origins[`/key/options/${feedback.length}`] = `${place}/${index}`;
    origins[`/key/options/${feedback.length}/text`] = `${place}/${index}/feedback`;
    feedback.push({ option: ids[index], text: texts.prose(option.feedback, `${at}${place}/${index}/feedback`) });
  });
  return {
    options: list.map((option, index) => ({ id: ids[index], text: texts.line(option.text, `${at}${place}/${index}/text`) })),
    feedback,
    origins: { ...origins, '/key': place },
    marked: (/** @type {string} */ mark) => ids.filter((_, index) => list[index][mark] === true),
  };
}

/**
 * @param {{why?: SourceText}} key
 * @param {Context} context
 */
function why(key, { texts, at }) {
  return lean({ why: key.why && texts.prose(key.why, `${at}/key/why`) });
}
