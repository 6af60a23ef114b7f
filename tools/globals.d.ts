// Declares the constants that the build defines (see build_web.mjs), and a package without its own types.

/** "sha256-…" of the potentiel.wasm that belongs to this bundle. */
declare const __WASM_INTEGRITY__: string;
/** Names this build of the widget. */
declare const __RELEASE__: string;
/** JSON of all files that a test may need: a Manifest (web/offline/release.mjs). */
declare const __OFFLINE_MANIFEST__: string;
/** JSON of the parts of each language's engine, by the names of its files: Record<string, Record<string, Part[]>>. */
declare const __ENGINE_PARTS__: string;

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
  export const lexer: {
    matchProperty(property: string, value: CssNode | string): { error: Error | null };
    getProperty(name: string): object | null;
  };
  export const ident: { decode(text: string): string };
  export const walk: {
    (
      tree: CssNode,
      visitor:
        | ((node: CssNode) => void)
        | { visit?: string; enter(node: CssNode, item: CssNode, list: CssNode): symbol | undefined },
    ): void;
    skip: symbol;
  };
}

declare module 'color-name' {
  const names: Record<string, [red: number, green: number, blue: number]>;
  export default names;
}
