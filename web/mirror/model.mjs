// Builds the host's copy of the semantic tree from the module's operations. It never touches the DOM.

/**
 * @typedef {import('../engine/core.mjs').Description} Description
 *
 * @typedef {object} Changes made by one list of operations
 * @property {Set<Node>} changed nodes that are new, or whose fields changed
 * @property {Set<Node>} arranged nodes whose children were added, removed or reordered
 * @property {Set<Node>} moved nodes with a new rectangle
 * @property {Node[]} removed nodes, with all their descendants
 * @property {Node | null} focus
 * @property {string[]} said announcements for screen readers
 */

/** One node. Its text and number fields are named in C++'s fields.inl. */
export class Node {
  name = '';
  value = '';
  description = '';
  placeholder = '';
  language = '';
  sign = '';
  syntax = '';
  marks = '';
  flags = 0;
  level = 0;
  left = 0;
  top = 0;
  width = 0;
  height = 0;
  now = 0;
  low = 0;
  high = 0;
  step = 0;
  maximum = 0;
  /** @type {Record<string, boolean>} by the names in C++'s flags.inl */
  is = {};
  /** CSS px, relative to the parent's */
  rect = { x: 0, y: 0, width: 0, height: 0 };
  /** @type {Node | null} */
  parent = null;
  /** @type {Node[]} */
  children = [];

  /**
   * @param {number} id
   * @param {string} role
   * @param {string} part
   */
  constructor(id, role, part) {
    this.id = id;
    this.role = role;
    this.part = part;
  }

  /**
   * Whether it is the header or the bar at the bottom, or belongs to them: style sheets place and paint these in either
   * view.
   *
   * @returns {boolean}
   */
  get inFrame() {
    return this.part === 'bar' || this.part === 'header' || (this.parent?.inFrame ?? false);
  }

  /** The node and all its descendants, parents first. @returns {Generator<Node>} */
  *all() {
    yield this;
    for (const child of this.children) yield* child.all();
  }
}

const sixteenths = 16;

export class Model {
  /** @type {Map<number, Node>} */
  nodes = new Map();
  /** @type {Node | null} */
  root = null;
  #description;
  /** @type {Map<number, string>} */
  #operationNames;

  /** @param {Description} description */
  constructor(description) {
    this.#description = description;
    this.#operationNames = new Map(Object.entries(description.ops).map(([name, number]) => [number, name]));
  }

  /**
   * @param {{operations: Int32Array, text: (offset: number, length: number) => string}} frame
   * @returns {Changes}
   */
  apply({ operations, text }) {
    const {
      op_words: words,
      roles,
      parts,
      flags,
      text_fields: textFields,
      number_fields: numberFields,
    } = this.#description;
    /** @type {Changes} */
    const changes = { changed: new Set(), arranged: new Set(), moved: new Set(), removed: [], focus: null, said: [] };
    for (let at = 0; at < operations.length; at += words) {
      const [code, id, a, b, c, d] = operations.subarray(at, at + words);
      const name = this.#operationNames.get(code);
      switch (name) {
        case 'add': {
          const node = new Node(id >>> 0, roles[c], parts[d]);
          if (this.nodes.has(node.id)) throw new Error(`node ${node.id} is already there`);
          this.nodes.set(node.id, node);
          this.#insert(node, a >>> 0, b, changes);
          changes.changed.add(node);
          break;
        }
        case 'remove': {
          const node = this.#get(id);
          this.#detach(node, changes);
          for (const gone of node.all()) {
            this.nodes.delete(gone.id);
            changes.removed.push(gone);
          }
          break;
        }
        case 'move': {
          const node = this.#get(id);
          this.#detach(node, changes);
          this.#insert(node, a >>> 0, b, changes);
          break;
        }
        case 'text': {
          const node = this.#get(id);
          Object.assign(node, { [textFields[a]]: text(b, c) });
          changes.changed.add(node);
          break;
        }
        case 'number': {
          const node = this.#get(id);
          Object.assign(node, { [numberFields[a]]: b });
          if (numberFields[a] === 'flags')
            node.is = Object.fromEntries(flags.map((flag, bit) => [flag, ((b >> bit) & 1) === 1]));
          changes.changed.add(node);
          break;
        }
        case 'rect': {
          const node = this.#get(id);
          node.rect = { x: a / sixteenths, y: b / sixteenths, width: c / sixteenths, height: d / sixteenths };
          changes.moved.add(node);
          break;
        }
        case 'part': {
          const node = this.#get(id);
          node.part = parts[a];
          changes.changed.add(node);
          break;
        }
        case 'focus':
          changes.focus = this.#get(id);
          break;
        case 'say':
          changes.said.push(text(b, c));
          break;
        default:
          throw new Error(`unknown operation ${code}`);
      }
    }
    // Nodes may have been added or changed before they were removed.
    for (const node of changes.removed) {
      for (const set of [changes.changed, changes.arranged, changes.moved]) set.delete(node);
    }
    return changes;
  }

  /** @param {number} id */
  #get(id) {
    const node = this.nodes.get(id >>> 0);
    if (!node) throw new Error(`there is no node ${id >>> 0}`);
    return node;
  }

  /**
   * @param {Node} node
   * @param {number} parentId 0 for the root
   * @param {number} index
   * @param {Changes} changes
   */
  #insert(node, parentId, index, changes) {
    if (parentId === 0) {
      this.root = node;
      return;
    }
    const parent = this.#get(parentId);
    if (index < 0 || index > parent.children.length) throw new Error(`node ${parentId} has no place ${index}`);
    parent.children.splice(index, 0, node);
    node.parent = parent;
    changes.arranged.add(parent);
  }

  /**
   * @param {Node} node
   * @param {Changes} changes
   */
  #detach(node, changes) {
    if (node === this.root) this.root = null;
    if (!node.parent) return;
    node.parent.children.splice(node.parent.children.indexOf(node), 1);
    changes.arranged.add(node.parent);
    node.parent = null;
  }
}
