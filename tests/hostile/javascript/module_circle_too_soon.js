// expect: error ReferenceError: a is not initialized
import { early } from './b.js';
export const a = 'a';
export const f = () => early;
// file: b.js
import { a } from './code.js';
export const early = a;
