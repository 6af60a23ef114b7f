// Checks the source of a pack against the JSON Schema, and explains errors in words for authors.
import { Ajv } from 'ajv';
import { child } from './pointer.mjs';

/**
 * @typedef {import('ajv').ErrorObject} Fault
 * @typedef {(value: unknown, problems: import('./problem.mjs').Problems, locateKey: (pointer: string) => {line: number,
 *   column: number}) => void} SchemaCheck
 */

/**
 * Compiles the JSON Schema to a check of a pack's source.
 *
 * @param {object} schema assessments/pack.schema.json
 * @returns {SchemaCheck}
 */
export function compileSchema(schema) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    discriminator: true,
    allowUnionTypes: true,
    strictTypes: false,
  });
  ajv.addKeyword('patternErrorMessage'); // editors also know it
  const validate = ajv.compile(schema);
  return (value, problems, locateKey) => {
    if (validate(value)) return;
    for (const fault of validate.errors ?? []) {
      const { keyword, instancePath, params } = fault;
      if (keyword === 'additionalProperties') {
        const { line, column } = locateKey(child(instancePath, params.additionalProperty));
        problems.list.push({ severity: 'error', line, column, message: unknownKey(fault) });
      } else if (!(
        keyword === 'required' &&
        params.missingProperty === 'kind' &&
        fault.schemaPath.endsWith('/exercise/required')
      )) {
        problems.error(instancePath, words(fault));
      }
    }
  };
}

/** @param {Fault} fault */
function unknownKey(fault) {
  const key = fault.params.additionalProperty;
  const known = Object.keys(fault.parentSchema?.properties ?? {});
  const near = known.find((name) => distance(name, key) <= 2);
  return `there is no "${key}" here${near ? `: did you mean "${near}"?` : known.length ? `, only ${known.join(', ')}` : ''}`;
}

/** @param {Fault} fault */
function words(fault) {
  const { keyword, params, data } = fault;
  switch (keyword) {
    case 'required':
      return `"${params.missingProperty}" is missing`;
    case 'type':
      if (Array.isArray(params.type) && fault.parentSchema?.patternErrorMessage)
        return fault.parentSchema.patternErrorMessage;
      return typeWords([params.type].flat(), data);
    case 'enum':
      return `one of ${params.allowedValues.join(', ')} expected`;
    case 'const':
      return `${params.allowedValue} expected`;
    case 'pattern':
      return fault.parentSchema?.patternErrorMessage ?? 'another form expected';
    case 'minItems':
      return `at least ${params.limit} expected, ${/** @type {unknown[]} */ (data).length} given`;
    case 'maxItems':
      return `at most ${params.limit} expected, ${/** @type {unknown[]} */ (data).length} given`;
    case 'minLength':
      return 'a text is missing here';
    case 'maxLength':
      return `at most ${params.limit} characters expected`;
    case 'minimum':
      return `${params.limit} or more expected`;
    case 'maximum':
      return `${params.limit} or less expected`;
    case 'uniqueItems':
      return 'the same is given twice';
    case 'discriminator': {
      const kinds = Object.values(fault.parentSchema?.oneOf ?? []).map((each) => each.$ref.split('/').pop());
      return data && Object.hasOwn(/** @type {object} */ (data), 'kind')
        ? `kind: one of ${kinds.join(', ')} expected`
        : '"kind" is missing';
    }
    default:
      return fault.message ?? keyword;
  }
}

/**
 * @param {string[]} expected
 * @param {unknown} data
 */
function typeWords(expected, data) {
  const found =
    data === null
      ? 'nothing'
      : Array.isArray(data)
        ? 'a list'
        : typeof data === 'object'
          ? 'a group of keys'
          : typeof data === 'string'
            ? `the text "${data.slice(0, 40)}"`
            : String(data);
  /** @type {Record<string, string>} */
  const names = {
    string: 'a text',
    object: 'a group of keys',
    array: 'a list',
    integer: 'a whole number',
    number: 'a number',
    boolean: 'true or false',
  };
  const wanted =
    expected.includes('string') && expected.includes('object')
      ? 'a text, or one for each language,'
      : names[expected[0]];
  const text = expected.includes('string');
  const quote = text && (Number.isFinite(data) || typeof data === 'boolean') ? ': put it in quotes' : '';
  const comma = text && data === null ? ' (within { } a text with a comma must stand in quotes)' : '';
  return `${wanted} expected, but this is ${found}${quote}${comma}`;
}

/**
 * Computes the Levenshtein distance; 3 if the lengths differ by more than 2.
 *
 * @param {string} a
 * @param {string} b
 */
function distance(a, b) {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const next = [i];
    for (let j = 1; j <= b.length; ++j) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}
