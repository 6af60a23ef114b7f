// expect: fuel
// task: program
// input: "1\n2"
while (prompt('again') !== undefined);
