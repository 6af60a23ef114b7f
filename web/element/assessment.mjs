// One assessment in its element: loads it, opens its session, shows it. The element itself (potentiel.mjs) is on the
// page earlier: it shows what was drawn when the pack was built, and hands over what the candidate did meanwhile.
import { fetchFile } from '#files';
import factory from '#glue';
import { languageFor, tongues, wordsIn } from '#words/all/start';
import { instantiate } from '../engine/core.mjs';
import { Loop } from './loop.mjs';
import { Mirror, direction } from '../mirror/dom.mjs';
import { autonym } from '../base/autonym.mjs';
import { adopted } from '../mirror/elements.mjs';
import { listen } from '../mirror/input.mjs';
import { Model } from '../mirror/model.mjs';
import { later } from '../mirror/later_sheets.mjs';
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
import { canvasServes, watchDevice } from './device.mjs';
import { storePreference, storedPreference, themeFor } from './look.mjs';
import { fetchWords } from './speech.mjs';
import { element, messageBox } from './box.mjs';
import { Evicted, openStored, trouble, wordsFor } from './trouble.mjs';
import { addressOf, workerScript } from './worker_script.mjs';

/** @typedef {import('./potentiel.mjs').PotentielAssessment} Element */

/**
 * What the element's script fetches and holds for all assessments of a page. It is passed: imported by both scripts,
 * it would become a third one, and one more round trip.
 *
 * @typedef {object} Shared
 * @property {URL} base folder of the widget's files
 * @property {Promise<Response>} wasm
 * @property {typeof import('../mirror/sheets.mjs')} sheets
 */

/** What all assessments of a page have in common. */
class Parts {
  /** Called with the number of bytes of the module that have come. @type {Set<(loaded: number) => void>} */
  tell = new Set();

  /** @param {Shared} shared */
  constructor({ base, wasm, sheets }) {
    this.base = base;
    this.sheets = sheets;
    this.fonts = new URL('fonts/', base);
    this.module = this.#fetchModule(wasm);
    this.faces = Promise.all([fetchFont(this.fonts, 'regular'), fetchFont(this.fonts, 'bold')]).catch(() => null);
    sheets.addSheets(later);
  }

  /** Fetches what could not be fetched once more. */
  async refetch() {
    await this.module.catch(() => {
      this.module = this.#fetchModule();
    });
  }

  /** @param {Promise<Response>} [asked] if it is being fetched already */
  #fetchModule(asked) {
    const told = (/** @type {number} */ loaded) => this.tell.forEach((tell) => tell(loaded));
    const module = fetchModule(new URL('potentiel.wasm', this.base), __WASM_INTEGRITY__, asked, told);
    module.catch(() => {}); // reported by those who need it
    return module;
  }

  /** The monospace face for programs, fetched after the first screen. */
  get mono() {
    return (this.#mono ??= fetchFont(this.fonts, 'mono'));
  }
  /** @type {ReturnType<typeof fetchFont> | undefined} */
  #mono;

  recorder() {
    return underway().catch(() => {
      throw new Failure('missing', new URL('chunks/underway', this.base).pathname);
    });
  }
}

/** @type {Parts | undefined} */
let parts;

const lacking = beyond(first);
const underway = () => import('./underway.mjs');
const attributes = () => import('./attributes.mjs');

const grace = 1000; // milliseconds to wait for the attribute `pack` before reporting that it is missing
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
 * @property {Media} media
 */

export class Assessment {
  #element;
  #root;
  #presses;
  #parts;
  /** What the element shows already. @type {import('../first/shown.mjs').Shown | null} */
  #handed;
  /** The same, until the session takes it over. @type {import('../first/shown.mjs').Shown | null} */
  #shown = null;
  /** The pack, if it is being fetched already. @type {import('./potentiel.mjs').Ahead | null} */
  #ahead;
  #ending = new AbortController();
  /** @type {import('./loop.mjs').Loop | undefined} */
  #loop;
  /** Whether the fonts of the canvas view are available. */
  #fonts = true;
  /** Fetches letters that the first faces lack; null if none. @type {import('./letters.mjs').Letters | null} */
  #letters = null;
  #language = '';
  /** @type {HTMLElement} */
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
  #printing = false;
  /** Whether the screen that was there before the module is still shown: it stays as it is, in the page view. */
  #staysPage = false;
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

  /**
   * @param {Element} host
   * @param {import('./potentiel.mjs').Handover} handover
   */
  constructor(host, { root, presses, shown, ahead, ...shared }) {
    this.#element = host;
    this.#root = root;
    this.#presses = presses;
    this.#handed = shown;
    this.#ahead = ahead;
    this.#parts = parts ??= new Parts(shared);
    this.#parts.tell.add((loaded) => this.#shown?.tell(loaded));
  }

  /** Applies the attributes anew: the element has come into a document. */
  enter() {
    this.#parts.sheets.adoptSheets(this.#root);
    this.#asked = {};
    this.apply();
  }

  /** The element has left its document. */
  leave() {
    this.#ending.abort();
    this.#release();
  }

  /** Applies the attributes: restarts before a session has begun or for another pack, else reports what is refused. */
  apply() {
    const asked = Object.fromEntries(
      [...sessionAttributes, ...firstAttributes, 'pack'].map((name) => [name, this.#element.getAttribute(name)]),
    );
    asked.nonce = this.#element.nonce;
    const changed = Object.keys(asked).filter((name) => asked[name] !== this.#asked[name]);
    this.#asked = asked;
    const begun = this.transcript !== '' && !this.completion;
    for (const name of changed)
      if (readers[name]?.(asked[name]) === null)
        attributes().then(({ reportUnusable }) => reportUnusable(this.#element, name));
    if (changed.length > 0 && (!begun || changed.includes('pack'))) return this.#begin();
    this.#applyLook();
    const refused = changed.filter((name) => sessionAttributes.includes(name));
    if (refused.length > 0) attributes().then(({ reportRefused }) => reportRefused(this.#element, refused));
  }

  /** Starts over, whatever was shown before. */
  #begin() {
    this.#ending.abort();
    this.#ending = new AbortController();
    this.#loop = undefined;
    this.#host = undefined;
    this.#offline = null;
    this.#language = languageFor(tongues, [storedPreference('language'), this.#element.lang, ...navigator.languages]);
    if (this.#shown !== this.#handed) this.#shown?.stop();
    this.#shown = this.#handed; // stays until the session takes it over; a second beginning starts from nothing
    this.#handed = null;
    if (this.#shown) this.#widget = this.#shown.widget;
    else this.#showLoading();
    fetchWords(this.#language, this.#parts.base).catch(() => {}); // reported when the words are needed
    const { signal } = this.#ending;
    // An aborted attempt may still fail.
    this.#open(signal).catch((error) => void (signal.aborted || this.#fail(error)));
  }

  /** @param {AbortSignal} signal */
  async #open(signal) {
    const loaded = await this.#load(signal);
    if (signal.aborted) return;
    const { core, store, pack, hash, older, stored, lead, log } = loaded;
    // The result tells of signals: without what records them, it would say that there were none.
    if (pack.signals?.away || pack.signals?.paste) await this.#parts.recorder();
    else if (log && lead) underway().catch(() => {}); // restores the place
    if (signal.aborted) return;
    const script = workerScript(this.#element, this.#parts.base);
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
    const wanted = this.#shown?.settings;
    this.#catchUp(loaded, host);
    this.#applyLook();
    wanted?.click();
    // Until this face has loaded, the regular one replaces it.
    this.#parts.mono.then(
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
      attributes().then(({ reportChanged }) => signal.aborted || reportChanged(this.#element, log, granted));
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
      dispatch: (event) => this.#element.dispatchEvent(event),
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

  /**
   * Does what the candidate did before the module was there, as if it had been there.
   * @param {Loaded} loaded
   * @param {Host} host
   */
  #catchUp({ core, hash, lead, log }, host) {
    const shown = this.#shown;
    if (!shown) return;
    this.#shown = null;
    shown.stop();
    // Another version of the pack may ask something else; and a session that was begun before goes on where it was.
    if (!lead || log || shown.hash !== hash) return;
    for (const { node, action, value, at } of shown.acts) host.apply(core.act(node, action, value, at));
  }

  /** Restarts with the session of this key, whatever its nonce. @param {string | null} [key] */
  #continueWith(key = this.#decided.key) {
    this.#decided = { asked: this.#element.nonce, key };
    this.#begin();
  }

  /** Reports that the session on the screen has another nonce than the page. @param {string} nonce */
  #tellNonce(nonce) {
    this.#nonce = nonce;
    this.#element.dispatchEvent(new CustomEvent('resume', { detail: { nonce }, bubbles: true, composed: true }));
  }

  /** Settings that the page gives a new session. */
  get #granted() {
    return {
      audience: this.#element.getAttribute('audience') ?? '',
      extra_time: percent(this.#element.getAttribute('extra-time')) ?? 0,
    };
  }

  /** Fetches and reads all that the first screen needs. @param {AbortSignal} signal */
  async #load(signal) {
    const name = this.#element.getAttribute('pack');
    // A framework may set the attribute a little later.
    if (!name)
      await new Promise((resolve) => {
        setTimeout(resolve, grace);
      });
    const url = addressOf(name);
    if (!name || !url) throw new Failure('unnamed');
    const fetched = fetchBytes(url, this.#ahead?.url === url.href ? this.#ahead.response : undefined);
    this.#ahead = null; // a later attempt fetches again
    // Don't overwrite the message of a failure that came first.
    fetched.then(
      (bytes) => signal.aborted || this.#showTitle(bytes),
      () => {},
    );
    const asked = this.#element.nonce;
    if (this.#decided.asked !== asked) this.#decided = { asked, key: null };
    const opening = sharedStore();
    const chosen = opening.then((store) =>
      choose({ store, fetched, url: url.href, nonce: asked, wanted: this.#decided.key, digest }),
    );
    const server = chosen.then(
      ({ row }) => (row || !navigator.onLine ? undefined : timeAt(url, this.#parts.base)),
      () => undefined,
    );
    const [choice, store, signing, core] = await Promise.all([
      chosen,
      opening,
      canSign(),
      instantiate(factory, this.#parts.module),
    ]);
    const { bytes, hash, row, older } = (await this.#decide(choice, asked, store, signal)) ?? choice;
    const nonce = row?.nonce ?? asked;
    const pack = await readPack(bytes, name, core, this.#language);
    const language = this.#languageFor(pack);
    core.setWords(language, await fetchWords(language, this.#parts.base));
    if (choice.gone) throw new Evicted(pack.id);
    this.#nonce = nonce;
    const stored = store.session(hash, nonce, { ...row, pack_id: pack.id, url: url.href }, bytes);
    const lead = row?.finished ? alone : await this.#takeLead(stored.row.key, signal);
    const log = await stored.load();
    const faces = await this.#parts.faces;
    this.#fonts = faces !== null;
    for (const [face, font] of faces ?? []) core.setFont(face, font);
    this.#letters = null;
    if (lacking.test(new TextDecoder().decode(bytes)))
      await this.#findLetters(pack, core, (letters) => letters.prepare(this.#languageFor(pack)));
    if (!signal.aborted) this.#language = this.#languageFor(pack);
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
          names: Object.fromEntries(pack.languages.map((/** @type {string} */ tag) => [tag, autonym(tag)])),
          nonce,
          ...this.#granted,
          host_name: nameOfHost(this.#element.getAttribute('host-name'), this.#granted.audience),
          seed: this.#shown?.seed ?? globalThis.crypto.getRandomValues(new Uint32Array(1))[0],
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
    if (this.#shown && !this.#shown.active) {
      this.#shown.stop();
      this.#shown = null;
    }
    // The notice that is shown stays until a view is applied.
    const tree = this.#shown?.tree ?? element('div', { class: 'tree', hidden: '' });
    if (!this.#shown) this.#widget.append(tree);
    const model = new Model(core.description);
    const media = new Media(pack.media ?? []);
    const mirror = new Mirror(tree, (id) => media.url(id), this.#shown ? adopted(tree) : undefined);
    const lacks = () => this.#findLetters(pack, core, (letters) => letters.lack());
    this.#staysPage = this.#shown !== null;
    const loop = new Loop({
      core,
      model,
      mirror,
      widget: this.#widget,
      presses: this.#presses,
      lacks,
      there: this.#shown !== null && !this.#shown.waiting,
      arrived: () => {
        if (!this.#staysPage) return;
        const before = this.#view;
        this.#staysPage = false;
        if (this.#view !== before) queueMicrotask(() => signal.aborted || this.#applyLook());
      },
    });
    signal.addEventListener('abort', () => {
      loop.end();
      media.end();
    });
    return { tree, model, mirror, loop, media };
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
      base: this.#parts.base,
      store,
      clock,
      bytes,
      media: screens.media,
      tree: screens.tree,
      signal,
      submit: () => this.#submit,
      language: () => this.#language,
      prefer: (preference, value) => this.#prefer(preference, value),
      dispatch: (event) => this.#element.dispatchEvent(event),
      begun: () => {
        this.#widget.nextElementSibling?.remove();
        watchSession(loaded, clock, screens, host, signal);
      },
      restart: (key) => {
        this.#continueWith(key);
        const nonce = key && JSON.parse(key)[1];
        if (key && nonce !== this.#element.nonce) this.#tellNonce(nonce);
      },
      serverTime: () => timeAt(loaded.url, this.#parts.base, 5000),
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
    this.#widget.lang = this.#language;
    this.#widget.dir = direction(this.#language);
    loop.show(this.#view);
    loop.theme = this.#theme;
    this.#widget.querySelector('.notice')?.remove();
    this.#widget.querySelector('.tree')?.removeAttribute('hidden');
    loop.update();
  }

  /** URL to send results to, '' for none. */
  get #submit() {
    const address = this.#element.getAttribute('submit');
    return (address && addressOf(address)?.href) || '';
  }

  get #theme() {
    return themeFor(this.#chosen.theme || this.#element.getAttribute('theme') || 'auto');
  }

  /** The view that the candidate or the page asked for. */
  get #wish() {
    return this.#chosen.view || this.#element.getAttribute('view') || 'auto';
  }

  get #view() {
    const stays = this.#staysPage && this.#wish !== 'canvas';
    return this.#wish !== 'page' && !this.#printing && !stays && this.#canvasServes ? 'canvas' : 'page';
  }

  get #canvasServes() {
    return this.#fonts && canvasServes(this.#widget, this.#language) && (this.#letters?.serve(this.#language) ?? true);
  }

  /** @param {any} pack */
  #languageFor(pack) {
    return languageFor(pack.languages, [storedPreference('language'), this.#element.lang, ...navigator.languages]);
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
    this.#letters ??= new Letters(pack, core, this.#parts.fonts, { first, beyond, fetchFont });
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
    if (name === 'view') this.#staysPage = false;
    this.#letters?.prepare(value).then(() => this.#applyLook());
    this.#applyLook();
  }

  #showLoading() {
    this.#widget = element('div', { class: `widget page ${this.#theme}` });
    this.#widget.lang = this.#language;
    this.#widget.append(messageBox(wordsIn(this.#language)('loading')));
    this.#root.replaceChildren(this.#widget);
  }

  /** Shows the pack's title while the module loads: the pack arrives much earlier. @param {Uint8Array} bytes */
  #showTitle(bytes) {
    const title = titleOf(bytes, this.#language);
    if (title && !this.#loop && !this.#shown?.active)
      this.#widget.replaceChildren(messageBox(title, wordsIn(this.#language)('loading')));
  }

  /** Shows what went wrong, so that the page is never blank. @param {unknown} error */
  async #fail(error) {
    const ending = this.#ending;
    ending.abort();
    console.error(error);
    const words = await wordsFor(error, this.#language);
    if (ending !== this.#ending) return; // restarted meanwhile
    const shown = this.#shown;
    const { box, code, message } = trouble(error, words, {
      retry: () => {
        box.remove();
        this.#handed = this.#shown;
        this.#parts.refetch().then(() => ending === this.#ending && this.#begin());
      },
      begin: () => this.#begin(),
    });
    // What the candidate did before the module failed to come waits for the next attempt.
    if (shown?.active && code === 'missing') {
      this.#widget.prepend(box);
      box.scrollIntoView({ block: 'nearest' });
    } else {
      shown?.stop();
      this.#shown = null;
      this.#widget.className = `widget page ${this.#theme}`;
      this.#widget.replaceChildren(box);
      this.#presses.screenChanged();
    }
    this.#tellTrouble(code, message);
  }

  /** @param {string} code @param {string} message */
  #tellTrouble(code, message) {
    this.#element.dispatchEvent(new CustomEvent('error', { detail: { code, message } }));
  }
}

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
      if (signal.aborted || !parts) return;
      parts.sheets.addSheets(beside.sheets);
      parts.sheets.adoptSheets(/** @type {ShadowRoot} */ (tree.getRootNode()));
      beside.watchSession({ tree, mirror, model, stored, clock, pack, signal, notify: host.notify });
    },
    () => {},
  );
}

/**
 * The time of the pack's server, else of the widget's: another origin may not reveal it. The page's own server is not
 * asked: it might issue a new nonce for the request.
 * @param {URL} pack
 * @param {URL} base folder of the widget's files
 * @param {number} [patience] milliseconds
 */
async function timeAt(pack, base, patience) {
  return (
    (await serverTime(pack, fetchFile, patience)) ?? serverTime(new URL('potentiel.js', base), fetchFile, patience)
  );
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
