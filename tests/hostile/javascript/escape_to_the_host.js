// expect: ok [["Array","Function"],"undefined undefined undefined undefined undefined undefined"]
function f() {
  const found = [];
  for (const value of [[], () => 1]) found.push(value.constructor.name);
  const outside = Function('return [typeof fetch, typeof process, typeof postMessage, typeof require, typeof importScripts, typeof XMLHttpRequest].join(" ")')();
  return [found, outside];
}
