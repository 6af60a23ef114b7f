// The words of this page, for other languages than its main one.
import { fetchWords } from '#words/one/checking_page';
import { translate } from '../../translate.mjs';

/** @param {string} language */
export const speak = async (language) => translate(await fetchWords(language));
