// Answers a number as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function number(candidate, spec, key) {
  const unit = spec.unit && candidate.in(spec.unit);
  const name = unit ? `${candidate.words.answer} (${unit})` : candidate.words.answer;
  const [written] = (key.units ?? []).filter((/** @type {{factor: string}} */ { factor }) => Number(factor) === 1);
  await candidate.reader.type('textbox', name, `${key.value} ${written?.unit ?? ''}`.trim());
}
