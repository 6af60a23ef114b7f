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
import { fetchFile } from '#files';
import factory from '#glue';
import { languageFor, tongues, wordsIn } from '#words/all/element';
import { instantiate } from '../engine/core.mjs';
import { Loop } from './loop.mjs';
import { Mirror, direction } from '../mirror/dom.mjs';
import { listen } from '../mirror/input.mjs';
import { Model } from '../mirror/model.mjs';
import { Presses } from '../mirror/presses.mjs';
import { fetchPageSheet, adoptSheets } from '../mirror/sheets.mjs';
import { canSign, openStore } from '../store/store.mjs';
import { Clock, lastMoment, serverTime } from './clock.mjs';
import { Host } from './host.mjs';
import { hostName, nameOfHost } from './host_name.mjs';
import { alone, awaitLead, takeLead } from './lead.mjs';
import { Failure, digest, fetchBytes, fetchFont, fetchModule } from './load.mjs';
import { Media } from './media.mjs';
import { choose } from './opening.mjs';
import { readPack, titleOf } from './pack.mjs';
import { beyond, first } from './characters.mjs';
import { canvasServes, storePreference, storedPreference, themeFor, watchDevice } from './preferences.mjs';
import { adoptProperties, mirrorAttributes } from './properties.mjs';
import { fetchWords } from './speech.mjs';
import { element, Evicted, messageBox, openStored, trouble, wordsFor } from './trouble.mjs';
import { addressOf, workerScript } from './worker_script.mjs';

const base = new URL('.', import.meta.url);
// Start fetching everything that does not depend on the pack before the first element exists.
const module = fetchModule(new URL('potentiel.wasm', base), __WASM_INTEGRITY__);
const folder = new URL('fonts/', base);
const lacking = beyond(first);
const fonts = Promise.all([fetchFont(folder, 'regular'), fetchFont(folder, 'bold')]).catch(() => null);
/** The monospace face for programs, fetched after the first screen. @type {ReturnType<typeof fetchFont> | undefined} */
let mono;
module.catch(() => {});
const underway = () => import('./underway.mjs');
const recorder = () =>
  underway().catch(() => {
    throw new Failure('missing', new URL('chunks/underway', base).pathname);
  });
const attributes = () => import('./attributes.mjs');
const pageSheet = () =>
  fetchPageSheet().catch(() => {
    throw new Failure('missing', new URL('chunks/page', base).pathname);
  });

const grace = 1000; // milliseconds to wait for the attribute `pack` before reporting that it is missing
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

/** The connection that all widgets of a page share. @type {ReturnType<typeof openStore> | undefined} */
let opened;
/** Opens the store again if it could not be opened or was lost. */
async function sharedStore() {
  if (!(await opened)?.durable) opened = openStore();
  return /** @type {NonNullable<typeof opened>} */ (opened);
}

/** Attributes that are fixed when a session begins. */
const sessionAttributes = ['nonce', 'audience', 'extra-time'];
/** Attributes that, like those, restart the widget if they change before a session has begun. */
const firstAttributes = ['lang', 'submit', 'offline', 'host-name'];
/**
 * Parsers of attribute values; each returns null for an reportUnusable value.
 *
 * @type {Record<string, (text: string | null) => unknown>}
 */
const readers = { submit: addressOf, offline: addressOf, 'extra-time': percent, 'host-name': hostName };

/**
 * @typedef {import('../engine/core.mjs').Core} Core
 * @typedef {object} Loaded everything that opening a session needs
 * @property {URL} url of the pack
 * @property {Promise<number | undefined>} server the server's time, milliseconds since 1970
 * @property {string} nonce
 * @property {Uint8Array<ArrayBuffer>} bytes of the pack
 * @property {string} hash of the bytes
 * @property {boolean} older whether there is a newer version of the pack
 * @property {any} pack
 * @property {import('../store/store.mjs').OpenStore} store
 * @property {import('../store/session.mjs').Session} stored
 * @property {import('./lead.mjs').Lead | null} lead null if another tab leads
 * @property {string} log the stored transcript, '' if there is none
 * @property {{ok: boolean}} signing
 * @property {Core} core
 *
 * @typedef {object} Screens
 * @property {HTMLElement} tree
 * @property {Model} model
 * @property {Mirror} mirror
 * @property {Loop} loop
 */

export class PotentielAssessment extends HTMLElement {
  static observedAttributes = [...sessionAttributes, ...firstAttributes, 'pack', 'view', 'theme'];

  #root = this.attachShadow({ mode: 'open' });
  #presses = new Presses(this.#root);
  #ending = new AbortController();
  /** @type {import('./loop.mjs').Loop | undefined} */
  #loop;
  /** Whether the fonts of the canvas view are available. */
  #fonts = true;
  /** Fetches letters that the first faces lack; null if none. @type {import('./letters.mjs').Letters | null} */
  #letters = null;
  #language = '';
  #widget = document.createElement('div');
  /** @type {Host | undefined} */
  #host;
  /**
   * The lock that shows other tabs that this tab leads the session.
   *
   * @type {{name: string, lead: import('./lead.mjs').Lead} | null}
   */
  #lead = null;
  #chosen = { view: storedPreference('view'), theme: storedPreference('theme') };
  /** Whether WebGL is available for the canvas view. */
  #graphics = true;
  #printing = false;
  /** @type {Promise<import('./offline.mjs').Offline> | null} */
  #offline = null;
  #nonce = '';
  /**
   * The candidate's choice among unfinished sessions under other nonces: a key, '' for none of them, null if not asked
   * yet. Valid for the page's nonce `asked`.
   */
  #decided = { asked: '', key: /** @type {string | null} */ (null) };
  /** The attributes that were applied last. @type {Record<string, string | null>} */
  #asked = {};
  #settling = false;

  /** Number of updates, each of which records and lays out the screen once, and of paints. */
  get statistics() {
    return { updates: 0, paints: 0, ...this.#loop?.statistics };
  }

  /**
   * What is stored for taking the test offline: its `state`, and `keep()` to store all of it. Null where nothing is
   * stored.
   */
  get kept() {
    return this.#offline;
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
    return this.#loop?.model.root ?? null;
  }

  /** The transcript so far; each line ends with a line break. */
  get transcript() {
    return this.#host?.transcript ?? '';
  }

  /** @returns {import('./completion.mjs').Completion | null} the signed result, once there is one */
  get completion() {
    return this.#host?.completion ?? null;
  }

  /** Whether this tab leads the session. */
  get leads() {
    return this.#host?.leads ?? false;
  }

  /** The nonce of the session on the screen. */
  get sessionNonce() {
    return this.#nonce;
  }

  /** Whether the answers are on disk: 'saved', 'writing', 'full', 'unavailable' or 'erased'. */
  get saving() {
    return this.#host?.saving ?? 'saved';
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
    adoptSheets(this.#root);
    this.#asked = {};
    this.#applyAttributesSoon();
  }

  disconnectedCallback() {
    this.#ending.abort();
    this.#release();
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
      if (this.isConnected) this.#applyAttributes();
    });
  }

  /** Applies the attributes: restarts before a session has begun or for another pack, else reports what is refused. */
  #applyAttributes() {
    const asked = Object.fromEntries(
      [...sessionAttributes, ...firstAttributes, 'pack'].map((name) => [name, this.getAttribute(name)]),
    );
    asked.nonce = this.nonce;
    const changed = Object.keys(asked).filter((name) => asked[name] !== this.#asked[name]);
    this.#asked = asked;
    const begun = this.transcript !== '' && !this.completion;
    for (const name of changed)
      if (readers[name]?.(asked[name]) === null) attributes().then(({ reportUnusable }) => reportUnusable(this, name));
    if (changed.length > 0 && (!begun || changed.includes('pack'))) return this.#begin();
    this.#applyLook();
    const refused = changed.filter((name) => sessionAttributes.includes(name));
    if (refused.length > 0) attributes().then(({ reportRefused }) => reportRefused(this, refused));
  }

  /** Starts over, whatever was shown before. */
  #begin() {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#loop = undefined;
    this.#host = undefined;
    this.#offline = null;
    this.#language = languageFor(tongues, [storedPreference('language'), this.lang, ...navigator.languages]);
    this.#widget = element('div', { class: `widget page ${this.#theme}` });
    this.#root.replaceChildren(this.#widget);
    this.#showLoading();
    fetchWords(this.#language, base).catch(() => {}); // reported when the words are needed
    const { signal } = this.#ending;
    // The page view is likely, as far as is known: fetch its sheet in parallel with the module.
    if (this.#view === 'page') fetchPageSheet().catch(() => {});
    // An aborted attempt may still fail.
    this.#open(signal).catch((error) => void (signal.aborted || this.#fail(error)));
  }

  /** @param {AbortSignal} signal */
  async #open(signal) {
    const loaded = await this.#load(signal);
    if (signal.aborted) return;
    const { core, store, pack, hash, older, stored, lead, log } = loaded;
    // The result tells of signals: without what records them, it would say that there were none.
    if (pack.signals?.away || pack.signals?.paste) await recorder();
    else if (log && lead) underway().catch(() => {}); // restores the place
    if (signal.aborted) return;
    const script = workerScript(this, base);
    const reply = await this.#openSession(loaded, script !== null);
    if (signal.aborted) return;
    const clock = new Clock(Math.max(stored.row.seen, lastMoment(log)), undefined, stored.row.shift);
    const screens = this.#makeScreens(core, pack, signal);
    const host = this.#makeHost(loaded, clock, screens, signal);
    this.#listen(core, clock, screens, host, signal);
    this.#loop = screens.loop;
    this.#host = host;
    this.#offline =
      script &&
      idle()
        .then(() => import('./offline.mjs'))
        .then(
          ({ Offline }) =>
            new Offline({
              script,
              pack: loaded.url,
              content: pack,
              lacking,
              signal,
              runner: () => host.runner(),
              notify: host.notify,
            }),
        );
    this.#offline?.then(
      (it) => it.begin(),
      () => {},
    );

    if (lead) {
      host.apply(reply);
      host.apply(core.notify({ type: 'time' }, clock.now())); // so that the first frame shows the time left
    }
    this.#applyLook();
    // Until this face has loaded, the regular one replaces it.
    (mono ??= fetchFont(folder, 'mono')).then(
      ([face, font]) => {
        if (signal.aborted) return;
        core.setFont(face, font);
        this.#applyLook();
      },
      () => {},
    );
    if (!lead) return this.#followOtherTab(loaded, host, signal);
    lead.lost.then(() => signal.aborted || this.#followOtherTab(loaded, host, signal));
    if (log) watchSession(loaded, clock, screens, host, signal);
    if (log && !stored.row.finished) {
      const granted = { ...this.#granted, own: pack.extra_time ?? [] };
      attributes().then(({ reportChanged }) => signal.aborted || reportChanged(this, log, granted));
    }
    if (log && reply.requests.every(({ type }) => type !== 'complete')) host.resume();
    if (!navigator.onLine) host.notify({ type: 'network', online: false });
    if (!log) loaded.server.then((time) => time && !host.transcript && clock.set(time));
    if (!older) store.tidy(pack.id, hash);
    const own = stored.row;
    const rows = await store.sessions();
    if (!rows.some(({ key, finished }) => finished && key !== own.key)) return;
    const { handOverOthers, offerLast } = await import('./earlier.mjs');
    if (signal.aborted) return;
    handOverOthers(rows, {
      own,
      store,
      signal,
      digest,
      clock,
      takeLead,
      submit: this.#submit,
      dispatch: (event) => this.dispatchEvent(event),
    });
    offerLast(rows, {
      own,
      store,
      element,
      widget: this.#widget,
      language: this.#language,
      begun: () => host.transcript !== '',
      show: (key) => this.#continueWith(key),
    });
  }

  /** Restarts with the session of this key, whatever its nonce. @param {string | null} [key] */
  #continueWith(key = this.#decided.key) {
    this.#decided = { asked: this.nonce, key };
    this.#begin();
  }

  /** Reports that the session on the screen has another nonce than the page. @param {string} nonce */
  #tellNonce(nonce) {
    this.#nonce = nonce;
    this.dispatchEvent(new CustomEvent('resume', { detail: { nonce }, bubbles: true, composed: true }));
  }

  /** Settings that the page gives a new session. */
  get #granted() {
    return { audience: this.getAttribute('audience') ?? '', extra_time: percent(this.getAttribute('extra-time')) ?? 0 };
  }

  /** Fetches and reads all that the first screen needs. @param {AbortSignal} signal */
  async #load(signal) {
    const name = this.getAttribute('pack');
    // A framework may set the attribute a little later.
    if (!name)
      await new Promise((resolve) => {
        setTimeout(resolve, grace);
      });
    const url = addressOf(name);
    if (!name || !url) throw new Failure('unnamed');
    const fetched = fetchBytes(url);
    // Don't overwrite the message of a failure that came first.
    fetched.then(
      (bytes) => signal.aborted || this.#showTitle(bytes),
      () => {},
    );
    const asked = this.nonce;
    if (this.#decided.asked !== asked) this.#decided = { asked, key: null };
    const opening = sharedStore();
    const chosen = opening.then((store) =>
      choose({ store, fetched, url: url.href, nonce: asked, wanted: this.#decided.key, digest }),
    );
    const server = chosen.then(
      ({ row }) => (row || !navigator.onLine ? undefined : timeAt(url)),
      () => undefined,
    );
    const [choice, store, signing, core] = await Promise.all([
      chosen,
      opening,
      canSign(),
      instantiate(factory, module),
    ]);
    const { bytes, hash, row, older } = (await this.#decide(choice, asked, store, signal)) ?? choice;
    const nonce = row?.nonce ?? asked;
    const pack = await readPack(bytes, name, core, this.#language);
    const language = this.#languageFor(pack);
    core.setWords(language, await fetchWords(language, base));
    if (choice.gone) throw new Evicted(pack.id);
    this.#nonce = nonce;
    const stored = store.session(hash, nonce, { ...row, pack_id: pack.id, url: url.href }, bytes);
    const lead = row?.finished ? alone : await this.#takeLead(stored.row.key, signal);
    const log = await stored.load();
    const faces = await fonts;
    this.#fonts = faces !== null;
    for (const [face, font] of faces ?? []) core.setFont(face, font);
    this.#letters = null;
    if (lacking.test(new TextDecoder().decode(bytes)))
      await this.#findLetters(pack, core, (letters) => letters.prepare(this.#languageFor(pack)));
    if (!signal.aborted) this.#language = this.#languageFor(pack);
    if (this.#view === 'page') await pageSheet();
    return { url, server, nonce, bytes, hash, older, pack, store, stored, lead, log, signing, core };
  }

  /**
   * Asks whether to resume a session that was begun under another nonce; null if not.
   * @param {import('./opening.mjs').Choice} choice
   * @param {string} asked the nonce of the page
   * @param {import('../store/store.mjs').OpenStore} store
   * @param {AbortSignal} signal
   */
  async #decide({ others = [] }, asked, store, signal) {
    if (others.length === 0) return null;
    const { key } = this.#decided;
    const again = others.find(({ row }) => row.key === key);
    if (again || key === '') return again ?? null;
    const { ask } = await import('./unfinished.mjs');
    const chosen = await ask(others, {
      store,
      language: this.#language,
      element,
      messageBox,
      show: (box) => {
        if (signal.aborted) return;
        this.#widget.replaceChildren(box);
        this.#presses.screenChanged();
      },
    });
    this.#decided.key = chosen?.row.key ?? '';
    if (chosen) this.#tellNonce(chosen.row.nonce);
    return chosen;
  }

  /**
   * Opens the stored session, or a new one.
   * @param {Loaded} loaded
   * @param {boolean} offline whether the test can be stored for offline use
   */
  #openSession({ bytes, hash, older, nonce, pack, stored, log, signing, core }, offline) {
    const explain = (/** @type {Error} */ problem) => core.explain(problem, this.#language);
    const open = () =>
      core.open(
        bytes,
        {
          pack: hash,
          runtime: __WASM_INTEGRITY__,
          language: this.#language,
          names: Object.fromEntries(pack.languages.map((/** @type {string} */ tag) => [tag, nameOf(tag)])),
          nonce,
          ...this.#granted,
          host_name: nameOfHost(this.getAttribute('host-name'), this.#granted.audience),
          seed: globalThis.crypto.getRandomValues(new Uint32Array(1))[0],
          signing: signing.ok,
          canvas: this.#canvasServes,
          older_pack: older,
          offline,
        },
        log,
      );
    return openStored(stored, open, explain);
  }

  /**
   * Creates the elements, and the objects that keep them in step with the module.
   * @param {Core} core
   * @param {any} pack
   * @param {AbortSignal} signal
   */
  #makeScreens(core, pack, signal) {
    // The notice that is shown stays until a view is applied.
    const tree = element('div', { class: 'tree', hidden: '' });
    this.#widget.append(tree);
    const model = new Model(core.description);
    const media = new Media(pack.media ?? []);
    const mirror = new Mirror(tree, (id) => media.url(id));
    const lacks = () => this.#findLetters(pack, core, (letters) => letters.lack());
    const loop = new Loop({ core, model, mirror, widget: this.#widget, presses: this.#presses, lacks });
    signal.addEventListener('abort', () => {
      loop.end();
      media.end();
    });
    return { tree, model, mirror, loop };
  }

  /**
   * Creates the host, which does what the core requests.
   * @param {Loaded} loaded
   * @param {Clock} clock
   * @param {Screens} screens
   * @param {AbortSignal} signal
   */
  #makeHost(loaded, clock, screens, signal) {
    const { core, stored, pack, store, bytes, lead } = loaded;
    const host = new Host(core, stored, pack, {
      base,
      store,
      clock,
      bytes,
      signal,
      submit: () => this.#submit,
      language: () => this.#language,
      prefer: (preference, value) => this.#prefer(preference, value),
      dispatch: (event) => this.dispatchEvent(event),
      begun: () => {
        this.#widget.nextElementSibling?.remove();
        watchSession(loaded, clock, screens, host, signal);
      },
      restart: (key) => {
        this.#continueWith(key);
        const nonce = key && JSON.parse(key)[1];
        if (key && nonce !== this.nonce) this.#tellNonce(nonce);
      },
      serverTime: () => timeAt(loaded.url, 5000),
      takeOver: async () => {
        const taken = await takeLead(stored.row.key, { steal: true });
        if (!signal.aborted) this.#lead = taken && { name: stored.row.key, lead: taken };
        this.#begin();
      },
      // With a lock this tab goes on leading: it reloads the answers that the other tab wrote during the takeover.
      overtaken: () => (lead === alone ? this.#followOtherTab(loaded, host, signal) : this.#begin()),
      offline: (wished) => this.#offline?.then((it) => (wished ? it.keep() : it.begin())),
      trouble: (code, message) => this.#tellTrouble(code, message),
      say: (words) => screens.mirror.say(words),
      changed: () => this.#guard(() => screens.loop.update()),
      failed: (error) => this.#fail(error),
    });
    signal.addEventListener('abort', () => host.end());
    return host;
  }

  /**
   * @param {Core} core
   * @param {Clock} clock
   * @param {Screens} screens
   * @param {Host} host
   * @param {AbortSignal} signal
   */
  #listen(core, clock, { tree, mirror, loop }, host, signal) {
    listen(tree, mirror, {
      act: (node, action, value) =>
        this.#guard(() => {
          host.apply(core.act(node.id, action, value, clock.now()));
          loop.update();
        }),
      look: (look, node) => loop.look(look, node?.id ?? 0),
      meant: (control) => this.#presses.meant(control),
    });
    // The settings: their style is that of the page view, which may be chosen there.
    tree.addEventListener(
      'beforetoggle',
      () =>
        void pageSheet().then(
          () => adoptSheets(this.#root),
          () => {},
        ),
      true,
    );
    watchDevice(this.#widget, () => this.#applyLook(), signal);
    // Print the page view, not the canvas.
    for (const type of ['beforeprint', 'afterprint']) {
      addEventListener(
        type,
        () => {
          this.#printing = type === 'beforeprint';
          this.#applyLook();
        },
        { signal },
      );
    }
    for (const type of ['visibilitychange', 'pageshow'])
      addEventListener(type, () => clock.look(), { signal, capture: true });
  }

  /**
   * Shows the session that another tab leads, until that tab releases it.
   *
   * @param {Loaded} loaded
   * @param {Host} host
   * @param {AbortSignal} signal
   */
  #followOtherTab({ stored }, host, signal) {
    this.#lead = null;
    host.stopLeading();
    awaitLead(stored.row.key, signal).then((next) => {
      this.#lead = { name: stored.row.key, lead: next };
      this.#begin();
    });
  }

  /** @param {() => void} work */
  #guard(work) {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  /**
   * @param {string} name
   * @param {AbortSignal} signal
   * @returns {Promise<import('./lead.mjs').Lead | null>} null if another tab leads
   */
  async #takeLead(name, signal) {
    if (this.#lead?.name !== name) {
      this.#release();
      const lead = await takeLead(name, { ifAvailable: true });
      if (signal.aborted) lead?.release();
      else this.#lead = lead && { name, lead };
    }
    return this.#lead?.lead ?? null;
  }

  #release() {
    this.#lead?.lead.release();
    this.#lead = null;
  }

  /** Applies the view and the theme. */
  #applyLook() {
    const loop = this.#loop;
    if (!loop) return;
    const changed = (/** @type {boolean} */ available) => {
      this.#graphics = available;
      this.#applyLook();
    };
    this.#widget.lang = this.#language;
    this.#widget.dir = direction(this.#language);
    if (this.#view === 'page' || !loop.show('canvas', changed)) {
      if (!adoptSheets(this.#root)) return this.#applyLookSoon();
      loop.show('page', changed);
    }
    loop.theme = this.#theme;
    this.#widget.querySelector('.notice')?.remove();
    this.#widget.querySelector('.tree')?.removeAttribute('hidden');
    loop.update();
  }

  /** Applies them once the page view's style sheet has loaded; until then the screen stays as it is. */
  #applyLookSoon() {
    const { signal } = this.#ending;
    pageSheet().then(
      () => signal.aborted || this.#applyLook(),
      (error) => void (signal.aborted || this.#view === 'canvas' || this.#fail(error)),
    );
  }

  /** URL to send results to, '' for none. */
  get #submit() {
    const address = this.getAttribute('submit');
    return (address && addressOf(address)?.href) || '';
  }

  get #theme() {
    return themeFor(this.#chosen.theme || this.getAttribute('theme') || 'auto');
  }

  get #view() {
    const wish = this.#chosen.view || this.getAttribute('view') || 'auto';
    return wish !== 'page' && !this.#printing && this.#canvasServes ? 'canvas' : 'page';
  }

  get #canvasServes() {
    return (
      this.#graphics &&
      this.#fonts &&
      canvasServes(this.#widget, this.#language) &&
      (this.#letters?.serve(this.#language) ?? true)
    );
  }

  /** @param {any} pack */
  #languageFor(pack) {
    return languageFor(pack.languages, [storedPreference('language'), this.lang, ...navigator.languages]);
  }

  /**
   * Fetches characters that the faces lack. The page view shows them until they have loaded, or for good if no face has
   * them.
   *
   * @param {any} pack
   * @param {Core} core
   * @param {(letters: import('./letters.mjs').Letters) => Promise<void>} find
   */
  async #findLetters(pack, core, find) {
    const { Letters } = await import('./letters.mjs');
    this.#letters ??= new Letters(pack, core, folder, { first, beyond, fetchFont });
    const found = find(this.#letters);
    this.#applyLook();
    await found;
    this.#applyLook();
  }

  /** @param {'view' | 'theme' | 'language'} name @param {string} value */
  #prefer(name, value) {
    storePreference(name, value);
    if (name === 'language') this.#language = value;
    else this.#chosen[name] = value;
    this.#letters?.prepare(value).then(() => this.#applyLook());
    this.#applyLook();
  }

  #showLoading() {
    this.#widget.lang = this.#language;
    this.#widget.append(messageBox(wordsIn(this.#language)('loading')));
  }

  /** Shows the pack's title while the module loads: the pack arrives much earlier. @param {Uint8Array} bytes */
  #showTitle(bytes) {
    const title = titleOf(bytes, this.#language);
    if (title && !this.#loop) this.#widget.replaceChildren(messageBox(title, wordsIn(this.#language)('loading')));
  }

  /** Shows what went wrong, so that the page is never blank. @param {unknown} error */
  async #fail(error) {
    const ending = this.#ending;
    ending.abort();
    console.error(error);
    const words = await wordsFor(error, this.#language);
    if (ending !== this.#ending) return; // restarted meanwhile
    const { box, code, message } = trouble(error, words, {
      // Only a reload fetches the module again, and many browsers remember a failed import.
      retry: () =>
        Promise.all([module, this.#view === 'page' && fetchPageSheet()]).then(
          () => this.#begin(),
          () => (navigator.onLine ? location.reload() : this.#begin()),
        ),
      begin: () => this.#begin(),
    });
    this.#widget.className = `widget page ${this.#theme}`;
    this.#widget.replaceChildren(box);
    this.#presses.screenChanged();
    this.#tellTrouble(code, message);
  }

  /** @param {string} code @param {string} message */
  #tellTrouble(code, message) {
    this.dispatchEvent(new CustomEvent('error', { detail: { code, message } }));
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

/**
 * Starts to track the candidate's place and the signals that the pack records. If this fails to load, no answer is
 * lost.
 *
 * @param {Loaded} loaded
 * @param {Clock} clock
 * @param {Screens} screens
 * @param {Host} host
 * @param {AbortSignal} signal
 */
function watchSession({ stored, pack }, clock, { tree, mirror, model }, host, signal) {
  underway().then(
    (beside) => {
      if (!signal.aborted)
        beside.watchSession({ tree, mirror, model, stored, clock, pack, signal, notify: host.notify, fetchPageSheet });
    },
    () => {},
  );
}

/**
 * The time of the pack's server, else of the widget's: another origin may not reveal it. The page's own server is not
 * asked: it might issue a new nonce for the request.
 * @param {URL} pack
 * @param {number} [patience] milliseconds
 */
async function timeAt(pack, patience) {
  return (
    (await serverTime(pack, fetchFile, patience)) ?? serverTime(new URL('potentiel.js', base), fetchFile, patience)
  );
}

/** What a language calls itself. @param {string} tag BCP 47 */
function nameOf(tag) {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.replace(/^./u, (letter) => letter.toLocaleUpperCase(tag));
}

/** @param {string | null} text @returns {number | null} as the module expects it; null for an unusable value */
function percent(text) {
  const number = /^\s*(\d+(\.\d+)?)\s*%?\s*$/.exec(text || '0')?.[1];
  return Number(number) <= 400 ? Math.round(Number(number)) : null;
}

/**
 * Resolves when the browser is idle, after all that the candidate waits for. On a later visit: at once.
 *
 * @returns {Promise<unknown>}
 */
function idle() {
  if (navigator.serviceWorker.controller || !('requestIdleCallback' in globalThis)) return Promise.resolve();
  return new Promise((resolve) => {
    requestIdleCallback(resolve, { timeout: 5000 });
  });
}

// A page may load two copies of this script.
if (!customElements.get('potentiel-assessment')) customElements.define('potentiel-assessment', PotentielAssessment);
