// Answers a branching conversation as a candidate who knows the key.
import { bestPath } from '../../conversation.mjs';

/** @type {import('./answers.mjs').Answer} */
export async function branching(candidate, spec, key) {
  for (const { text } of bestPath(spec, key).choices) await candidate.reader.press('button', candidate.in(text));
}
