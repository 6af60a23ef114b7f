// Declares the module's JavaScript glue, which Emscripten generates (build/wasm/potentiel.mjs).
declare const create: import('../web/engine/core.mjs').GlueFactory;
export default create;
