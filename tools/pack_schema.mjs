// Joins the parts of the pack's JSON Schema, and completes them by the facts that the core states of each field: type,
// enum, bounds and default. So a part only says what no machine knows.
//
// A property is completed by the field of the same name of the record that its object stands for. These keywords of the
// parts lead there, and are not in the result:
//   record      the record that this object, or each item of this list, stands for
//   fact        the field that this property stands for, where it has another name or place: "Hint.cost"
//   own         authors write this property in a form of their own: it has only the field's name
//   no_default  what is used in its place is said in words
//   like        a template of common.json
//   fields_of   an enum of the fields of a record

/**
 * @typedef {{[keyword: string]: any}} Schema JSON Schema, draft 7
 * @typedef {import('../web/pack/facts.mjs').Facts} Facts
 * @typedef {import('../web/pack/facts.mjs').Fact} Fact
 * @typedef {import('../web/pack/facts.mjs').Type} Type
 * @typedef {{description: string, required: string[], spec: Schema, key?: Schema, definitions?: Record<string, Schema>,
 *   made?: string[], without?: string[]}} KindPart   without: the fields of exercises that it does not have
 */

const TYPED = ['type', '$ref', 'allOf', 'anyOf', 'oneOf', 'enum', 'const'];

/** @param {Type} type @returns {Type | undefined} of each item */
const itemType = (type) => (typeof type === 'object' && 'list' in type ? type.list : undefined);

/** @param {Type | undefined} type @returns {string | undefined} the record that it is, or that is in its lists */
function recordIn(type) {
  if (typeof type !== 'object') return undefined;
  if ('list' in type) return recordIn(type.list);
  return 'record' in type ? type.record : undefined;
}

class Completion {
  /** @param {Facts} facts @param {Record<string, Schema>} templates */
  constructor(facts, templates) {
    this.facts = facts;
    this.templates = templates;
    /** @type {Set<string>} names of fields that the schema speaks of */
    this.used = new Set();
  }

  /** @param {string} name as Hint.cost @param {string} at @returns {Fact} */
  find(name, at) {
    const dot = name.lastIndexOf('.');
    const fact = this.facts.records[name.slice(0, dot)]?.[name.slice(dot + 1)];
    if (!fact) throw new Error(`${at}: the core knows no field ${name}`);
    this.used.add(name);
    return fact;
  }

  /**
   * @param {Schema} given
   * @param {string} at
   * @param {{record?: string, fact?: Fact, required?: boolean}} [place]
   * @returns {Schema}
   */
  complete(given, at, place = {}) {
    const { record: ownRecord, fact: named, own, no_default: noDefault, like, fields_of: fieldsOf, ...rest } = given;
    if (like && !this.templates[like]) throw new Error(`${at}: there is no template ${like}`);
    const node = { ...(like && this.templates[like]), ...rest };
    const fact = own ? undefined : named ? this.find(named, at) : place.fact;
    if (fieldsOf) node.enum = Object.keys(this.facts.records[fieldsOf]);
    this.#addType(node, fact, at);
    if (fact) {
      this.#addBounds(node, fact, at);
      if (!noDefault && !place.required) this.#addDefault(node, fact);
    }
    const record = ownRecord ?? recordIn(fact?.type) ?? place.record;
    if (record && !this.facts.records[record]) throw new Error(`${at}: the core knows no record ${record}`);
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      const known = record && Object.hasOwn(this.facts.records[record], name) ? `${record}.${name}` : undefined;
      const inner = { fact: known ? this.find(known, at) : undefined, required: node.required?.includes(name) };
      const whole = this.complete(property, `${at}/${name}`, inner);
      if (!property.own && !TYPED.some((keyword) => keyword in whole))
        throw new Error(`${at}/${name}: neither a type, nor a plain field of the core`);
      node.properties = { ...node.properties, [name]: whole };
    }
    const item = fact && itemType(fact.type);
    const each = { record, fact: item && { type: item, ...fact?.each } };
    if (typeof node.items === 'object' && !Array.isArray(node.items))
      node.items = this.complete(node.items, `${at}/items`, each);
    if (typeof node.additionalProperties === 'object')
      node.additionalProperties = this.complete(node.additionalProperties, `${at}/*`, each);
    for (const keyword of ['then', 'else'])
      if (node[keyword]) node[keyword] = this.complete(node[keyword], `${at}/${keyword}`, { record });
    return node;
  }

  /** @param {Schema} node @param {Fact | undefined} fact @param {string} at */
  #addType(node, fact, at) {
    const type = fact?.type;
    if (node.enum && typeof type === 'object' && 'one_of' in type) {
      const other = node.enum.filter((/** @type {string} */ name) => !type.one_of.includes(name));
      if (other.length) throw new Error(`${at}: the core knows no ${other.join(', ')}`);
      if (node.enum.length === type.one_of.length) throw new Error(`${at}: leave the enum out, it is the core's`);
    }
    if (TYPED.some((keyword) => keyword in node)) return;
    if (type === 'whole') node.type = 'integer';
    else if (type === 'flag') node.type = 'boolean';
    else if (type === 'text') node.type = 'string';
    else if (typeof type === 'object' && 'one_of' in type) node.enum = type.one_of;
  }

  /**
   * The bounds of the part may be narrower than the core's: authors are held to more than the runtime needs.
   *
   * @param {Schema} node
   * @param {Fact} fact
   * @param {string} at
   */
  #addBounds(node, { type, least, most }, at) {
    if (least === undefined || most === undefined || node.$ref) return;
    const types = [node.type].flat();
    const [low, high] =
      type === 'whole'
        ? ['minimum', 'maximum']
        : types.includes('array')
          ? ['minItems', 'maxItems']
          : ['minProperties', 'maxProperties'];
    for (const [keyword, bound, narrower] of /** @type {[string, number, boolean][]} */ ([
      [low, least, node[low] > least],
      [high, most, node[high] < most],
    ])) {
      if (keyword in node && !narrower)
        throw new Error(`${at}: ${keyword} ${node[keyword]}: leave it out or make it narrower, the core has ${bound}`);
      if (!(keyword in node) && (type === 'whole' || bound > 0)) node[keyword] = bound;
    }
  }

  /** @param {Schema} node @param {Fact} fact */
  #addDefault(node, { type, default: value }) {
    const plain = type === 'whole' || type === 'flag' || (typeof type === 'object' && 'one_of' in type);
    const allowed = !(Number(value) < node.minimum) && (!node.enum || node.enum.includes(value));
    if (!plain || value === undefined || !allowed || node.$ref) return;
    node.default = value;
    if (type !== 'flag') node.description = [node.description, `Default: ${value}.`].filter(Boolean).join(' ');
  }
}

/**
 * @param {Facts} facts
 * @param {{made: string[], templates: Record<string, Schema>, exercise: Schema, schema: Schema}} common
 * @param {Record<string, KindPart>} parts by kind
 * @returns {{schema: Schema, unsaid: string[]}} unsaid: the optional fields that authors can't give and that no builder
 *   makes
 */
export function joinSchema(facts, common, parts) {
  const completion = new Completion(facts, common.templates);
  const schema = completion.complete(common.schema, '', { record: 'Pack' });
  const definitions = /** @type {Record<string, Schema>} */ ({});
  const define = (/** @type {Record<string, Schema> | undefined} */ more) => {
    for (const [name, node] of Object.entries(more ?? {}))
      definitions[name] = completion.complete(node, `/definitions/${name}`);
  };
  define(common.schema.definitions);
  const fields = completion.complete(common.exercise, '/exercise', { record: 'Exercise' });
  const made = new Set(common.made);
  definitions.exercise = {
    type: 'object',
    discriminator: { propertyName: 'kind' },
    required: ['kind'],
    oneOf: Object.keys(facts.kinds).map((kind) => ({ $ref: `#/definitions/${kind}` })),
  };
  for (const [kind, records] of Object.entries(facts.kinds)) {
    const part = parts[kind];
    if (!part) throw new Error(`there is no web/pack/kinds/${kind}.schema.json`);
    for (const name of part.made ?? []) made.add(name);
    const object = (/** @type {'spec' | 'key'} */ role) =>
      part[role] && {
        [role]: completion.complete({ type: 'object', additionalProperties: false, ...part[role] }, `${kind}/${role}`, {
          record: records[role],
        }),
      };
    const here = (/** @type {string} */ name) => !part.without?.includes(name);
    definitions[kind] = {
      description: part.description,
      type: 'object',
      additionalProperties: false,
      required: [...fields.required.filter(here), ...part.required],
      properties: {
        ...Object.fromEntries(Object.entries(fields.properties).filter(([name]) => here(name))),
        kind: { const: kind },
        ...object('spec'),
        ...object('key'),
      },
    };
    define(part.definitions);
  }
  for (const name of made) completion.find(name, 'made');
  const unsaid = Object.entries(facts.records).flatMap(([record, of]) =>
    Object.entries(of)
      .filter(([, { type, default: value }]) => value !== undefined && recordIn(type) !== 'OptionFeedback')
      .map(([field]) => `${record}.${field}`)
      .filter((name) => !completion.used.has(name)),
  );
  return { schema: { ...schema, definitions }, unsaid };
}
