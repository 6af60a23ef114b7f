// Asks the core what a pack may hold (tools/pack_facts.cpp), and writes it for the builder (web/pack/facts.json), for
// editors and for the check of pack.yaml (assessments/pack.schema.json), and as types (web/pack/*.d.ts).
// The files are in the repository, so that packs can be written without a build. --check: only compares them, unless
// UPDATE is set.
import './pinned_node.mjs';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { joinSchema } from './pack_schema.mjs';
import { builtTypes, sourceTypes } from './pack_types.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/** On one line. @param {unknown} value @returns {string} */
function inline(value) {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${inline(one)}`);
  return entries.length ? `{ ${entries.join(', ')} }` : '{}';
}

/**
 * Writes what fits in a line on one line, so that a change of one fact is a change of one line.
 *
 * @param {unknown} value
 * @param {string} [indent]
 * @param {string} [before] what stands before it on its line
 * @returns {string}
 */
export function jsonText(value, indent = '', before = '') {
  const line = inline(value);
  if (typeof value !== 'object' || value === null || indent.length + before.length + line.length < 120) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Object.entries(value).map(([name, one]) => {
    const label = Array.isArray(value) ? '' : `${JSON.stringify(name)}: `;
    return inner + label + jsonText(one, inner, label);
  });
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}

/** @returns {import('../web/pack/facts.mjs').Facts} */
function factsOfCore() {
  const program = path.join(root, 'build/wasm/pack_facts.cjs');
  return JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' }));
}

/**
 * Returns the generated files, by name.
 *
 * @param {import('../web/pack/facts.mjs').Facts} facts
 * @returns {Record<string, string>}
 */
export function generated(facts) {
  const kinds = Object.keys(facts.kinds);
  const parts = Object.fromEntries(kinds.map((kind) => [kind, json(`web/pack/kinds/${kind}.schema.json`)]));
  const { schema, unsaid } = joinSchema(facts, json('web/pack/schema/common.json'), parts);
  if (unsaid.length > 0)
    throw new Error(
      `fields that authors can't give: describe them in web/pack/kinds/<kind>.schema.json or web/pack/schema/common.json, or list them under "made" there if the builder computes them: ${unsaid.join(', ')}`,
    );
  return {
    'web/pack/facts.json': `${jsonText(facts)}\n`,
    'web/pack/pack.d.ts': builtTypes(facts),
    'web/pack/source.d.ts': sourceTypes(schema, kinds),
    'assessments/pack.schema.json': `${jsonText(schema)}\n`,
  };
}

/** @param {boolean} check */
function main(check) {
  for (const [file, text] of Object.entries(generated(factsOfCore()))) {
    const place = path.join(root, file);
    if (existsSync(place) && readFileSync(place, 'utf8') === text) continue;
    if (check) {
      console.error(`${file} is not what the core and the parts of the schema say: run ./dev build, review the change`);
      process.exitCode = 1;
    } else {
      writeFileSync(place, text);
      console.log(`${file}: written anew`);
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.includes('--check') && !process.env.UPDATE);
