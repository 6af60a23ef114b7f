// Reads the person's answers from the screen that the core shows at the end of the session, without its feedback.
// The words are those that the person read: nothing here knows the kinds of exercises.
import { Model } from '../../../mirror/model.mjs';

/**
 * @typedef {import('../../../mirror/model.mjs').Node} Node
 * @typedef {{ about: string, text: string, code: boolean }} Part of an answer; about: the row, gap or field, '' if
 *   there is only one
 * @typedef {{ asked: string[], given: Part[], language: string }} Answer asked: paragraphs of the question
 */

/**
 * @param {import('../../../engine/core.mjs').Core} core
 * @param {object} session
 * @param {Uint8Array} session.pack
 * @param {string} session.transcript that the core has folded to its end
 * @param {string} session.language of the person
 * @param {string[]} session.exercises ids in the order of the result
 * @param {(language: string) => Promise<Uint8Array | string>} words of the runtime
 * @param {Iterable<string>} wanted ids
 * @returns {Promise<Map<string, Answer>>} those that have an answer in words
 */
export async function answersIn(core, { pack, transcript, language, exercises }, words, wanted) {
  const settings = { pack: '', runtime: '', language, nonce: '', audience: '', seed: 0, signing: false, canvas: false };
  const { requests } = core.open(pack, { ...settings, bare_answers: true }, transcript);
  for (const { type, language: spoken } of requests) if (type === 'words') core.setWords(spoken, await words(spoken));
  const model = new Model(core.description);
  const input = { ...inputOf(core.description), width: 720, device_pixels: 1, code_line_height: 24 };
  const update = () => model.apply(core.update(input));
  update();
  /** @type {Map<string, Answer>} */
  const answers = new Map();
  for (const id of wanted) {
    const row = answerRows(model)[exercises.indexOf(id)];
    if (!row) continue;
    core.act(row.children[0].id, 'activate');
    update();
    const answer = answerIn(row.children[1], model.root?.language ?? '');
    if (answer.given.length > 0) answers.set(id, answer);
  }
  return answers;
}

const blocks = ['paragraph', 'heading', 'list_item', 'code_block'];

/** @param {import('../../../engine/core.mjs').Description} description */
const inputOf = ({ frame_input: fields, views }) => ({
  ...Object.fromEntries(fields.map(([name]) => [name, 0])),
  view: views.indexOf('page'),
});

/** The exercises in "your answers", the last list of the screen. @param {Model} model @returns {Node[]} */
const answerRows = ({ root }) => {
  const lists = [...(root?.all() ?? [])].filter(
    ({ role, part, is, parent }) => role === 'list' && part === 'tests' && is.ordered && parent?.part === 'card',
  );
  return lists.at(-1)?.children ?? [];
};

/** @param {Node} panel @param {string} language @returns {Answer} */
function answerIn(panel, language) {
  const stem = panel.children.find(({ part }) => part === 'stem');
  const question = panel.children.slice(stem ? panel.children.indexOf(stem) + 1 : 0);
  const given = question.flatMap((node) => partsOf(node, '', true));
  return {
    asked: stem
      ? [...stem.all()]
          .filter(({ role }) => blocks.includes(role))
          .map(textOf)
          .filter(Boolean)
      : [],
    given: withoutRepeats(given.length > 0 ? given : question.flatMap(plainParts)),
    language: stem?.language || language,
  };
}

/**
 * What was chosen, typed, placed or ordered in a node.
 *
 * @param {Node} node
 * @param {string} about
 * @param {boolean} [outermost] its name is the question itself
 * @returns {Part[]}
 */
function partsOf(node, about, outermost = false) {
  const part = (/** @type {string} */ text, label = about, code = false) =>
    text.trim() ? [{ about: label, text, code }] : [];
  const { role, is, name, value, children } = node;
  switch (role) {
    case 'radio':
    case 'checkbox':
      return is.checked ? part(textOf(node)) : [];
    case 'select':
      return part(children.find((choice) => choice.is.checked && choice.value)?.name ?? '', name);
    case 'text_field':
    case 'text_area':
      return part(value, name);
    case 'editor':
      return part(value, name, true);
    case 'slider':
      return is.checked ? part(value, name) : [];
    case 'list':
      if (node.part === 'conversation') return turnsOf(node).flatMap((words) => part(words, ''));
      return is.ordered ? children.flatMap(itemOf) : [];
    case 'radio_group':
    case 'check_group':
      return children.flatMap((child) => partsOf(child, outermost ? '' : name));
    default:
      return children.flatMap((child) => partsOf(child, about, outermost));
  }
}

/** An item that the person put at its place. @param {Node} item @returns {Part[]} */
function itemOf(item) {
  const nodes = [...item.all()];
  const code = nodes.find(({ role }) => role === 'code_block');
  const words = nodes.find((node) => node.role === 'paragraph' && textOf(node));
  const name = code ? code.value : words ? textOf(words) : textOf(item);
  const marks = partsOf(item, '').map(({ text }) => text);
  const text = marks.length > 0 ? `${name} (${marks.join(', ')})` : name;
  return text.trim() ? [{ about: item.sign, text, code: Boolean(code) }] : [];
}

/** The person's own words in a conversation. @param {Node} conversation */
const turnsOf = (conversation) =>
  [...conversation.all()].filter(({ part }) => part === 'own_bubble').map(({ children }) => textOf(children[1]));

/** Paragraphs, where nothing could be chosen any more. @param {Node} node @returns {Part[]} */
const plainParts = (node) =>
  [...node.all()]
    .filter(({ role }) => role === 'paragraph')
    .map((paragraph) => ({ about: '', text: textOf(paragraph), code: false }))
    .filter(({ text }) => text);

/** @param {Node} node @returns {string} */
const textOf = (node) =>
  node.role === 'code_block' ? node.value : node.name || node.children.map(textOf).filter(Boolean).join('');

/** A picture's places stand in a list, too. @param {Part[]} parts */
const withoutRepeats = (parts) =>
  parts.filter(
    ({ about, text }, index) => parts.findIndex((other) => other.about === about && other.text === text) === index,
  );
