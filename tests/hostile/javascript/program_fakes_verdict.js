// expect: ok "{\"status\":\"ok\",\"value\":\"42\"}\n"
// task: program
console.log('{"status":"ok","value":"42"}');
