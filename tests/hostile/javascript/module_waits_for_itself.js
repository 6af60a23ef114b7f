// expect: error
export const f = () => 1;
await import('./code.js');
