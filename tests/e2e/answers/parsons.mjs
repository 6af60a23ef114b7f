// Answers a Parsons problem (lines to put in order) as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function parsons(candidate, spec, key) {
  const { reader, words } = candidate;
  for (const { line, indent = 0 } of key.lines) {
    const { text } = spec.lines.find((/** @type {any} */ each) => each.id === line);
    await reader.press('button', words.add_line + text);
    for (let step = 0; step < indent; ++step) await reader.press('button', words.indent_line + text);
  }
}
