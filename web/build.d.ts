// What the build puts in place of these names (tools/build_web.mjs).

/** Style sheets are imported as text: import sheet from './page/frame.css' with { type: 'text' }. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** Emscripten's glue of the module. */
declare module '#glue' {
  const factory: import('./engine/core.mjs').GlueFactory;
  export default factory;
}

/** "sha256-…" of potentiel.wasm. */
declare const __WASM_INTEGRITY__: string;

/** Its size, bytes. */
declare const __WASM_SIZE__: number;

/** Where the words of each language are, as JSON: {"fr": "words/fr-….txt"}. */
declare const __WORDS__: string;

/** The words of the interface: web/words/, read by tools/words_plugin.mjs and in Node by web/words/all.mjs and one.mjs. */
type WordsFile = typeof import('./words/en.json');
type PhraseOf<Surface extends keyof WordsFile> = keyof WordsFile[Surface];
type WordsOf<Surface extends keyof WordsFile> = (phrase: PhraseOf<Surface>, ...values: (string | number)[]) => string;

declare module '#words/all/element' {
  export { languageFor } from './words/say.mjs';
  export const tongues: string[];
  export const besides: Record<string, string>;
  export const wordsIn: (language: string) => WordsOf<'element'>;
}

declare module '#words/all/start' {
  export { languageFor } from './words/say.mjs';
  export const tongues: string[];
  export const besides: Record<string, string>;
  export const wordsIn: (language: string) => WordsOf<'start'>;
}

declare module '#words/all/credential' {
  export { languageFor } from './words/say.mjs';
  export const tongues: string[];
  export const besides: Record<string, string>;
  export const wordsIn: (language: string) => WordsOf<'credential'>;
}

declare module '#words/all/preview' {
  export { languageFor } from './words/say.mjs';
  export const tongues: string[];
  export const besides: Record<string, string>;
  export const wordsIn: (language: string) => WordsOf<'preview'>;
}

declare module '#words/all/card_start' {
  export { languageFor } from './words/say.mjs';
  export const tongues: string[];
  export const directions: Record<string, 'ltr' | 'rtl'>;
  export const besides: Record<string, string>;
  export const wordsIn: (language: string) => WordsOf<'card_start'>;
}

declare module '#words/one/card' {
  export const fetchWords: (language: string) => Promise<WordsOf<'card'>>;
}

declare module '#words/one/checking' {
  export const fetchWords: (language: string) => Promise<WordsOf<'checking'>>;
}

declare module '#words/one/checking_page' {
  export const fetchWords: (language: string) => Promise<WordsOf<'checking_page'>>;
}

declare module '#words/one/checks' {
  export const fetchWords: (language: string) => Promise<WordsOf<'checks'>>;
}

declare module '#words/one/demo' {
  export const fetchWords: (language: string) => Promise<WordsOf<'demo'>>;
}

declare module '#words/one/earlier' {
  export const fetchWords: (language: string) => Promise<WordsOf<'earlier'>>;
}

declare module '#words/one/demo_page' {
  export const fetchWords: (language: string) => Promise<WordsOf<'demo_page'>>;
}

declare module '#words/one/verify_page' {
  export const fetchWords: (language: string) => Promise<WordsOf<'verify_page'>>;
}

declare module '#words/one/editor' {
  export const fetchWords: (language: string) => Promise<WordsOf<'editor'>>;
}

declare module '#words/one/faults' {
  /** By the numbers of src/base/fault.h. */
  export const fetchWords: (language: string) => Promise<(fault: string, ...values: (string | number)[]) => string>;
}

declare module '#words/one/badge' {
  export const fetchWords: (language: string) => Promise<WordsOf<'badge'>>;
}

declare module '#words/one/files' {
  export const fetchWords: (language: string) => Promise<WordsOf<'files'>>;
}

declare module '#words/one/film' {
  export const fetchWords: (language: string) => Promise<WordsOf<'film'>>;
}

declare module '#words/one/trouble' {
  export const fetchWords: (language: string) => Promise<WordsOf<'trouble'>>;
}

declare module '#words/one/unfinished' {
  export const fetchWords: (language: string) => Promise<WordsOf<'unfinished'>>;
}

declare module '#words/one/verify' {
  export const fetchWords: (language: string) => Promise<WordsOf<'verify'>>;
}
