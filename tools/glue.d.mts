// The module's JavaScript glue, as Emscripten makes it (build/wasm/potentiel.mjs).
declare const create: import('../web/engine/core.mjs').GlueFactory;
export default create;
