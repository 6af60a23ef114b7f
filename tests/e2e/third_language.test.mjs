// Checks that a file in web/words/ alone adds a language: a copy of the sources with one more file is built, and the
// widget, a result's card and the recruiter's page speak it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve } from '../../tools/serve.mjs';
import { madeUp } from '../made_up_words.mjs';
import { newPage } from '../one_chromium.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const copy = mkdtempSync(path.join(tmpdir(), 'potentiel-language-'));
/** @type {{url: string, close: () => unknown}} */
let server;

before(async () => {
  const parts = ['web', 'tools', 'src/ui', 'build/packs', 'build/engines', 'build/javascript', 'build/python', 'dist'];
  const files = ['package.json', 'package-lock.json', 'LICENSE', 'emsdk.toml', 'build/wasm/potentiel.wasm'];
  for (const name of [...parts, ...files, 'build/wasm/potentiel.mjs']) {
    mkdirSync(path.dirname(path.join(copy, name)), { recursive: true });
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  }
  for (const name of ['node_modules', '.toolchain']) symlinkSync(path.join(root, name), path.join(copy, name));
  writeFileSync(path.join(copy, 'web/words/ar.json'), JSON.stringify(madeUp()));
  execFileSync(process.execPath, [path.join(copy, 'tools/build_web.mjs')], { stdio: 'ignore' });
  const pack = readFileSync(path.join(root, 'tests/unit/ui/arabic_pack.json'));
  writeFileSync(path.join(copy, 'dist/arabic.json'), pack);
  const page = (/** @type {string} */ script, /** @type {string} */ body) =>
    `<!doctype html><html lang="ar"><meta charset="utf-8"><script type="module" src="${script}"></script>${body}`;
  writeFileSync(
    path.join(copy, 'dist/widget.html'),
    page('potentiel.js', '<potentiel-assessment pack="arabic.json" view="page"></potentiel-assessment>'),
  );
  writeFileSync(
    path.join(copy, 'dist/card.html'),
    page('potentiel-result.js', '<potentiel-result src="absent.json"></potentiel-result>'),
  );
  server = await serve({ root: path.join(copy, 'dist') });
});
after(() => {
  server?.close();
  rmSync(copy, { recursive: true });
});

/** @param {string} name @param {string} words @param {string} holder of the direction */
async function speaks(name, words, holder) {
  const page = await newPage();
  await page.goto(server.url + name);
  const spoken = page.getByText(words).first();
  await spoken.waitFor();
  assert.equal(await spoken.evaluate((element) => getComputedStyle(element).direction), 'rtl', holder);
  await page.close();
}

test('the widget speaks it', () => speaks('widget.html', 'ابدأ', 'the widget'));
test('a result’s card speaks it', () => speaks('card.html', 'لا توجد شبكة', 'the card'));
test('the recruiter’s page speaks it, and links to it', async () => {
  await speaks('verify/?lang=ar', 'تحقق من نتيجة', 'the page');
  await speaks('verify/', 'العربية', 'the link');
});
