// expect: error ReferenceError: there is no file './b.js'
import { one } from '././b.js';
export const f = () => one;
// file: b.js
export const one = 1;
