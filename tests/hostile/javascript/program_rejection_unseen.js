// expect: error Error: unseen
// task: program
async function main() {
  await null;
  throw new Error("unseen");
}
main();
