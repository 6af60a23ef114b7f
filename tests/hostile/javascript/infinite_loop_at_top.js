// expect: fuel
while (true);
function f() { return 1; }
