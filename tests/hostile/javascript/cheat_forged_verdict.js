// expect: memory
function f() {
  throw new InternalError('out of memory');
}
