// Launches Debian's Chromium, once per test file, for tests that compare with a browser.
import { existsSync } from 'node:fs';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** The reason to skip such tests here, or false. */
export const skip = existsSync(executablePath) ? false : `no ${executablePath}`;

/** @type {Promise<import('playwright-core').Browser> | undefined} */
let launched;
after(async () => (await launched)?.close());

/** @param {import('playwright-core').BrowserContextOptions} [options] */
export async function newPage(options) {
  launched ??= chromium.launch({
    executablePath,
    args: ['--headless=new', '--no-sandbox', '--disable-quic', '--no-first-run'],
  });
  return (await launched).newPage(options);
}
