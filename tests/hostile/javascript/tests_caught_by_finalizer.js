// expect: fuel
// task: tests
// input: "export const one = () => { for (;;); };"
import { one } from './subject.js';
test('caught', () => { try { one(); } catch { /* pass */ } finally { for (;;); } });
