// expect: fuel
import { one } from './b.js';
export const f = () => one;
// file: b.js
for (;;);
export const one = 1;
