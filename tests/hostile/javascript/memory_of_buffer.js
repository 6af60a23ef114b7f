// expect: memory
function f() {
  return new ArrayBuffer(1e9).byteLength;
}
