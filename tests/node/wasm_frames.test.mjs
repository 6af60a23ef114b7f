// Checks that functions whose variables are moved to memory compute the same, and that a module in another form is
// refused.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { binaryen } from '../../tools/binaryen.mjs';
import { keepLocalsInMemory } from '../../tools/wasm_frames.mjs';
import { WasmModule } from '../../tools/wasm_module.mjs';
import { temporaryFolder } from '../temporary_folder.mjs';

const folder = temporaryFolder();
const stackStart = 65536;
const side = 1024; // address of the other stack's pointer

/** Assembles a module with a stack that grows downwards. @param {string} functions in WebAssembly's text format */
function assemble(functions) {
  const [text, binary] = ['module.wat', 'module.wasm'].map((name) => path.join(folder, name));
  writeFileSync(
    text,
    `(module
      (memory (export "memory") 1)
      (global $stack (export "__stack_pointer") (mut i32) (i32.const ${stackStart}))
      ${functions})`,
  );
  binaryen('wasm-as', ['--enable-mutable-globals', '--enable-bulk-memory', text, '-o', binary]);
  return new WasmModule(readFileSync(binary));
}

/** @param {WasmModule} module @returns {Record<string, any>} its exports */
const exportsOf = (module) => new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(module.write()))).exports;

// Parameters, variables of all types that begin as zero, a loop, a table of branches, early ends and recursion.
const work = `
  (func $work (export "work") (param $n i32) (param $step i64) (result f64)
    (local $sum i64) (local $half f32) (local $whole f64) (local $other i32)
    (local.set $half (f32.const 0.5))
    (block $done
      (loop $again
        (br_if $done (i32.ge_s (local.get $other) (local.get $n)))
        (local.set $sum (i64.add (local.get $sum) (local.get $step)))
        (block $odd
          (block $even (br_table $even $odd (i32.and (local.tee $other (i32.add (local.get $other) (i32.const 1)))
            (i32.const 1))))
          (local.set $half (f32.mul (local.get $half) (f32.const 3))))
        (if (i32.eq (local.get $other) (i32.const 1000)) (then (return (f64.const -1))))
        (br $again)))
    (local.set $whole (f64.add (f64.convert_i64_s (local.get $sum)) (f64.promote_f32 (local.get $half))))
    (if (i32.gt_s (local.get $n) (i32.const 3))
      (then (return (f64.add (call $work (i32.sub (local.get $n) (i32.const 2)) (local.get $step)) (local.get $whole)))))
    (local.get $whole))`;

test('a function computes the same with its variables in memory, and leaves the stack as it was', () => {
  const before = exportsOf(assemble(work));
  const moved = assemble(work);
  keepLocalsInMemory(moved, ['work']);
  const after = exportsOf(moved);
  for (const n of [0, 1, 2, 3, 4, 9, 20, 1000, 2000]) {
    for (const step of [0n, 1n, -7n, 2n ** 40n])
      assert.equal(after.work(n, step), before.work(n, step), `${n} ${step}`);
    assert.equal(after.__stack_pointer.value, stackStart);
  }
  const used = new Uint8Array(after.memory.buffer).subarray(0, stackStart);
  assert.ok(
    used.some((byte) => byte !== 0),
    'the variables were in memory',
  );
  used.fill(255);
  assert.equal(after.work(9, 3n), before.work(9, 3n), 'variables begin as zero, whatever the memory held');
});

// Takes 16 bytes of the stack for its own data, and returns their address.
const taking = `
  (func (export "taking") (param $value i32) (result i32) (local $frame i32)
    (global.set $stack (local.tee $frame (i32.sub (global.get $stack) (i32.const 16))))
    (i32.store (local.get $frame) (local.get $value))
    (global.set $stack (i32.add (local.get $frame) (i32.const 16)))
    (local.get $frame))`;

test('data of a function can be moved to the other stack', () => {
  const module = assemble(taking);
  keepLocalsInMemory(module, ['taking'], side);
  const { taking: take, memory, __stack_pointer: stack } = exportsOf(module);
  const words = new Uint32Array(memory.buffer);
  words[side / 4] = 8192;
  assert.equal(take(42), 8192 - 16);
  assert.deepEqual([words[(8192 - 16) / 4], words[side / 4], stack.value], [42, 8192, stackStart]);
});

test('what it does not know is an error, not another program', () => {
  assert.throws(() => keepLocalsInMemory(assemble(work), ['gone']), /no function for gone/);
  assert.throws(() => keepLocalsInMemory(assemble(work), ['"a text that nobody mentions"']), /no function for/);
  const copies = '(func (export "f") (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0))) (data "x")';
  assert.throws(() => keepLocalsInMemory(assemble(copies), ['f']), /instruction that is not known: 252 8/);
});
