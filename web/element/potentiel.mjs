// Defines <potentiel-assessment pack="pack.json">, the assessment widget.
//
//   pack        URL of a built pack
//   lang        the first language; by default the browser's
//   view        canvas, page or auto (default); the candidate's own choice takes precedence
//   theme       light, dark, contrast or auto (default)
//   nonce       a single-use value from the platform; part of the signed result
//   audience    the platform's origin; part of the signed result
//   host-name   the platform's name as candidates know it, 60 characters at most; by default the audience's host
//   submit      URL to POST the result to; retried until the server confirms that it has the result
//   extra-time  percent by which this candidate has more time, 0 to 400
//   offline     the test can be taken offline after the first visit. Empty: works for pages below the widget's folder;
//               else the URL of the page's own service worker (web/offline/worker.mjs)
//
// Each attribute is also a property (`extra-time` is `extraTime`). They can be set in any order and at any time:
// changes made in one task take effect together. A session that has begun keeps its nonce, audience and extra time
// until it is finished.
//
// Events:
// - `complete` with detail {credential, jws, transcript, result}: once, when the candidate has finished and the browser
//   is online. A page that can't accept the result now calls preventDefault(), or `event.waitUntil(promise)` with a
//   promise that rejects. The event is then repeated at the next visit, even under another nonce: the session's own is
//   `detail.result.start.nonce`. The property `completion` holds the detail as soon as there is a result.
// - `delivered` and `undelivered`: what became of the result sent to `submit` (delivery.mjs).
// - `error` with detail {code, message}: nothing can be shown, or something was refused, such as an unusable attribute.
//   While the test goes on: the candidate's programs can't be run here, with the code engine_unreachable,
//   engine_blocked or engine_failed.
// - `resume` with detail {nonce}: the candidate resumes a session that was begun under another nonce than the
//   attribute's. That nonce is signed; the property `sessionNonce` holds it, too.
//
// This script is small: it shows the first screens as they were drawn when the pack was built, and fetches the rest
// behind them (assessment.mjs).
import { fetchFile } from '#files';
import { languageFor, tongues, wordsIn } from '#words/all/start';
import { Shown } from '../first/shown.mjs';
import { Presses } from '../mirror/presses.mjs';
import * as sheets from '../mirror/sheets.mjs';
import { element, messageBox } from './box.mjs';
import { checkedBy } from './integrity.mjs';
import { storedPreference, themeFor } from './look.mjs';
import { adoptProperties, mirrorAttributes } from './properties.mjs';

/**
 * @typedef {import('./assessment.mjs').Assessment} Assessment
 * @typedef {{url: string, response: Promise<Response>}} Ahead a file that is being fetched already
 * @typedef {{root: ShadowRoot, presses: Presses, shown: Shown | null, ahead: Ahead | null}} Own of one element
 * @typedef {import('./assessment.mjs').Shared & Own} Handover from the element to its assessment
 */

const base = new URL('.', import.meta.url);
// Start fetching everything that does not depend on the pack before the first element exists.
const runtime = import('#assessment');
const wasm = fetchFile(new URL('potentiel.wasm', base), checkedBy(__WASM_INTEGRITY__));
for (const fetched of [runtime, wasm]) fetched.catch(() => {}); // reported when needed

/** Typing events: stopped at the widget, so that they do not trigger the page's shortcuts. */
const typed = [
  'keydown',
  'keypress',
  'keyup',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  ...['input', 'copy', 'cut', 'paste'].flatMap((name) => [name, `before${name}`]),
];
/** Keys that the page may handle: Escape closes its dialogs, and Tab keeps the focus within them. */
const leadOut = ['Escape', 'Tab'];

export class PotentielAssessment extends HTMLElement {
  static observedAttributes = [
    ...['nonce', 'audience', 'extra-time', 'lang', 'submit', 'offline', 'host-name'],
    ...['pack', 'view', 'theme'],
  ];

  #root = this.attachShadow({ mode: 'open' });
  #presses = new Presses(this.#root);
  /** @type {Assessment | undefined} */
  #assessment;
  /** What is shown until there is an assessment. @type {Shown | null} */
  #shown = null;
  /** @type {Ahead | null} */
  #ahead = null;
  #settling = false;

  /** Number of updates, each of which records and lays out the screen once, and of paints. */
  get statistics() {
    return this.#assessment?.statistics ?? { updates: 0, paints: 0 };
  }

  /**
   * What is stored for taking the test offline: its `state`, and `keep()` to store all of it. Null where nothing is
   * stored.
   */
  get kept() {
    return this.#assessment?.kept ?? null;
  }

  /** The page's nonce. Under a Content-Security-Policy browsers hide the attribute: they take it for a script's. */
  get nonce() {
    return super.nonce || this.getAttribute('nonce') || '';
  }

  set nonce(value) {
    super.nonce = value ?? '';
    this.#applyAttributesSoon();
  }

  /** The semantic tree on the screen, for tests and tools. */
  get tree() {
    return this.#assessment?.tree ?? null;
  }

  /** The transcript so far; each line ends with a line break. */
  get transcript() {
    return this.#assessment?.transcript ?? '';
  }

  /** @returns {import('./completion.mjs').Completion | null} the signed result, once there is one */
  get completion() {
    return this.#assessment?.completion ?? null;
  }

  /** Whether this tab leads the session. */
  get leads() {
    return this.#assessment?.leads ?? false;
  }

  /** The nonce of the session on the screen. */
  get sessionNonce() {
    return this.#assessment?.sessionNonce ?? '';
  }

  /** Whether the answers are on disk: 'saved', 'writing', 'full', 'unavailable' or 'erased'. */
  get saving() {
    return this.#assessment?.saving ?? 'saved';
  }

  constructor() {
    super();
    for (const type of typed) {
      this.#root.addEventListener(type, (event) => {
        const { key, defaultPrevented } = /** @type {KeyboardEvent} */ (event);
        if (defaultPrevented || !leadOut.includes(key)) event.stopPropagation();
      });
    }
  }

  connectedCallback() {
    adoptProperties(this);
    this.#root.adoptedStyleSheets = []; // a sheet can't move to another document
    sheets.adoptSheets(this.#root);
    if (this.#assessment) return this.#assessment.enter();
    this.#applyAttributesSoon();
    runtime.then(
      ({ Assessment }) => this.#hand(Assessment),
      () => this.isConnected && this.#fail(),
    );
  }

  disconnectedCallback() {
    this.#assessment?.leave();
    this.#shown?.stop();
    this.#shown = null;
  }

  attributeChangedCallback() {
    this.#applyAttributesSoon();
  }

  /** Applies all attributes that are set in one task together, in a microtask. */
  #applyAttributesSoon() {
    if (this.#settling) return;
    this.#settling = true;
    queueMicrotask(() => {
      this.#settling = false;
      if (!this.isConnected) return;
      if (this.#assessment) this.#assessment.apply();
      else this.#show();
    });
  }

  /** Shows what can be shown without the assessment. */
  #show() {
    this.#shown?.stop();
    const language = languageFor(tongues, [storedPreference('language'), this.lang, ...navigator.languages]);
    const theme = themeFor(storedPreference('theme') || this.getAttribute('theme') || 'auto');
    const words = wordsIn(language);
    const widget = element('div', { class: `widget page ${theme}`, lang: language });
    widget.append(messageBox(words('loading')));
    this.#root.replaceChildren(widget);
    widget.style.setProperty('--pt-px', `${parseFloat(getComputedStyle(widget).fontSize) / 16}px`);
    const changed = () => this.#presses.screenChanged();
    const shown = new Shown({ widget, words, nonce: this.nonce, changed });
    this.#shown = shown;
    const address = this.getAttribute('pack');
    if (!address || !URL.canParse(address, document.baseURI)) return;
    const { href } = new URL(address, document.baseURI);
    if (this.#ahead?.url !== href) this.#ahead = { url: href, response: fetchFile(href) };
    this.#ahead.response.catch(() => {}); // reported by the assessment
    if (!/\.json$/.test(new URL(href).pathname)) return;
    const drawn = new URL(href);
    drawn.pathname = drawn.pathname.replace(/json$/, `${language}.html`);
    fetchFile(drawn)
      .then((response) => (response.ok ? response.text() : ''))
      .then((html) => html && shown.show(html))
      .catch(() => {}); // without it, the assessment comes a little later
  }

  /** @param {typeof import('./assessment.mjs').Assessment} Kind */
  #hand(Kind) {
    if (this.#assessment || !this.isConnected) return;
    const own = { root: this.#root, presses: this.#presses, shown: this.#shown, ahead: this.#ahead };
    const assessment = new Kind(this, { base, wasm, sheets, ...own });
    this.#assessment = assessment;
    this.#shown = this.#ahead = null;
    assessment.enter();
  }

  /** Only a reload helps: browsers remember that an import failed. */
  #fail() {
    this.#shown?.stop();
    const words = wordsIn(languageFor(tongues, [storedPreference('language'), this.lang, ...navigator.languages]));
    const box = messageBox(words('unreachable'));
    const button = element('button', { type: 'button', class: 'node part-secondary' });
    button.textContent = words('retry');
    button.addEventListener('click', () => location.reload());
    box.append(button);
    box.setAttribute('role', 'alert');
    this.#root.firstElementChild?.replaceChildren(box);
    this.dispatchEvent(new CustomEvent('error', { detail: { code: 'missing', message: words('unreachable') } }));
  }
}

mirrorAttributes(PotentielAssessment, [
  'pack',
  'view',
  'theme',
  'audience',
  'hostName',
  'submit',
  'extraTime',
  'offline',
]);

// A page may load two copies of this script.
if (!customElements.get('potentiel-assessment')) customElements.define('potentiel-assessment', PotentielAssessment);
