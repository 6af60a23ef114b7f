// Answers a hotspot as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function hotspot(candidate, spec, key) {
  for (const id of key.correct) {
    const { name } = spec.spots.find((/** @type {any} */ spot) => spot.id === id);
    await candidate.reader.press(spec.choose === 'many' ? 'checkbox' : 'radio', candidate.in(name));
  }
}
