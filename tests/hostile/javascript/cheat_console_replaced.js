// expect: ok 0
globalThis.console = { log() { return 42; } };
console.log('PASS');
function f() { console.log('{"status":"ok","value":"42"}'); return 0; }
