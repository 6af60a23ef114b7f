// Builds a pack: converts the text of pack.yaml to canonical pack.json, or to a list of problems.
import canonicalize from 'canonicalize';
import { advise } from './advice.mjs';
import { conduct, timeLimit } from './conduct.mjs';
import { declares, declaring, leanPack } from './facts.mjs';
import { refuseUnfit } from './fitness.mjs';
import { kinds } from './kinds/kinds.mjs';
import { readMedia } from './media.mjs';
import { child, parent } from './pointer.mjs';
import { Problems } from './problem.mjs';
import { readSource } from './source.mjs';
import { Texts } from './texts.mjs';

/**
 * @typedef {import('./problem.mjs').Problem} Problem
 * @typedef {import('./pack.d.ts').Kind} Kind
 * @typedef {import('./pack.d.ts').Pack & {keys: import('./pack.d.ts').ExerciseKey[]}} Pack not sealed
 * @typedef {{exercise: string, pointer: string, texts: {field: string, text: string}[]}} WrongProgram pointer into the
 *   source
 * @typedef {import('./source.d.ts').Exercises['single_choice']} Question
 * @typedef {'skills' | 'points' | 'hints' | 'attempts' | 'attempt_cost' | 'parameters'} Asking what exercises that ask
 *   nothing don't have
 * @typedef {Partial<Pick<Question, Asking>>} OfQuestions
 * @typedef {object} BuiltPack
 * @property {Pack} [pack] undefined if there are errors
 * @property {string} [json] pack.json: canonical by RFC 8785, without a line break at its end
 * @property {Problem[]} problems errors and warnings, in the order of the file
 * @property {WrongProgram[]} [wrong] programs that must not pass their exercise's tests; not part of the pack
 * @property {(pointer: string) => {line: number, column: number}} locate maps a pointer into pack.json to its place in
 *   the source
 */

/**
 * Makes pack.json from pack.yaml.
 *
 * @param {string} text
 * @param {import('./schema.mjs').SchemaCheck} checkSchema
 * @param {import('./media.mjs').Read} [read]
 * @returns {BuiltPack}
 */
export function buildPack(text, checkSchema, read = () => undefined) {
  const source = readSource(text);
  if (source.problems.length) return { problems: source.problems, locate: source.locate };

  const problems = new Problems(source.locate);
  checkSchema(source.value, problems, source.locateKey);
  refuseUnfit(source.value, '', problems);
  if (problems.failed) return { problems: problems.sorted(), locate: source.locate };

  const assembly = new Assembly(/** @type {import('./source.d.ts').Pack} */ (source.value), problems, read);
  const whole = assembly.pack();
  const locate = (/** @type {string} */ pointer) => source.locate(assembly.origin(pointer));
  if (problems.failed) return { problems: problems.sorted(), locate };

  const pack = leanPack(whole);
  advise(pack, (pointer, message) => problems.warn(assembly.origin(pointer), message));
  return { pack, json: canonicalize(pack), problems: problems.sorted(), wrong: assembly.wrong, locate };
}

/** Converts a source that is valid by the schema to a pack. */
class Assembly {
  /**
   * @param {import('./source.d.ts').Pack} source
   * @param {Problems} problems
   * @param {import('./media.mjs').Read} read
   */
  constructor(source, problems, read) {
    this.source = source;
    this.problems = problems;
    this.texts = new Texts(source.languages, problems);
    this.media = readMedia(source.media ?? [], read, this.texts, problems);
    /** @type {Map<string, string>} from pointers into the pack to pointers into the source, where they differ */
    this.origins = new Map();
    /** @type {Pack['keys']} */
    this.keys = [];
    /** @type {WrongProgram[]} */
    this.wrong = [];
  }

  /** @returns {Pack} */
  pack() {
    const { source, texts } = this;
    this.refuseRepeated(source.languages, '/languages');
    this.refuseRepeatedIds();
    this.checkLevels();
    return {
      format: source.format,
      id: source.id,
      version: source.version,
      languages: source.languages,
      license: source.license,
      authors: source.authors,
      minutes: source.minutes,
      title: texts.label(source.title, '/title'),
      description: texts.prose(source.description, '/description'),
      skills: source.skills.map((skill, index) => this.skill(skill, `/skills/${index}`)),
      levels: this.levels(source.levels, '/levels'),
      pass: source.pass,
      guessing: source.guessing,
      media: this.media,
      stimuli: source.stimuli?.map((stimulus, index) => this.stimulus(stimulus, `/stimuli/${index}`)),
      ...conduct(source, this.problems),
      sections: source.sections.map((section, index) => this.section(section, `/sections/${index}`)),
      keys: this.keys,
    };
  }

  /** @param {import('./source.d.ts').Level[] | undefined} levels @param {string} at */
  levels(levels, at) {
    return levels?.map((level, index) => ({
      id: level.id,
      from: level.from,
      name: this.texts.label(level.name, `${at}/${index}/name`),
    }));
  }

  /** @param {import('./source.d.ts').Stimulus} stimulus @param {string} at */
  stimulus({ id, title, text, medium }, at) {
    return {
      id,
      title: this.texts.label(title, `${at}/title`),
      text: this.texts.prose(text, `${at}/text`),
      medium,
    };
  }

  /** @param {import('./source.d.ts').Section} section @param {string} at */
  section({ id, title, instructions, draw, shuffle, time, when, exercises }, at) {
    return {
      id,
      title: this.texts.label(title, `${at}/title`),
      instructions: this.texts.prose(instructions, `${at}/instructions`),
      draw,
      shuffle,
      time: timeLimit(time, `${at}/time`, this.problems),
      when,
      exercises: exercises.map((exercise, index) => this.exercise(exercise.kind, exercise, `${at}/exercises/${index}`)),
    };
  }

  /** @param {import('./source.d.ts').Skill} skill @param {string} at */
  skill({ id, name, can, basis, alignments, levels, pass, interview, next }, at) {
    return {
      id,
      name: this.texts.label(name, `${at}/name`),
      can: this.texts.label(can, `${at}/can`),
      basis,
      alignments,
      levels: this.levels(levels, `${at}/levels`),
      pass,
      interview: interview?.map((question, index) => this.texts.label(question, `${at}/interview/${index}`)),
      next: next?.map(({ title, kind, cost, ...step }, index) => ({
        ...step,
        title: this.texts.label(title, `${at}/next/${index}/title`),
        kind: kind === undefined ? kind : this.texts.label(kind, `${at}/next/${index}/kind`),
        cost: cost === undefined ? cost : this.texts.label(cost, `${at}/next/${index}/cost`),
      })),
    };
  }

  /**
   * @template {Kind} K
   * @param {K} kind
   * @param {import('./source.d.ts').Exercises[K]} exercise
   * @param {string} at
   * @returns {import('./pack.d.ts').Exercise<K>}
   */
  exercise(kind, exercise, at) {
    const { id, title, time, stem, material, stimulus } = exercise;
    const { skills = [], points, hints, attempts, attempt_cost, parameters } = /** @type {OfQuestions} */ (exercise);
    this.checkSkills(kind, skills, at);
    const {
      spec,
      key,
      origins = {},
      wrong = [],
    } = kinds[kind](exercise, { texts: this.texts, problems: this.problems, media: this.media, at });
    const keyAt = `/keys/${this.keys.length}`;
    this.keys.push(/** @type {Pack['keys'][number]} */ ({ exercise: id, kind, key }));
    wrong.forEach((texts, index) => this.wrong.push({ exercise: id, pointer: `${at}/key/wrong/${index}`, texts }));
    this.origins.set(keyAt, at);
    for (const [part, origin] of Object.entries(origins)) {
      this.origins.set((part.startsWith('/key') ? keyAt : at) + part, at + origin);
    }
    return {
      id,
      kind,
      title: this.texts.label(title, `${at}/title`),
      skills,
      points,
      stem: this.texts.prose(stem, `${at}/stem`),
      material: this.texts.prose(material, `${at}/material`),
      stimulus,
      hints: hints?.map((hint, index) => ({
        text: this.texts.prose(hint.text, `${at}/hints/${index}/text`),
        cost: hint.cost,
      })),
      attempts,
      attempt_cost,
      parameters: parameters && parameterList(parameters),
      time: timeLimit(time, `${at}/time`, this.problems),
      spec,
    };
  }

  /** @param {Kind} kind @param {string[]} skills @param {string} at */
  checkSkills(kind, skills, at) {
    skills.forEach((id, index) => {
      const skill = this.source.skills.find((each) => each.id === id);
      const pointer = `${at}/skills/${index}`;
      if (!skill) this.problems.error(pointer, `there is no skill "${id}"`);
      else if (declares(kind) !== (skill.basis === 'declared')) {
        this.problems.error(
          pointer,
          declares(kind)
            ? `"${id}" is demonstrated by right answers, but nothing is right in a ${kind}: it needs basis: declared`
            : `"${id}" is what candidates declare of themselves: only ${declaring.join(', ')} can ask for it`,
        );
      }
    });
  }

  checkLevels() {
    let previous = -1;
    this.source.levels?.forEach((level, index) => {
      const pointer = `/levels/${index}/from`;
      if (index === 0 && level.from !== 0) this.problems.error(pointer, 'the first level begins at 0');
      if (level.from <= previous)
        this.problems.error(pointer, `more than ${previous} expected: levels stand in ascending order`);
      previous = level.from;
    });
  }

  refuseRepeatedIds() {
    const { skills, levels = [], media = [], sections } = this.source;
    const ids = (/** @type {{id: string}[]} */ list) => list.map(({ id }) => id);
    this.refuseRepeated(ids(skills), '/skills', '/id');
    this.refuseRepeated(ids(levels), '/levels', '/id');
    this.refuseRepeated(ids(media), '/media', '/id');
    this.refuseRepeated(ids(sections), '/sections', '/id');
    /** @type {Set<string>} */
    const used = new Set();
    sections.forEach((section, index) =>
      this.refuseRepeated(ids(section.exercises), `/sections/${index}/exercises`, '/id', used),
    );
  }

  /**
   * @param {string[]} list
   * @param {string} at
   * @param {string} [part] pointer to the value within each item
   * @param {Set<string>} [used]
   */
  refuseRepeated(list, at, part = '', used = new Set()) {
    list.forEach((value, index) => {
      if (used.has(value)) this.problems.error(child(at, index) + part, `"${value}" is given twice`);
      used.add(value);
    });
  }

  /**
   * Maps a pointer into the pack to a pointer into the source.
   *
   * @param {string} pointer
   */
  origin(pointer) {
    for (let head = pointer; head; head = parent(head)) {
      const found = this.origins.get(head);
      if (found !== undefined) return found + pointer.slice(head.length);
    }
    return pointer;
  }
}

/**
 * Converts parameters to the runtime's form: a list, with every number as a text.
 *
 * @param {import('./source.d.ts').Parameters} parameters
 * @returns {import('./pack.d.ts').Parameter[]}
 */
function parameterList(parameters) {
  return Object.entries(parameters).map(([id, given]) => {
    if (typeof given === 'string') return { id, formula: given };
    if (Array.isArray(given)) return { id, values: given.map(String) };
    return { id, ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)])) };
  });
}
