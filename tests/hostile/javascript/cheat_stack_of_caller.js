// expect: ok "nothing"
function f() {
  try { if (f.caller !== null && f.caller !== undefined) return 'caller'; } catch { /* strict */ }
  try { if (arguments.callee.caller) return 'callee'; } catch { /* strict */ }
  Error.prepareStackTrace = (_, sites) => sites;
  const { stack } = new Error('x');
  if (typeof stack !== 'string' && stack.some?.((site) => site.getFunction?.() || site.getThis?.())) return 'stack';
  return 'nothing';
}
