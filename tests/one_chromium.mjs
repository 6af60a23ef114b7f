// One Chromium for all tests of a file: launched on first use, closed after the last test.
import { after } from 'node:test';
import { launchChromium } from './chromium.mjs';

export { skip } from './chromium.mjs';

/** @type {ReturnType<typeof launchChromium> | undefined} */
let launched;
after(async () => (await launched)?.close());

export function browser() {
  launched ??= launchChromium();
  return launched;
}

/** @param {import('playwright-core').BrowserContextOptions} [options] */
export async function newPage(options) {
  return (await browser()).newPage(options);
}
