// Gives the candidate files, the clipboard, a sheet of paper, or the device's way to share.
import { fetchWords } from '#words/one/files';
import { pngOf } from '../badge/picture.mjs';
import { writeSession } from '../store/file.mjs';
import { printSheet } from './sheet.mjs';

/**
 * @typedef {object} Files
 * @property {any} pack
 * @property {Uint8Array<ArrayBuffer>} bytes of the pack
 * @property {import('../store/session.mjs').Session} stored
 * @property {import('../store/store.mjs').OpenStore} store
 * @property {import('./completion.mjs').Completion | undefined} completion
 *
 * @typedef {Files & Pick<import('./host.mjs').Surroundings, 'media' | 'tree' | 'language' | 'say'>} Here
 */

/** @param {string} what as in HandOver (src/ui/pass/request.h) @param {Here} here */
export async function handOver(what, here) {
  const { id } = here.pack;
  if (what === 'copy') await copy(here);
  else if (what === 'share') await share(here);
  else if (what === 'print') await print(here);
  else if (what === 'picture') await savePicture(here);
  else {
    const [name, type, write] = files[what];
    save(new Blob([await write(here)], { type }), id + name);
  }
}

/** @type {Record<string, [ending: string, type: string, text: (here: Here) => string | Promise<string>]>} */
const files = {
  credential: ['.json', 'application/json', ({ completion }) => JSON.stringify(completion?.credential, null, 2)],
  jws: ['.jws', 'application/jose', ({ completion }) => completion?.jws ?? ''],
  transcript: ['.ndjson', 'application/x-ndjson', ({ completion, stored }) => completion?.transcript ?? stored.text],
  session: [
    '.session.json',
    'application/json',
    async ({ bytes, stored: { row, text }, store }) =>
      writeSession({
        pack: row.pack,
        pack_text: new TextDecoder().decode(bytes),
        nonce: row.nonce,
        device: row.device || (await store.device()),
        transcript: text,
      }),
  ],
};

/** @param {Blob} file @param {string} name */
function save(file, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Copies the credential to the clipboard. @param {Here} here */
async function copy({ completion, language, say }) {
  const copied = await navigator.clipboard.writeText(JSON.stringify(completion?.credential, null, 2)).then(
    () => true,
    () => false,
  );
  say((await fetchWords(language()))(copied ? 'copied' : 'not_copied'));
}

/** @param {Here} here */
async function picture({ media, pack }) {
  return new File([await pngOf(media.url('badge'))], `${pack.id}.png`, { type: 'image/png' });
}

/** @param {Here} here */
async function savePicture(here) {
  const file = await picture(here);
  save(file, file.name);
}

/** Shares the badge's picture with what it says. @param {Here} here */
async function share(here) {
  const text = here.tree.querySelector('.role-image')?.getAttribute('alt') ?? '';
  await navigator.share({ files: [await picture(here)], text }).catch((error) => {
    if (error.name !== 'AbortError') throw error; // the candidate has changed their mind
  });
}

/** @param {Here} here */
async function print({ tree, completion, language }) {
  await printSheet(tree, new Date(completion?.credential.validFrom), language());
}
