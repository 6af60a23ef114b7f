// Builds a branching conversation: the spec that candidates see, and its key.
import { identify, letter, why } from './pieces.mjs';

/**
 * @typedef {import('./pieces.mjs').Context} Context
 * @typedef {import('../texts.mjs').SourceText} SourceText
 * @typedef {import('../source.d.ts').Branching['spec']} Spec
 * @typedef {import('../source.d.ts').Scene} Scene
 * @typedef {import('../source.d.ts').SceneChoice} Choice
 * @typedef {import('../source.d.ts').SceneConditions} Conditions
 * @typedef {Pick<Choice, 'points' | 'skills' | 'feedback'>} Counted shared by choices and endings
 */

/** @type {import('./pieces.mjs').Builder<'branching'>} */
export function branching({ spec, key = {}, skills }, context) {
  const conversation = new Conversation(spec, skills, context);
  const scenes = conversation.scenes();
  return {
    spec: { variables: conversation.variables(), scenes },
    key: { points: conversation.points(), options: conversation.feedback, why: why(key, context) },
    origins: conversation.origins,
  };
}

class Conversation {
  /**
   * @param {Spec} spec
   * @param {string[]} skills of the exercise
   * @param {Context} context
   */
  constructor(spec, skills, { texts, problems, at }) {
    this.spec = spec;
    this.skills = skills;
    this.texts = texts;
    this.problems = problems;
    this.at = at;
    this.known = {
      variables: new Set(Object.keys(spec.variables ?? {})),
      scenes: new Set(spec.scenes.map(({ id }) => id)),
    };
    /** @type {{place: string, points: number, skills?: string[]}[]} */
    this.counted = [];
    /** @type {import('../pack.d.ts').OptionFeedback[]} */
    this.feedback = [];
    /** @type {Record<string, string>} */
    this.origins = { '/key/points': '/spec/scenes' };
  }

  variables() {
    return Object.entries(this.spec.variables ?? {}).map(([id, value], index) => {
      this.origins[`/spec/variables/${index}`] = `/spec/variables/${id}`;
      return { id, value };
    });
  }

  scenes() {
    identify(this.spec.scenes, `${this.at}/spec/scenes`, this.problems, letter);
    return this.spec.scenes.map((scene, index) => this.scene(scene, `/spec/scenes/${index}`));
  }

  /** @param {Scene} scene @param {string} place within the exercise */
  scene(scene, place) {
    const { id, speaker, text, ending, choices } = scene;
    if (ending === undefined) this.refuseCounted(scene, place);
    else this.count(id, scene, place);
    const at = this.at + place;
    if (Boolean(choices) === (ending !== undefined)) {
      this.problems.error(at, 'either choices, or the name of an ending expected');
    }
    const ids = identify(choices ?? [], `${at}/choices`, this.problems, (index) => `${id}-${letter(index)}`);
    return {
      id,
      speaker: this.texts.label(speaker, `${at}/speaker`),
      text: this.texts.prose(text, `${at}/text`),
      choices: choices?.map((choice, index) => this.choice(choice, ids[index], `${place}/choices/${index}`)),
      ending: this.texts.label(ending, `${at}/ending`),
    };
  }

  /** @param {Choice} choice @param {string} id @param {string} place */
  choice(choice, id, place) {
    const { text, when, add = {}, to } = choice;
    this.count(id, choice, place);
    const ways = typeof to === 'string' ? [{ scene: to, when: undefined }] : to;
    return {
      id,
      text: this.texts.line(text, `${this.at}${place}/text`),
      when: this.conditions(when, `${place}/when`),
      add: this.changes(add, `${place}/add`),
      to: ways.map((way, index) => {
        const at = typeof to === 'string' ? `${place}/to` : `${place}/to/${index}`;
        this.require('scenes', way.scene, typeof to === 'string' ? at : `${at}/scene`);
        return { scene: way.scene, when: this.conditions(way.when, `${at}/when`) };
      }),
    };
  }

  /** @param {Conditions | undefined} when @param {string} place */
  conditions(when, place) {
    return when?.map((condition, index) => {
      this.require('variables', condition.variable, `${place}/${index}/variable`);
      return condition;
    });
  }

  /** @param {Record<string, number>} add @param {string} place */
  changes(add, place) {
    return Object.entries(add).map(([variable, by], index) => {
      this.require('variables', variable, `${place}/${variable}`);
      this.origins[`${place}/${index}`] = `${place}/${variable}`;
      return { variable, by };
    });
  }

  /**
   * Adds the points and feedback of a choice or an ending to the key.
   *
   * @param {string} id
   * @param {Counted} counted
   * @param {string} place
   */
  count(id, { points = 0, skills, feedback }, place) {
    if (points) {
      this.origins[`/key/points/${this.counted.length}`] = place;
      this.counted.push({ place: id, points, skills });
    }
    skills?.forEach((skill, index) => {
      if (!this.skills.includes(skill))
        this.problems.error(`${this.at}${place}/skills/${index}`, `"${skill}" is no skill of this exercise`);
    });
    if (feedback === undefined) return;
    this.origins[`/key/options/${this.feedback.length}`] = place;
    this.origins[`/key/options/${this.feedback.length}/text`] = `${place}/feedback`;
    this.feedback.push({ option: id, text: this.texts.prose(feedback, `${this.at}${place}/feedback`) });
  }

  /** Refuses points of other scenes: only choices and endings count. @param {Counted} scene @param {string} place */
  refuseCounted(scene, place) {
    for (const name of /** @type {const} */ (['points', 'skills', 'feedback'])) {
      if (scene[name] !== undefined)
        this.problems.error(`${this.at}${place}/${name}`, 'this belongs to a choice or to an ending');
    }
  }

  /** If one entry names its skills, all must: an entry without skills counts for all skills of the exercise. */
  points() {
    const apart = this.counted.some(({ skills }) => skills);
    return apart ? this.counted.map((one) => ({ ...one, skills: one.skills ?? this.skills })) : this.counted;
  }

  /** @param {'variables' | 'scenes'} what @param {string} id @param {string} place */
  require(what, id, place) {
    if (!this.known[what].has(id)) this.problems.error(this.at + place, `unknown ${what.slice(0, -1)}`);
  }
}
