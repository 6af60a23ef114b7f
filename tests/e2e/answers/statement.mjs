// Confirms a statement.

/** @type {import('./answers.mjs').Answer} */
export async function statement(candidate, spec) {
  const [name] = await candidate.reader.names('checkbox');
  await candidate.reader.press('checkbox', spec.confirm ? candidate.in(spec.confirm) : name);
}
