// expect: ok [1790000000000,"2026-09-21T14:13:20.000Z",0,"Thu Jan 01 2026 00:00:00 GMT+0000",0.6270739405881613]
function f() {
  return [Date.now(), new Date().toISOString(), new Date(2026, 6, 1).getTimezoneOffset(), String(new Date(2026, 0, 1)), Math.random()];
}
