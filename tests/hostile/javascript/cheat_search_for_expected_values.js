// expect: ok []
function f() {
  const known = new Set(['Object', 'Function', 'console', 'f']);
  return Object.getOwnPropertyNames(globalThis).filter((name) => !known.has(name) && /expect|test|harness|print|call|tool|host/i.test(name));
}
