// Answers an in-tray as a candidate who knows the key.

/** @type {import('./answers.mjs').Answer} */
export async function inTray(candidate, spec, key) {
  const { reader, words } = candidate;
  const subjects = spec.items.map((/** @type {any} */ { id, subject }) => ({ id, text: subject }));
  for (const { item, urgent, important } of key.items) {
    const group = words.tray + candidate.name(subjects, item);
    if (urgent) await reader.press('checkbox', words.urgent, group);
    if (important) await reader.press('checkbox', words.important, group);
  }
  const ranked = [...key.items].sort((one, other) => one.rank - other.rank);
  await candidate.order(
    subjects,
    ranked.map(({ item }) => item),
  );
}
