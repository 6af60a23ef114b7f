// Launches Debian's Chromium without windows, with the same switches for all tests and benchmarks. CHROMIUM names
// another one.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const windowless = '/usr/bin/chromium-headless-shell';
/** The whole browser opens a window with a toolbar for each context: three times the work of a visit. */
export const executablePath = process.env.CHROMIUM ?? (existsSync(windowless) ? windowless : '/usr/bin/chromium');

/** The reason to skip tests that need this browser, or false. `./dev test` installs it and accepts no such reason. */
export const skip = existsSync(executablePath) || process.env.NO_SKIPS ? false : `no ${executablePath}`;

/** Command-line switches. */
export const switches = [
  '--headless=new',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Launches a browser for the caller to close. */
export const launchChromium = () => chromium.launch({ executablePath, args: switches });
