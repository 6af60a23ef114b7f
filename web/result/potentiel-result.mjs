// Defines <potentiel-result>: shows a signed result on any page, if its signature holds.
import { directions, languageFor, tongues, wordsIn } from '#words/all/card_start';
import { fetchWords } from '#words/one/card';
import tokens from '../tokens.css' with { type: 'text' };
import layout from './result.css' with { type: 'text' };
import { Unreachable, readText } from './read.mjs';
import { element, problemView, resultView } from './view.mjs';
import { judge } from './judge.mjs';

/** @typedef {Awaited<ReturnType<typeof judge>>} Judged */

/**
 * <potentiel-result src="result.json"></potentiel-result> checks a signed result in the browser and shows it only if
 * its signature holds.
 *
 * Attributes: `src`, the URL of a credential or a compact JWS · `lang`, by default the page's language · `theme`
 * (light, dark, contrast), by default the reader's preference · `issuer`, the DIDs that the site trusts, separated by
 * spaces · `heading`, the level of the title, 2 by default.
 * Property: `credential`, a credential (text or object) or a JWS, instead of `src`.
 * Event: `checked`; its detail has `state` (verified, altered, foreign, unable or network), `claims` and `checks`.
 */
class PotentielResult extends HTMLElement {
  static observedAttributes = ['src', 'lang', 'theme', 'issuer', 'heading'];

  #root = this.attachShadow({ mode: 'open' });
  #card = element('article', { class: 'card' });
  /** @type {string | object | null} */
  #credential = null;
  /** @type {Judged | Unreachable | null} the outcome, null while the check is running */
  #judged = null;
  /** The words of the card; they are fetched during the check. @type {WordsOf<'card'> | null} */
  #words = null;
  #work = new AbortController();

  constructor() {
    super();
    this.#root.append(this.#card);
  }

  get credential() {
    return this.#credential;
  }

  set credential(credential) {
    this.#credential = credential;
    this.#start();
  }

  connectedCallback() {
    // Style sheets belong to one document, and the element may be moved into another one.
    const { CSSStyleSheet: Sheet } = /** @type {typeof globalThis} */ (this.ownerDocument.defaultView ?? globalThis);
    this.#root.adoptedStyleSheets = [tokens.replaceAll(':root', ':host'), layout].map((text) => {
      const sheet = new Sheet();
      sheet.replaceSync(text);
      return sheet;
    });
    this.#start();
  }

  disconnectedCallback() {
    this.#work.abort();
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (name === 'src') this.#start();
    else if (name === 'lang') this.#speak();
    else this.#draw();
  }

  async #start() {
    this.#work.abort();
    const { signal } = (this.#work = new AbortController());
    const src = this.getAttribute('src');
    if (!this.isConnected || (this.#credential === null && src === null)) return;
    this.#judged = null;
    this.#draw();
    try {
      const coming = fetchWords(this.#language).catch((error) => {
        throw new Unreachable(error.message);
      });
      coming.catch(() => {}); // reported by the `await` below
      const input = this.#credential ?? (await readText(src ?? '', signal, this.#early('large')));
      const judged = await judge(input, { crypto: globalThis.crypto, now: Date.now() });
      const words = await coming;
      if (signal.aborted) return;
      this.#words = words;
      this.#judged = judged;
      this.#tell(judged.state, judged);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Unreachable)) throw error;
      this.#judged = error;
      this.#tell('network', { claims: null, checks: [] });
    }
    this.#draw();
  }

  /** Changes the language; keeps the former one if the words can't be loaded. */
  async #speak() {
    if (!this.isConnected) return;
    const language = this.#language;
    const words = await fetchWords(language).catch(() => this.#words);
    if (language !== this.#language) return;
    this.#words = words;
    this.#draw();
  }

  /** @param {string} state @param {Pick<Judged, 'claims' | 'checks'>} known */
  #tell(state, { claims, checks }) {
    this.dispatchEvent(
      new CustomEvent('checked', { bubbles: true, composed: true, detail: { state, claims, checks } }),
    );
  }

  get #language() {
    return this.closest('[lang]')?.getAttribute('lang') || navigator.language;
  }

  /** The words while there is no result to show. */
  get #early() {
    return wordsIn(this.#language);
  }

  #draw() {
    const theme = this.getAttribute('theme') ?? '';
    this.#card.className = `card ${['light', 'dark', 'contrast'].includes(theme) ? theme : ''}`;
    this.#card.lang = languageFor(tongues, [this.#language]);
    this.#card.dir = directions[this.#card.lang];
    this.#card.replaceChildren(...this.#content());
  }

  /** @returns {Node[]} */
  #content() {
    const early = this.#early;
    const words = this.#words;
    const judged = this.#judged;
    if (judged instanceof Unreachable) {
      const retry = element('button', { type: 'button' }, early('retry'));
      retry.onclick = () => this.#start();
      return [problemView(early('network'), early('networkNote', judged.message), retry)];
    }
    if (!judged || !words) return [element('p', { role: 'status', class: 'note' }, early('loading'))];
    if (judged.state !== 'verified' || !judged.claims) {
      const { state } = judged;
      const kind = state === 'verified' ? 'altered' : state;
      return [problemView(words(kind), words(`${kind}Note`))];
    }
    return resultView(judged.claims, {
      words,
      language: this.#card.lang,
      heading: Math.min(4, Math.max(1, Number(this.getAttribute('heading')) || 2)),
      now: Date.now(),
      checks: judged.checks,
      trusts: (did) => (this.getAttribute('issuer') ?? '').split(/\s+/).includes(did),
    });
  }
}

if (!customElements.get('potentiel-result')) customElements.define('potentiel-result', PotentielResult);
