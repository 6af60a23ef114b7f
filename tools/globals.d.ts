// What the build gives to the code (see build_web.mjs), and a package without types of its own.

/** "sha256-…" of the potentiel.wasm that belongs to this bundle. */
declare const __WASM_INTEGRITY__: string;
/** The parts of each language's engine, by the names of its files. */
declare const __ENGINE_PARTS__: Record<string, Record<string, import('../web/runner/parts.mjs').Part[]>>;

declare module '*.css' {
  const text: string;
  export default text;
}

declare module 'subset-font' {
  function subset_font(font: Buffer, text: string, options: Record<string, unknown>): Promise<Buffer>;
  export = subset_font;
}

declare module 'css-tree' {
  /** A node of any type. */
  export type CssNode = Record<string, any>;
  export function parse(text: string, options?: Record<string, unknown>): CssNode;
  export function generate(node: CssNode): string;
  export function tokenize(text: string, onToken: (type: number, start: number, end: number) => void): void;
  export const tokenTypes: Record<string, number>;
  export const lexer: { matchProperty(property: string, value: CssNode): { error: Error | null } };
}

declare module 'color-name' {
  const names: Record<string, [red: number, green: number, blue: number]>;
  export default names;
}
