import { choose, lean } from './pieces.mjs';

/** @typedef {import('./pieces.mjs').SourceText} SourceText */

/** @type {import('./pieces.mjs').Builder} */
export function likert_scale({ spec }, context) {
  const { options, origins, marked } = choose(spec.statements, '/spec/statements', context);
  const scale = spec.scale.map((/** @type {SourceText} */ point, /** @type {number} */ index) =>
    context.texts.line(point, `${context.at}/spec/scale/${index}`),
  );
  return { spec: { scale, statements: options }, key: lean({ reversed: marked('reversed') }), origins };
}
