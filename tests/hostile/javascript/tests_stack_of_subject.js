// expect: ok "pass"
// task: tests
// input: "function hidden(n) { throw new RangeError('q'); }\nexport const sum = (list, pick) => list.map(pick).reduce((a, b) => a + b, 0);\nexport function own(n) { return hidden(n); }\nexport function engine(n) {\n  return null.x;\n}\nexport async function later(n) { await null; return undefined.x; }\nexport function* steps(pick) { yield pick(1); }\nexport class Box { constructor(pick) { this.value = +{ valueOf: pick }; } get of() { return JSON.parse('{'); } static { this.again = async (pick) => { await null; pick(); }; } }\n"
import { sum, own, engine, later, steps, Box } from './subject.js';
const traces = [];
const see = (error) => { traces.push(String(error.stack), Object.getOwnPropertyNames(error).filter((name) => !/^(stack|message)$/.test(name)).join()); };
class Mine extends SyntaxError {}
const spy = () => { for (const kind of [Error, TypeError, AggregateError, Mine]) see(new kind('z')); return 1; };
const caught = (body) => { try { body(); } catch (error) { see(error); } };
test('no place, no name and no call of the code under test', async () => {
  sum([1, 2], spy);
  sum([{ get a() { return spy(); } }], ({ a }) => a);
  for (const body of [() => own(1), () => engine(1), () => new Box(spy).of, () => [...steps(spy)]]) caught(body);
  await later(1).catch(see);
  await Box.again(spy);
  assert(traces.length > 30);
  for (const trace of traces) assert(!/subject|sum|own|hidden|engine|later|steps|Box|map|reduce|parse|native/.test(trace), trace);
});
