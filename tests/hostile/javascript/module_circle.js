// expect: ok ["a","b"]
import { name, both } from './b.js';
export const a = 'a';
export const f = () => both();
// file: b.js
import { a } from './code.js';
export const name = 'b';
export const both = () => [a, name];
