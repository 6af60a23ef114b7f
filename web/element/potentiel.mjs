// <potentiel-assessment pack="pack.json">: the assessment widget.
//
//   pack        URL of a built pack
//   lang        the language to begin in; by default the browser's
//   view        canvas, page or auto (default); what the candidate chooses goes before it
//   theme       light, dark, contrast or auto (default)
//   nonce       a single-use value of the platform, which comes back signed
//   audience    the platform's origin, which comes back signed
//   submit      URL to which the result is posted, until the server answers that it has it
//   extra-time  percent that this candidate has more time, 0 to 400
//   offline     the test can be taken without a network after the first visit. Empty: for pages below the widget's own
//               folder; else the address of a service worker of the page's own (web/offline/worker.mjs)
//
// Each is a property, too (`extra-time` is `extraTime`). They can be set in any order and at any time: what is set in
// one task takes effect together. A session that has begun keeps its nonce, audience and extra time until it is
// finished.
//
// Events: `complete` with detail {credential, jws, transcript, result}, once, when the candidate has finished and there
// is a network; a page that can't take it now calls preventDefault(), or `event.waitUntil(promise)` with a promise that
// rejects, and is told again at the next visit, be it under another nonce: the session's own is
// `detail.result.start.nonce`. `delivered` and `undelivered` say what became of the attribute `submit` (delivery.mjs).
// `error` with detail {code, message} when nothing can be shown, or something was refused, as an attribute that can't
// be used; and, while the test goes on, when the candidate's programs can't be run here: its code is then
// engine_unreachable, engine_blocked or engine_failed. The property `completion` holds the detail of `complete` once
// there is one. `resume` with detail {nonce} when the candidate goes on with a session that was begun under another
// nonce than the attribute's: that one is signed, and the property `sessionNonce` tells it, too.
import { fetchFile } from '#files';
import factory from '#glue';
import { languageFor, tongues, wordsIn } from '#words/all/element';
import { instantiate } from '../engine/core.mjs';
import { Loop } from './loop.mjs';
import { Mirror, direction } from '../mirror/dom.mjs';
import { listen } from '../mirror/input.mjs';
import { Model } from '../mirror/model.mjs';
import { Presses } from '../mirror/presses.mjs';
import { fetchPageSheet, wear } from '../mirror/sheets.mjs';
import { canSign, openStore } from '../store/store.mjs';
import { Clock, lastMoment, serverTime } from './clock.mjs';
import { Host } from './host.mjs';
import { alone, awaitLead, takeLead } from './lead.mjs';
import { Failure, digest, fetchBytes, fetchFont, fetchModule } from './load.mjs';
import { Media } from './media.mjs';
import { choose } from './opening.mjs';
import { readPack, titleOf } from './pack.mjs';
import { beyond, first } from './characters.mjs';
import { canvasServes, storePreference, storedPreference, themeFor, watchDevice } from './preferences.mjs';
import { adoptProperties, mirrorAttributes } from './properties.mjs';
import { fetchWords } from './speech.mjs';
import { element, Evicted, notice, resume, trouble, wordsFor } from './trouble.mjs';
import { addressOf, workerScript } from './worker_script.mjs';

const base = new URL('.', import.meta.url);
// All that does not depend on the pack is under way before the first element is there.
const module = fetchModule(new URL('potentiel.wasm', base), __WASM_INTEGRITY__);
const folder = new URL('fonts/', base);
const lacking = beyond(first);
const fonts = Promise.all([fetchFont(folder, 'regular'), fetchFont(folder, 'bold')]).catch(() => null);
/** That of programs comes behind the first screen. @type {ReturnType<typeof fetchFont> | undefined} */
let mono;
module.catch(() => {});
const underway = () => import('./underway.mjs');
const said = () => import('./attributes.mjs');
const pageSheet = () =>
  fetchPageSheet().catch(() => {
    throw new Failure('missing', new URL('chunks/page', base).pathname);
  });

const grace = 1000; // milliseconds without the attribute `pack` until that is said
/** What is typed into the widget; a page's shortcuts are not meant by it. */
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
/** Keys that lead out of the widget: dialogs of the page end with Escape, and keep the focus by Tab. */
const leadOut = ['Escape', 'Tab'];

/** One connection serves all widgets of a page. @type {ReturnType<typeof openStore> | undefined} */
let opened;
/** Where it was lost, or could not be had, it is tried again. */
async function sharedStore() {
  if (!(await opened)?.durable) opened = openStore();
  return /** @type {NonNullable<typeof opened>} */ (opened);
}

/** What is fixed when a session begins. */
const sessionAttributes = ['nonce', 'audience', 'extra-time'];
/** What counts until then. */
const firstAttributes = ['lang', 'submit', 'offline'];
/**
 * What makes something of an attribute's text; null where that can't be done.
 *
 * @type {Record<string, (text: string | null) => unknown>}
 */
const readers = { submit: addressOf, offline: addressOf, 'extra-time': percent };

/**
 * @typedef {import('../engine/core.mjs').Core} Core
 * @typedef {object} Loaded what a session is opened with
 * @property {URL} url of the pack
 * @property {Promise<number | undefined>} server what time it is there
 * @property {string} nonce
 * @property {Uint8Array<ArrayBuffer>} bytes of the pack
 * @property {string} hash of these
 * @property {boolean} older there is a newer version of the pack
 * @property {any} pack
 * @property {import('../store/store.mjs').OpenStore} store
 * @property {import('../store/session.mjs').Session} stored
 * @property {import('./lead.mjs').Lead | null} lead null where another tab has it
 * @property {string} log the transcript as it was left, '' where there is none
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
  /** Whether the fonts of the canvas view can be had. */
  #fonts = true;
  /** Who finds the letters that they lack; null while they lack none. @type {import('./letters.mjs').Letters | null} */
  #letters = null;
  #language = '';
  #widget = document.createElement('div');
  /** @type {Host | undefined} */
  #host;
  /**
   * What tells other tabs that the session is taken here.
   *
   * @type {{name: string, lead: import('./lead.mjs').Lead} | null}
   */
  #lead = null;
  #chosen = { view: storedPreference('view'), theme: storedPreference('theme') };
  /** Whether the graphics of the canvas view can be had. */
  #graphics = true;
  #printing = false;
  /** @type {Promise<import('./offline.mjs').Offline> | null} */
  #offline = null;
  #nonce = '';
  /** What the candidate has decided where a session under another nonce could go on: its key, '' for none of them. */
  #decided = { asked: '', key: /** @type {string | null} */ (null) };
  /** The attributes that what is shown was opened with. @type {Record<string, string | null>} */
  #asked = {};
  #settling = false;

  /** How many passes over the screens and how many paintings there were. */
  get statistics() {
    return { frames: 0, draws: 0, ...this.#loop?.statistics };
  }

  /**
   * What is kept for taking the test without a network: `state`, and `keep()` to have all of it kept. Null where
   * nothing is.
   */
  get kept() {
    return this.#offline;
  }

  /** Of the page: browsers hide the attribute under a Content-Security-Policy, for `nonce` means a script's to them. */
  get nonce() {
    return super.nonce || this.getAttribute('nonce') || '';
  }

  set nonce(value) {
    super.nonce = value ?? '';
    this.#settle();
  }

  /** The semantic tree on the screen, for tests and tools. */
  get tree() {
    return this.#loop?.model.root ?? null;
  }

  /** The transcript so far, each line ended by a line break. */
  get transcript() {
    return this.#host?.transcript ?? '';
  }

  /** @returns {import('./completion.mjs').Completion | null} the signed result, once there is one */
  get completion() {
    return this.#host?.completion ?? null;
  }

  /** Whether the session is taken in this tab, and not in another. */
  get leads() {
    return this.#host?.leads ?? false;
  }

  /** The nonce of the session on the screen. */
  get sessionNonce() {
    return this.#nonce;
  }

  /** How the answers reach the disk: 'saved', 'writing', 'full', 'unavailable' or 'erased'. */
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
    this.#root.adoptedStyleSheets = []; // another document's can't be kept
    wear(this.#root);
    this.#asked = {};
    this.#settle();
  }

  disconnectedCallback() {
    this.#ending.abort();
    this.#release();
  }

  attributeChangedCallback() {
    this.#settle();
  }

  /** What is set in one task takes effect together. */
  #settle() {
    if (this.#settling) return;
    this.#settling = true;
    queueMicrotask(() => {
      this.#settling = false;
      if (this.isConnected) this.#heed();
    });
  }

  /** Does what the attributes ask for by now. */
  #heed() {
    const asked = Object.fromEntries(
      [...sessionAttributes, ...firstAttributes, 'pack'].map((name) => [name, this.getAttribute(name)]),
    );
    asked.nonce = this.nonce;
    const changed = Object.keys(asked).filter((name) => asked[name] !== this.#asked[name]);
    this.#asked = asked;
    const begun = this.transcript !== '' && !this.completion;
    for (const name of changed)
      if (readers[name]?.(asked[name]) === null) said().then(({ unusable }) => unusable(this, name));
    if (changed.length > 0 && (!begun || changed.includes('pack'))) return this.#begin();
    this.#dress();
    const refused = changed.filter((name) => sessionAttributes.includes(name));
    if (refused.length > 0) said().then(({ refuse }) => refuse(this, refused));
  }

  /** Begins anew, whatever was before. */
  #begin() {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#loop = undefined;
    this.#host = undefined;
    this.#offline = null;
    this.#language = languageFor(tongues, [storedPreference('language'), this.lang, ...navigator.languages]);
    this.#widget = element('div', { class: `widget page ${this.#theme}` });
    this.#root.replaceChildren(this.#widget);
    this.#wait();
    fetchWords(this.#language, base).catch(() => {}); // said when they are needed
    const { signal } = this.#ending;
    // Likely by what is known already: so it comes beside the module.
    if (this.#view === 'page') fetchPageSheet().catch(() => {});
    // What has been given up may still fail.
    this.#open(signal).catch((error) => void (signal.aborted || this.#fail(error)));
  }

  /** @param {AbortSignal} signal */
  async #open(signal) {
    const loaded = await this.#load(signal);
    if (signal.aborted) return;
    const { core, store, pack, hash, older, stored, lead, log } = loaded;
    // Needed before the screen is as it was, or something is to be noticed; else only once there is something to be
    // kept.
    if ((log && lead) || pack.signals) underway().catch(() => {});
    const script = workerScript(this, base);
    const reply = this.#fold(loaded, script !== null);
    const clock = new Clock(Math.max(stored.row.seen, lastMoment(log)), undefined, stored.row.shift);
    const screens = this.#raise(core, pack, signal);
    const host = this.#employ(loaded, clock, screens, signal);
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
              tell: host.tell,
            }),
        );
    this.#offline?.then(
      (it) => it.begin(),
      () => {},
    );

    if (lead) {
      host.apply(reply);
      host.apply(core.send({ type: 'time' }, clock.now())); // the first picture shows what is left
    }
    this.#dress();
    // Until it is there, the regular one stands in for it.
    (mono ??= fetchFont(folder, 'mono')).then(
      ([face, font]) => {
        if (signal.aborted) return;
        core.font(face, font);
        this.#dress();
      },
      () => {},
    );
    if (!lead) return this.#follow(loaded, host, signal);
    lead.lost.then(() => signal.aborted || this.#follow(loaded, host, signal));
    if (log) attend(loaded, clock, screens, host, signal);
    if (log && !stored.row.finished) {
      said().then(
        ({ compare }) => signal.aborted || compare(this, log, { ...this.#granted, own: pack.extra_time ?? [] }),
      );
    }
    if (log && reply.effects.every(({ type }) => type !== 'complete')) host.resume();
    if (!navigator.onLine) host.tell({ type: 'network', online: false });
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
      show: (key) => this.#goOn(key),
    });
  }

  /** With the session of this key, whatever its nonce. @param {string | null} [key] */
  #goOn(key = this.#decided.key) {
    this.#decided = { asked: this.nonce, key };
    this.#begin();
  }

  /** The session on the screen has another nonce than the page gives. @param {string} nonce */
  #tellNonce(nonce) {
    this.#nonce = nonce;
    this.dispatchEvent(new CustomEvent('resume', { detail: { nonce }, bubbles: true, composed: true }));
  }

  /** What the page gives a session that begins. */
  get #granted() {
    return { audience: this.getAttribute('audience') ?? '', extra_time: percent(this.getAttribute('extra-time')) ?? 0 };
  }

  /** All that has to be fetched or read before there can be a screen. @param {AbortSignal} signal */
  async #load(signal) {
    const name = this.getAttribute('pack');
    // A framework may set it a little later.
    if (!name)
      await new Promise((resolve) => {
        setTimeout(resolve, grace);
      });
    const url = addressOf(name);
    if (!name || !url) throw new Failure('unnamed');
    const fetched = fetchBytes(url);
    // Not over the words that say what failed meanwhile.
    fetched.then(
      (bytes) => signal.aborted || this.#announce(bytes),
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
    const pack = readPack(bytes, name, core);
    const language = this.#languageFor(pack);
    core.speak(language, await fetchWords(language, base));
    if (choice.gone) throw new Evicted(pack.id);
    this.#nonce = nonce;
    const stored = store.session(hash, nonce, { ...row, pack_id: pack.id, url: url.href }, bytes);
    const lead = row?.finished ? alone : await this.#takeLead(stored.row.key, signal);
    const log = await stored.load();
    const faces = await fonts;
    this.#fonts = faces !== null;
    for (const [face, font] of faces ?? []) core.font(face, font);
    this.#letters = null;
    if (lacking.test(new TextDecoder().decode(bytes)))
      await this.#find(pack, core, (letters) => letters.prepare(this.#languageFor(pack)));
    if (!signal.aborted) this.#language = this.#languageFor(pack);
    if (this.#view === 'page') await pageSheet();
    return { url, server, nonce, bytes, hash, older, pack, store, stored, lead, log, signing, core };
  }

  /**
   * The session under another nonce that is to go on, if the candidate wants that.
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
      notice,
      show: (box) => {
        if (signal.aborted) return;
        this.#widget.replaceChildren(box);
        this.#presses.turn();
      },
    });
    this.#decided.key = chosen?.row.key ?? '';
    if (chosen) this.#tellNonce(chosen.row.nonce);
    return chosen;
  }

  /**
   * The session as it was left, or a new one.
   * @param {Loaded} loaded
   * @param {boolean} offline whether the test can be taken without a network
   */
  #fold({ bytes, hash, older, nonce, stored, log, signing, core }, offline) {
    return resume(stored, () =>
      core.open(
        bytes,
        {
          pack: hash,
          runtime: __WASM_INTEGRITY__,
          language: this.#language,
          nonce,
          ...this.#granted,
          seed: globalThis.crypto.getRandomValues(new Uint32Array(1))[0],
          signing: signing.ok,
          canvas: this.#canvasServes,
          older_pack: older,
          offline,
        },
        log,
      ),
    );
  }

  /**
   * The elements, and what keeps them in step with the module.
   * @param {Core} core
   * @param {any} pack
   * @param {AbortSignal} signal
   */
  #raise(core, pack, signal) {
    // The words that were there before stay until a view is put on.
    const tree = element('div', { class: 'tree', hidden: '' });
    this.#widget.append(tree);
    const model = new Model(core.description);
    const media = new Media(pack.media ?? []);
    const mirror = new Mirror(tree, (id) => media.url(id));
    const lacks = () => this.#find(pack, core, (letters) => letters.lack());
    const loop = new Loop({ core, model, mirror, widget: this.#widget, presses: this.#presses, lacks });
    signal.addEventListener('abort', () => {
      loop.end();
      media.end();
    });
    return { tree, model, mirror, loop };
  }

  /**
   * What does the things that the session asks for.
   * @param {Loaded} loaded
   * @param {Clock} clock
   * @param {Screens} screens
   * @param {AbortSignal} signal
   */
  #employ(loaded, clock, screens, signal) {
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
        attend(loaded, clock, screens, host, signal);
      },
      restart: (key) => {
        this.#goOn(key);
        const nonce = key && JSON.parse(key)[1];
        if (key && nonce !== this.nonce) this.#tellNonce(nonce);
      },
      serverTime: () => timeAt(loaded.url, 5000),
      takeOver: async () => {
        const taken = await takeLead(stored.row.key, { steal: true });
        if (!signal.aborted) this.#lead = taken && { name: stored.row.key, lead: taken };
        this.#begin();
      },
      // Who leads by a lock has the last word: the other tab's answers came in while it was taking over.
      overtaken: () => (lead === alone ? this.#follow(loaded, host, signal) : this.#begin()),
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
    watchDevice(this.#widget, () => this.#dress(), signal);
    // Paper takes no canvas.
    for (const type of ['beforeprint', 'afterprint']) {
      addEventListener(
        type,
        () => {
          this.#printing = type === 'beforeprint';
          this.#dress();
        },
        { signal },
      );
    }
    for (const type of ['visibilitychange', 'pageshow'])
      addEventListener(type, () => clock.look(), { signal, capture: true });
  }

  /**
   * Shows the session that another tab leads, until that one lets go of it.
   *
   * @param {Loaded} loaded
   * @param {Host} host
   * @param {AbortSignal} signal
   */
  #follow({ stored }, host, signal) {
    this.#lead = null;
    host.yield();
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
   * @returns {Promise<import('./lead.mjs').Lead | null>} null where another tab leads
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

  /** Puts on the view and the theme that are due. */
  #dress() {
    const loop = this.#loop;
    if (!loop) return;
    const changed = (/** @type {boolean} */ available) => {
      this.#graphics = available;
      this.#dress();
    };
    this.#widget.lang = this.#language;
    this.#widget.dir = direction(this.#language);
    if (this.#view === 'page' || !loop.show('canvas', changed)) {
      if (!wear(this.#root)) return this.#dressSoon();
      loop.show('page', changed);
    }
    loop.theme = this.#theme;
    this.#widget.querySelector('.notice')?.remove();
    this.#widget.querySelector('.tree')?.removeAttribute('hidden');
    loop.update();
  }

  /** Nothing is shown without its style sheet: until that is there, all stays as it is. */
  #dressSoon() {
    const { signal } = this.#ending;
    pageSheet().then(
      () => signal.aborted || this.#dress(),
      (error) => void (signal.aborted || this.#view === 'canvas' || this.#fail(error)),
    );
  }

  /** Where results are sent to, '' for nowhere. */
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
   * Letters that the faces lack. Until they are there, or for good if they are nowhere, the page view shows them.
   *
   * @param {any} pack
   * @param {Core} core
   * @param {(letters: import('./letters.mjs').Letters) => Promise<void>} find
   */
  async #find(pack, core, find) {
    const { Letters } = await import('./letters.mjs');
    this.#letters ??= new Letters(pack, core, folder, { first, beyond, fetchFont });
    const found = find(this.#letters);
    this.#dress();
    await found;
    this.#dress();
  }

  /** @param {'view' | 'theme' | 'language'} name @param {string} value */
  #prefer(name, value) {
    storePreference(name, value);
    if (name === 'language') this.#language = value;
    else this.#chosen[name] = value;
    this.#letters?.prepare(value).then(() => this.#dress());
    this.#dress();
  }

  #wait() {
    this.#widget.lang = this.#language;
    this.#widget.append(notice(wordsIn(this.#language)('loading')));
  }

  /** The pack is here long before the module: its title is something to read. @param {Uint8Array} bytes */
  #announce(bytes) {
    const title = titleOf(bytes, this.#language);
    if (title && !this.#loop) this.#widget.replaceChildren(notice(title, wordsIn(this.#language)('loading')));
  }

  /** Says what went wrong, never a blank. @param {unknown} error */
  async #fail(error) {
    const ending = this.#ending;
    ending.abort();
    console.error(error);
    const words = await wordsFor(error, this.#language);
    if (ending !== this.#ending) return; // begun anew meanwhile
    const { box, code, message } = trouble(error, words, {
      // What was fetched at the start is tried again by a new page only, and many a browser keeps to an import that has
      // failed.
      retry: () =>
        Promise.all([module, this.#view === 'page' && fetchPageSheet()]).then(
          () => this.#begin(),
          () => (navigator.onLine ? location.reload() : this.#begin()),
        ),
      begin: () => this.#begin(),
    });
    this.#widget.className = `widget page ${this.#theme}`;
    this.#widget.replaceChildren(box);
    this.#presses.turn();
    this.#tellTrouble(code, message);
  }

  /** @param {string} code @param {string} message */
  #tellTrouble(code, message) {
    this.dispatchEvent(new CustomEvent('error', { detail: { code, message } }));
  }
}

mirrorAttributes(PotentielAssessment, ['pack', 'view', 'theme', 'audience', 'submit', 'extraTime', 'offline']);

/**
 * Notices what belongs to a session that is under way: where the candidate is, and what the pack records. Without it
 * nothing is lost but the place.
 *
 * @param {Loaded} loaded
 * @param {Clock} clock
 * @param {Screens} screens
 * @param {Host} host
 * @param {AbortSignal} signal
 */
function attend({ stored, pack }, clock, { tree, mirror, model }, host, signal) {
  underway().then(
    (beside) => {
      if (!signal.aborted)
        beside.attend({ tree, mirror, model, stored, clock, pack, signal, tell: host.tell, fetchPageSheet });
    },
    () => {},
  );
}

/**
 * What time it is, by the pack's server or by the widget's: another origin may not say. The page itself is not asked:
 * its server might draw a new nonce for that.
 * @param {URL} pack
 * @param {number} [patience] milliseconds
 */
async function timeAt(pack, patience) {
  return (
    (await serverTime(pack, fetchFile, patience)) ?? serverTime(new URL('potentiel.js', base), fetchFile, patience)
  );
}

/** @param {string | null} text @returns {number | null} as the module takes it */
function percent(text) {
  const number = /^\s*(\d+(\.\d+)?)\s*%?\s*$/.exec(text || '0')?.[1];
  return Number(number) <= 400 ? Math.round(Number(number)) : null;
}

/**
 * After all that the candidate waits for. On a later visit there is nothing to wait for.
 *
 * @returns {Promise<unknown>}
 */
function idle() {
  if (navigator.serviceWorker.controller || !('requestIdleCallback' in globalThis)) return Promise.resolve();
  return new Promise((resolve) => {
    requestIdleCallback(resolve, { timeout: 5000 });
  });
}

// A page may hold two copies of this script.
if (!customElements.get('potentiel-assessment')) customElements.define('potentiel-assessment', PotentielAssessment);
