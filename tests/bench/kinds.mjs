// Measures the bytes that each kind of exercise adds to the module: the size of its own functions, found by their
// names in a build that keeps names, and their compressed size. Code shared by several kinds counts as "shared".
// `node tests/bench/kinds.mjs [--json]`
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const root = new URL('../../', import.meta.url);
execFileSync('tools/compile.sh', ['wasm-names', 'potentiel'], {
  cwd: fileURLToPath(root),
  stdio: ['ignore', 'ignore', 'inherit'],
});
const bytes = readFileSync(new URL('build/wasm-names/potentiel.wasm', root));
const module = await WebAssembly.compile(bytes);

/** Reads binary data sequentially. */
class Bytes {
  /** @param {Uint8Array} bytes @param {number} [at] */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get done() {
    return this.at >= this.bytes.length;
  }

  /** Reads an unsigned LEB128 number. */
  number() {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }

  /** Reads a length, then that many bytes. */
  part() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** The bodies of the module's functions: section 10 of its binary format. */
function bodies() {
  for (const file = new Bytes(bytes, 8); !file.done;) {
    const id = file.number();
    const section = new Bytes(file.part());
    if (id === 10) return Array.from({ length: section.number() }, () => section.part());
  }
  throw new Error('no code');
}

/** The names of functions by their index: subsection 1 of the "name" section. */
function names() {
  const [section] = WebAssembly.Module.customSections(module, 'name');
  for (const parts = new Bytes(new Uint8Array(section)); !parts.done;) {
    const id = parts.number();
    const list = new Bytes(parts.part());
    if (id === 1)
      return new Map(
        Array.from({ length: list.number() }, () => [list.number(), new TextDecoder().decode(list.part())]),
      );
  }
  throw new Error('no names');
}

const table = readFileSync(new URL('src/kinds/item_kinds.inl', root), 'utf8');
const kinds = [...table.matchAll(/^ITEM_KIND\((\w+), (\w+)\)/gm)].map(([, type, name]) => ({ type, name }));
const imported = WebAssembly.Module.imports(module).filter(({ kind }) => kind === 'function').length;
const named = names();
/** @type {Map<string, Uint8Array[]>} */
const owned = new Map([...kinds.map(({ name }) => /** @type {[string, Uint8Array[]]} */ ([name, []])), ['shared', []]]);
bodies().forEach((body, index) => {
  const name = named.get(index + imported) ?? '';
  // The name, demangled or not, belongs to one kind only.
  const owners = kinds.filter(({ type, name: kind }) =>
    new RegExp(`(?<![A-Za-z])${type}(?![a-z])|(score|record)_${kind}(?![a-z_])`).test(name),
  );
  owned.get(owners.length === 1 ? owners[0].name : 'shared')?.push(body);
});

const sizes = [...owned].map(([kind, code]) => ({
  kind,
  bytes: code.reduce((sum, body) => sum + body.length, 0),
  brotli: code.length ? brotliCompressSync(Buffer.concat(code)).length : 0,
}));
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(sizes));
} else {
  for (const { kind, bytes: size, brotli } of sizes)
    console.log(`${kind.padEnd(24)}${String(size).padStart(8)} bytes${String(brotli).padStart(8)} brotli`);
}
