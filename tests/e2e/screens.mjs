// Visits every screen of a pack: welcome, each exercise untouched and answered, review, result, answers with feedback.
import { Candidate } from './candidate.mjs';

/**
 * @param {import('./site.mjs').Visit} visit
 * @param {any} content
 * @param {(screen: string) => Promise<void>} look
 * @param {string} [language]
 */
export async function eachScreen({ page, reader }, content, look, language = 'fr') {
  const candidate = new Candidate(reader, content, language);
  await reader.meet('button', candidate.words.begin);
  await look('welcome');
  await candidate.begin();
  for (const exercise of candidate.exercises) {
    await candidate.meet(exercise);
    await look(exercise.kind);
    await candidate.answer(exercise);
    await look(`${exercise.kind}_answered`);
    await candidate.proceed(exercise);
  }
  await reader.meet('heading', candidate.words.before_finish);
  await look('review');
  await candidate.finish();
  await reader.meet('button', candidate.words.picture);
  await look('result');
  // Open every panel, the last one first, so that the others do not move.
  const closed = await page.getByRole('button', { expanded: false }).all();
  for (const panel of closed.reverse()) await panel.click();
  await look('answers');
}
