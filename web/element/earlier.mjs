// Delivers outstanding results of earlier sessions, and offers to show the last finished session of this test.
// These sessions have other nonces. Few candidates have any: only they fetch this file.
import { fetchWords } from '#words/one/earlier';

/**
 * @typedef {import('../store/database.mjs').Row} Row
 *
 * @typedef {object} Around
 * @property {Row} own of the session on the screen
 * @property {typeof import('./lead.mjs').takeLead} takeLead
 */

/**
 * Delivers each independently, so that none waits for another.
 * @param {Row[]} rows of all sessions
 * @param {Omit<import('./completion.mjs').Handing, 'notify'> & Around} parties
 */
export async function handOverOthers(rows, { own, takeLead, ...parties }) {
  const { store, submit, signal } = parties;
  const quietly = { ...parties, notify: () => {} };
  const { send, tellPage } = await import('./underway.mjs');
  /** @type {import('./completion.mjs').Kept[]} */
  const results = await store.results();
  for (const kept of results.filter(({ key }) => key !== own.key)) {
    const ours = rows.some(({ key, pack_id: id }) => key === kept.key && id === own.pack_id);
    const untold = ours && !kept.told;
    // Leave a result that waits for another test's URL to that test.
    const unsent = kept.delivery === 'none' ? untold : kept.delivery !== 'sent' && (ours || kept.submit === submit);
    if (!untold && !(unsent && submit)) continue;
    const lead = await takeLead(kept.key, { ifAvailable: true });
    if (!lead) continue; // another tab delivers it
    signal.addEventListener('abort', lead.release);
    Promise.all([submit && unsent && send(kept, quietly), untold && tellPage(kept, quietly)]).finally(lead.release);
  }
}

/**
 * Offers it below the welcome screen. On a shared computer nobody knows whose session it was: only its date is shown.
 *
 * @param {Row[]} rows of all sessions, most recent first
 * @param {object} around
 * @param {Row} around.own of the session on the screen
 * @param {import('../store/store.mjs').OpenStore} around.store
 * @param {HTMLElement} around.widget
 * @param {string} around.language
 * @param {typeof import('./box.mjs').element} around.element
 * @param {() => boolean} around.begun whether the session on the screen has begun
 * @param {(key: string) => void} around.show
 */
export async function offerLast(rows, { own, store, widget, language, element, begun, show }) {
  const last = rows.find(({ key, pack_id: id, finished }) => finished && key !== own.key && id === own.pack_id);
  if (!last || !(await store.pack(last.pack)) || begun()) return;
  const words = await fetchWords(language);
  if (begun()) return;
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  const box = element('div', { class: 'node' });
  box.style.cssText =
    'display: flex; flex-wrap: wrap; align-items: center; gap: 8px 24px; max-width: 720px; margin: 0 auto; padding: 0 32px 32px';
  const line = element('p', { class: 'node part-body' });
  line.textContent = words('finished', time.format(last.seen));
  const button = element('button', { type: 'button', class: 'node part-secondary' });
  button.textContent = words('show');
  button.addEventListener('click', () => show(last.key));
  box.append(line, button);
  // Outside of the widget, since the canvas view positions everything within. It takes the widget's colours.
  const beside = element('div', { lang: language });
  beside.append(box);
  const copyLook = () => {
    beside.className = `${widget.className.replace('canvas', 'page')} earlier`;
  };
  new MutationObserver(copyLook).observe(widget, { attributeFilter: ['class'] });
  copyLook();
  widget.after(beside);
}
