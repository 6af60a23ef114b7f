// Calls the WebAssembly module: the only JavaScript that touches its memory. Layouts and names come from the module
// itself (pt_describe), so that C++ and JavaScript can't disagree.

/**
 * The module's description of itself. Lists are in the order of the C++ enums.
 * @typedef {object} Description
 * @property {string[]} roles
 * @property {string[]} parts
 * @property {string[]} flags
 * @property {string[]} text_fields
 * @property {string[]} number_fields
 * @property {Record<string, number>} ops
 * @property {Record<string, number>} actions
 * @property {number} op_words
 * @property {string[]} kinds
 * @property {[string, FieldType][]} frame_input
 * @property {[string, FieldType][]} frame_output
 * @property {string[]} views
 * @property {string[]} themes
 *
 * @typedef {'f32' | 'i32' | 'u32'} FieldType
 * @typedef {typeof faces[number]} Face the second faces have the letters that the first ones lack
 * @typedef {{path: string, fault: number, values: string[]}} ProblemJson the text is `faults` of web/words/, by number
 *
 * @typedef {object} Reply of the session to every call
 * @property {string[]} log new lines of the transcript, to be stored, without line ends
 * @property {Request[]} requests what the host is to do
 *
 * @typedef {{type: string, [field: string]: any}} Request to the host
 * @typedef {{type: string, [field: string]: unknown}} Notice of what the host did, or of what happened to it
 *
 * @typedef {object} Settings
 * @property {string} pack "sha256-…" of the pack's bytes
 * @property {string} runtime "sha256-…" of the module's bytes
 * @property {string} language
 * @property {Record<string, string>} [names] what each language of the pack calls itself
 * @property {string} nonce
 * @property {string} audience
 * @property {string} [host_name] of the platform, for the candidate to read
 * @property {number} seed
 * @property {boolean} signing whether the host can sign
 * @property {boolean} canvas whether it can show the canvas view
 * @property {number} [extra_time] percent by which the platform extends every time limit
 * @property {boolean} [practice] whether this is practice after a result
 * @property {boolean} [older_pack] whether there is a newer version of the pack
 * @property {boolean} [offline] whether the test can be stored for offline use
 * @property {boolean} [bare_answers] whether the answers of a finished session stand without feedback
 *
 * @typedef {object} Update what has changed on the screen
 * @property {Int32Array} operations valid until the next call
 * @property {(offset: number, length: number) => string} text reads the heap; valid until the next call
 * @property {number} content_height CSS px, 0 in the page view
 * @property {number} lacking number of letters in the canvas view that no face has
 * @property {number} version counts the updates that changed something visible
 * @property {number} screen counts the screens
 *
 * @typedef {{left: number, top: number, right: number, bottom: number}} Area in device pixels, from the corner of the
 *   content
 *
 * @typedef {{[name: string]: any, HEAPU8: Uint8Array<ArrayBuffer>}} Glue
 * @typedef {(options: {instantiateWasm: InstantiateHook}) => Promise<Glue>} GlueFactory
 * @typedef {(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) =>
 *   void) => object} InstantiateHook
 */

/** Invalid input, and its place: a JSON pointer into a pack, or "line 3" of a transcript. */
export class Problem extends Error {
  /**
   * @param {string} path
   * @param {string} message
   * @param {ProblemJson} [origin] if it comes from the module
   */
  constructor(path, message, origin) {
    super(message);
    this.name = 'Problem';
    this.path = path;
    this.origin = origin;
  }
}

const faces = /** @type {const} */ (['regular', 'bold', 'mono', 'regular-more', 'bold-more', 'mono-more']);

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const word = 4;

const readers = {
  f32: (/** @type {DataView} */ view, /** @type {number} */ at) => view.getFloat32(at, true),
  i32: (/** @type {DataView} */ view, /** @type {number} */ at) => view.getInt32(at, true),
  u32: (/** @type {DataView} */ view, /** @type {number} */ at) => view.getUint32(at, true),
};
const writers = {
  f32: (/** @type {DataView} */ view, /** @type {number} */ at, /** @type {number} */ value) =>
    view.setFloat32(at, value, true),
  i32: (/** @type {DataView} */ view, /** @type {number} */ at, /** @type {number} */ value) =>
    view.setInt32(at, value, true),
  u32: (/** @type {DataView} */ view, /** @type {number} */ at, /** @type {number} */ value) =>
    view.setUint32(at, value, true),
};

/**
 * @param {GlueFactory} factory default export of Emscripten's glue
 * @param {WebAssembly.Module | PromiseLike<WebAssembly.Module>} module
 * @returns {Promise<Core>}
 */
export const instantiate = async (factory, module) => new Core(await glueOf(factory, module));

/**
 * @param {GlueFactory} factory
 * @param {WebAssembly.Module | PromiseLike<WebAssembly.Module>} module
 * @returns {Promise<Glue>}
 */
export function glueOf(factory, module) {
  return new Promise((resolve, reject) => {
    // Emscripten's promise never settles when the hook fails, so reject directly.
    factory({
      instantiateWasm(imports, receive) {
        Promise.resolve(module)
          .then(async (compiled) => receive(await WebAssembly.instantiate(compiled, imports), compiled))
          .catch(reject);
        return {};
      },
    }).then(resolve, reject);
  });
}

/** The module. It holds one session at a time: opening another replaces it. */
export class Core {
  #glue;
  #input = 0;
  /**
   * Says what is wrong. A browser fetches these words only for a problem that it shows: explain().
   * @type {(fault: string, ...values: string[]) => string}
   */
  say = (fault, ...values) => [`fault ${fault}`, ...values].join(' ');

  /** @param {Glue} glue */
  constructor(glue) {
    this.#glue = glue;
    /** @type {Description} */
    this.description = this.#json(glue._pt_describe());
    this.adopt(glue);
  }

  /** Calls another instance of the module from now on. @param {Glue} glue */
  adopt(glue) {
    this.#glue = glue;
    this.#input = glue._pt_alloc(this.description.frame_input.length * word);
  }

  /**
   * Checks a pack, and returns all its problems.
   * @param {Uint8Array} pack
   * @returns {{problems: Problem[]}}
   */
  check(pack) {
    const { problems } = this.call('check', [pack]);
    return { problems: problems.map((/** @type {ProblemJson} */ problem) => this.#problem(problem)) };
  }

  /** @param {ProblemJson} origin */
  #problem(origin) {
    return new Problem(origin.path, this.say(String(origin.fault), ...origin.values), origin);
  }

  /**
   * What an error says, in a language. Without a network, a problem of the module is told by its number.
   * @param {Error & {origin?: ProblemJson}} error
   * @param {string} language BCP 47
   * @returns {Promise<string>}
   */
  async explain({ message, origin }, language) {
    if (!origin) return message;
    const words = await import('./faults.mjs').then(({ fetchWords }) => fetchWords(language)).catch(() => null);
    return words?.(String(origin.fault), ...origin.values) || message;
  }

  /**
   * Begins a session, or resumes one.
   * @param {Uint8Array} pack
   * @param {Settings} settings
   * @param {string} log the transcript so far, '' for none
   * @returns {Reply}
   */
  open(pack, settings, log) {
    return this.call('open', [pack, JSON.stringify(settings), log]);
  }

  /**
   * Tells the session what the host did, or what happened to it.
   * @param {Notice} notice
   * @param {number} [now] milliseconds since 1970 UTC
   * @returns {Reply}
   */
  notify(notice, now = Date.now()) {
    return this.call('notify', [JSON.stringify(notice)], [], [now]);
  }

  /**
   * Tells the session what the candidate did to a node.
   * @param {number} node
   * @param {string} action one of description.actions
   * @param {string} [value]
   * @param {number} [now] milliseconds since 1970 UTC
   * @returns {Reply}
   */
  act(node, action, value = '', now = Date.now()) {
    const number = this.description.actions[action];
    if (number === undefined) throw new RangeError(`unknown action ${action}`);
    return this.call('act', [value], [node, number], [now]);
  }

  /**
   * Hands over a TrueType font for the canvas view.
   * @param {Face} face
   * @param {Uint8Array} bytes
   */
  setFont(face, bytes) {
    const status = this.#with([bytes], ([font]) => this.#glue._pt_font(faces.indexOf(face), ...font));
    if (status !== 0) throw new Problem(`font ${face}`, 'not a TrueType font');
  }

  /**
   * Hands over the words of the interface for a language.
   * @param {string} language BCP 47
   * @param {Uint8Array | string} texts from runtimeTexts() of web/words/read.mjs
   */
  setWords(language, texts) {
    const status = this.#with([language, texts], (spans) => this.#glue._pt_words(...spans.flat()));
    if (status !== 0) throw new Problem(`words ${language}`, 'not those of this module');
  }

  /**
   * Records the current screen and, in the canvas view, lays it out.
   * @param {Record<string, number>} input the fields of description.frame_input
   * @returns {Update}
   */
  update(input) {
    const { frame_input: given, frame_output: told, op_words: words } = this.description;
    const before = this.#view();
    given.forEach(([name, type], index) => {
      if (!(name in input)) throw new TypeError(`frame input lacks ${name}`);
      writers[type](before, this.#input + index * word, input[name]);
    });
    const address = this.#glue._pt_update(this.#input) >>> 0;
    const after = this.#view();
    /** @type {Record<string, number>} */
    const output = {};
    told.forEach(([name, type], index) => {
      output[name] = readers[type](after, address + index * word);
    });
    const heap = new Uint8Array(after.buffer, output.heap, output.heap_size);
    return {
      operations: new Int32Array(after.buffer, output.operations, output.operation_count * words),
      text: (offset, length) => decoder.decode(heap.subarray(offset, offset + length)),
      content_height: output.content_height,
      lacking: output.lacking,
      version: output.version,
      screen: output.screen,
    };
  }

  /**
   * Finds where the canvas view looks different from the picture before.
   * @param {number} top of what is painted of the content, CSS px
   * @param {number} height CSS px
   * @param {{hovered: number, focused: number, pressed: number}} look node ids
   * @returns {Area[]}
   */
  paint(top, height, { hovered, focused, pressed }) {
    const address = this.#glue._pt_paint(top, height, hovered, focused, pressed) >>> 0;
    const view = this.#view();
    const edge = (/** @type {number} */ index) => view.getInt32(address + index * word, true);
    return Array.from({ length: edge(0) }, (_, area) => {
      const at = 4 * area;
      return { left: edge(at + 1), top: edge(at + 2), right: edge(at + 3), bottom: edge(at + 4) };
    });
  }

  /**
   * Paints an area of what paint() looked at.
   * @param {Area} area
   * @returns {ImageData} valid until the next call
   */
  pixels({ left, top, right, bottom }) {
    const address = this.#glue._pt_pixels(left, top, right, bottom) >>> 0;
    const [width, height] = [right - left, bottom - top];
    return new ImageData(new Uint8ClampedArray(this.#glue.HEAPU8.buffer, address, 4 * width * height), width, height);
  }

  /**
   * Folds a whole transcript; returns its result, and every run of code in it.
   * @param {Uint8Array} pack
   * @param {Uint8Array | string} log
   * @returns {{result: any, finished: boolean, runs: any[]}}
   */
  replay(pack, log) {
    const { address } = this.call('replay_begin', [pack]);
    this.call('replay_more', [log], [address]);
    return this.call('replay_end', [], [address]);
  }

  /** A view of the memory. Get a new one before every use: growing the memory detaches the old buffer. */
  #view() {
    return new DataView(this.#glue.HEAPU8.buffer);
  }

  /**
   * Calls a function of the module that takes texts and returns JSON.
   * @param {string} name without pt_
   * @param {(Uint8Array | string)[]} inputs
   * @param {number[]} [before] arguments before the inputs
   * @param {number[]} [after] arguments after them
   */
  call(name, inputs, before = [], after = []) {
    return this.#with(inputs, (spans) => this.#json(this.#glue[`_pt_${name}`](...before, ...spans.flat(), ...after)));
  }

  /**
   * Copies the inputs into the module's memory for the duration of one call.
   * @template T
   * @param {(Uint8Array | string)[]} inputs
   * @param {(spans: [address: number, length: number][]) => T} call
   * @returns {T}
   */
  #with(inputs, call) {
    /** @type {[number, number][]} */
    const spans = [];
    try {
      for (const input of inputs) {
        const bytes = typeof input === 'string' ? encoder.encode(input) : input;
        const address = this.#glue._pt_alloc(bytes.length) >>> 0;
        if (address === 0 && bytes.length > 0) throw new RangeError(`no memory for ${bytes.length} bytes`);
        spans.push([address, bytes.length]);
        this.#glue.HEAPU8.set(bytes, address);
      }
      return call(spans);
    } finally {
      for (const [address] of spans) this.#glue._pt_free(address);
    }
  }

  /**
   * Parses the JSON at which a Reply {status, address, length} points. Throws a Problem if the status is not 0.
   * @param {number} reply
   */
  #json(reply) {
    const view = this.#view();
    const at = reply >>> 0;
    const bytes = new Uint8Array(view.buffer, view.getUint32(at + word, true), view.getUint32(at + 2 * word, true));
    const value = JSON.parse(decoder.decode(bytes));
    if (view.getUint32(at, true) !== 0) throw this.#problem(value);
    return value;
  }
}
