// Answers a text with gaps as a candidate who knows the key.
import { typed } from './typed.mjs';

const gapWord = { fr: 'Trou', en: 'Gap' };

/** @type {import('./answers.mjs').Answer} */
export async function cloze(candidate, spec, key) {
  const { reader, language } = candidate;
  /** @type {{spans?: {text: string, style?: string}[]}[]} */
  const blocks = spec.text[language];
  const order = blocks
    .flatMap(({ spans = [] }) => spans)
    .filter(({ style }) => style === 'gap')
    .map(({ text }) => text);
  for (const [index, id] of order.entries()) {
    const gap = spec.gaps.find((/** @type {any} */ one) => one.id === id);
    const right = key.gaps.find((/** @type {any} */ one) => one.gap === id);
    const role = gap.kind === 'choice' ? 'combobox' : 'textbox';
    const begins = `${gapWord[/** @type {'fr' | 'en'} */ (language)]} ${index + 1} `;
    const name = (await reader.names(role)).find((one) => one.startsWith(begins)) ?? begins;
    if (role === 'combobox') await reader.select(name, right.correct);
    else await reader.type('textbox', name, typed(right));
  }
}
