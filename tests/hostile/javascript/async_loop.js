// expect: error The function returned a promise.
async function f() {
  for (;;) await null;
}
