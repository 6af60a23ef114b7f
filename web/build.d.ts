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

/** Where the words of each language are, as JSON: {"fr": "words/fr-….txt"}. */
declare const __WORDS__: string;
