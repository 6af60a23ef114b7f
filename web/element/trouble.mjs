// Shows a message and a button where the session can't be shown: the page is never blank.
import { wordsIn } from '#words/all/element';
import { fetchWords } from '#words/one/trouble';
import { Problem } from '../engine/core.mjs';
import { element, messageBox } from './box.mjs';
import { Failure } from './load.mjs';
import { forgetBegun, markBegun } from './opening.mjs';

/** A session of an earlier visit can't be resumed. */
class Lost extends Failure {
  /** Deletes it, so that a new one can begin. @returns {Promise<void>} */
  async forget() {}
}

class Unreadable extends Lost {
  /** @param {import('../store/session.mjs').Session} stored @param {string} path @param {string} message */
  constructor(stored, path, message) {
    super('unreadable', path, message);
    this.text = stored.text;
    this.forget = () => {
      markBegun(stored.row.pack_id, stored.row.nonce, false);
      return stored.erase();
    };
  }
}

export class Evicted extends Lost {
  /** @param {string} id of the pack */
  constructor(id) {
    super('why_evicted');
    this.forget = async () => forgetBegun(id);
  }
}

/**
 * @template T
 * @param {import('../store/session.mjs').Session} stored
 * @param {() => T} open
 * @param {(problem: Problem) => Promise<string>} explain
 */
export async function openStored(stored, open, explain) {
  try {
    return open();
  } catch (error) {
    if (error instanceof Problem && stored.text) throw new Unreadable(stored, error.path, await explain(error));
    throw error;
  }
}

/**
 * The words for an error. Those for failures before anything can be fetched are bundled, the others are fetched. If
 * that fails, the message of the error is shown.
 * @param {unknown} error
 * @param {string} language
 * @returns {Promise<(phrase: import('./load.mjs').Phrase, ...values: string[]) => string>}
 */
export async function wordsFor(error, language) {
  const early = /** @type {(phrase: string, ...values: string[]) => string} */ (wordsIn(language));
  const here = error instanceof Failure ? early(error.phrase) : !(error instanceof Problem);
  const late = here ? null : await fetchWords(language).catch(() => null);
  return (phrase, ...values) =>
    early(phrase, ...values) ||
    (late?.(/** @type {PhraseOf<'trouble'>} */ (phrase), ...values) ??
      (phrase === 'evicted' ? early('failed') : early('unexpected', String(error))));
}

/**
 * @param {unknown} error
 * @param {Awaited<ReturnType<typeof wordsFor>>} words
 * @param {{retry: () => unknown, begin: () => unknown}} ways
 */
export function trouble(error, words, { retry, begin }) {
  const code = error instanceof Failure ? error.phrase : 'unexpected';
  const message =
    error instanceof Failure
      ? words(error.phrase, ...error.values)
      : error instanceof Problem && error.path === 'nonce'
        ? words('unsignable')
        : words('unexpected', error instanceof Error ? error.message : String(error));
  const box = messageBox(words(error instanceof Evicted ? 'evicted' : 'failed'), message);
  const button = element('button', { type: 'button', class: 'node part-secondary' });
  button.textContent = words(error instanceof Lost ? 'again' : 'retry');
  button.addEventListener('click', () => (error instanceof Lost ? error.forget().then(begin) : retry()));
  if (error instanceof Unreadable) box.append(saving(error.text, words('save')));
  box.append(button);
  box.setAttribute('role', 'alert');
  return { box, code, message };
}

/** A link that saves a transcript: it may be readable elsewhere. @param {string} text @param {string} words */
function saving(text, words) {
  const link = element('a', {
    class: 'node part-secondary',
    download: 'potentiel.ndjson',
    href: URL.createObjectURL(new Blob([text])),
  });
  link.textContent = words;
  return link;
}
