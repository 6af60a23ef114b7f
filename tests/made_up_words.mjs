// A third language for tests: a file of words as a translator would add it.
import { readFileSync } from 'node:fs';
import { formsOf } from '../web/words/plural.mjs';

/** Plural rules of CLDR 45 for Arabic. */
export const arabic = {
  zero: 'n = 0',
  one: 'n = 1',
  two: 'n = 2',
  few: 'n % 100 = 3..10',
  many: 'n % 100 = 11..99',
};

/** English words with the plural rules of Arabic: each counted text ends with the name of its form. */
export function madeUp() {
  const { language, ...surfaces } = JSON.parse(readFileSync(new URL('../web/words/en.json', import.meta.url), 'utf8'));
  const forms = formsOf(arabic);
  for (const surface of Object.values(surfaces))
    for (const [phrase, text] of Object.entries(surface))
      if (typeof text !== 'string')
        surface[phrase] = Object.fromEntries(forms.map((form) => [form, `${text.other} [${form}]`]));
  surfaces.runtime.Settings = 'الإعدادات';
  surfaces.runtime.BeginButton = 'ابدأ';
  surfaces.card_start.network = 'لا توجد شبكة';
  surfaces.verify_page.heading = 'تحقق من نتيجة';
  const own = { name: 'العربية', direction: 'rtl', decimal: '٫', digits: '٠١٢٣٤٥٦٧٨٩', plural: arabic };
  return { language: { ...language, ...own }, ...surfaces };
}
