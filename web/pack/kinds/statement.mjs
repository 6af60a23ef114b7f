// Builds a statement: a text to read and to confirm. It has no key.

/** @type {import('./pieces.mjs').Builder<'statement'>} */
export function statement({ spec = {} }, { texts, at }) {
  return { spec: { confirm: texts.line(spec.confirm, `${at}/spec/confirm`) }, key: {} };
}
