// expect: ok "fail"
// task: tests
// input: "export const one = async () => { await null; throw new Error(\"x\"); };"
import { one } from "./subject.js";
test("waits", async () => { await one(); });
