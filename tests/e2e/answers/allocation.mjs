// Answers an allocation of points as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function allocation(candidate, spec, key) {
  for (const [index, { points }] of key.ideal.entries()) {
    await candidate.reader.slide(candidate.in(spec.options[index].text), points);
  }
}
