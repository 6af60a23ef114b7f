// Drives Firefox over WebDriver BiDi with the interface of reader.mjs. Firefox's own accessibility engine computes
// roles and names. Firefox runs on a screen, as people's does.
import { spawn } from 'node:child_process';
import { after } from 'node:test';
import puppeteer from 'puppeteer-core';
import { eventually } from './site.mjs';

/**
 * @typedef {import('./reader.mjs').Role} Role
 * @typedef {import('./reader.mjs').Reading} Reading
 */

/** Starts a virtual screen if there is none. @returns {Promise<Record<string, string | undefined>>} the environment */
async function withScreen() {
  if (process.env.DISPLAY) return process.env;
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  after(() => screen.kill());
  const number = await new Promise((resolve, reject) => {
    screen.once('error', reject);
    /** @type {import('node:stream').Readable} */ (screen.stdio[3]).once('data', (data) =>
      resolve(String(data).trim()),
    );
  });
  return { ...process.env, DISPLAY: `:${number}` };
}

/** @param {string} language */
export async function firefox(language) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: false,
    defaultViewport: { width: 1024, height: 768 },
    env: await withScreen(),
    extraPrefsFirefox: { 'intl.accept_languages': language, 'browser.shell.checkDefaultBrowser': false },
  });
  after(() => browser.close());
  return browser;
}

/** @implements {Reading} */
export class FirefoxReader {
  /** @param {import('puppeteer-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  /** Time of the last press if it was on a button, else 0. */
  #pressed = 0;

  /** The element that contains the whole widget. */
  async #widget() {
    const found = await this.page.evaluateHandle(
      () => document.querySelector('potentiel-assessment')?.shadowRoot?.querySelector('.widget') ?? null,
    );
    return /** @type {import('puppeteer-core').ElementHandle | null} */ (found.asElement());
  }

  /** @param {Role} role @param {string} name @param {string} [within] */
  #get(role, name, within) {
    return eventually(async () => {
      const widget = await this.#widget();
      if (within === undefined) return first(widget, role, name);
      return first((await first(widget, 'radiogroup', within)) ?? (await first(widget, 'group', within)), role, name);
    }, `${role} "${name}"`);
  }

  /** @param {Role} role @param {string} name @param {string} [within] */
  async press(role, name, within) {
    const element = await this.#get(role, name, within);
    await element.evaluate(async (it) => {
      // Puppeteer scrolls an element into the window only, where the bottom bar may cover it.
      it.scrollIntoView({ block: 'center' });
      // Puppeteer would click the old place of a moving element.
      for (let [before, now] = [NaN, it.getBoundingClientRect().top]; now !== before;) {
        await new Promise((shown) => requestAnimationFrame(shown));
        [before, now] = [now, it.getBoundingClientRect().top];
      }
    });
    // Wait as a person would: two presses in one place within half a second are one double press.
    if (role === 'button')
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, this.#pressed + 600 - Date.now())));
    await element.click();
    this.#pressed = role === 'button' ? Date.now() : 0;
  }

  /** @param {Role} role @param {string} name @param {string} text */
  async type(role, name, text) {
    await this.press(role, name);
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(text);
  }

  /** @param {Role} role @param {string} name @param {string} text */
  async paste(role, name, text) {
    await this.press(role, name);
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.evaluate((words) => document.execCommand('insertText', false, words), text);
  }

  /** @param {Role} role @param {string} name */
  async value(role, name) {
    return (await this.#get(role, name)).evaluate((element) => /** @type {HTMLInputElement} */ (element).value);
  }

  /** @param {Role} role @param {string} name */
  async meet(role, name) {
    await this.#get(role, name);
  }

  /** @param {string} text */
  async read(text) {
    await eventually(() => this.page.$(`potentiel-assessment >>> ::-p-text(${text})`), text);
  }

  /** @param {Role} role */
  async names(role) {
    const found = await all(await this.#widget(), role);
    return Promise.all(
      found.map((one) =>
        one.evaluate((element) => {
          const label = /** @type {HTMLInputElement} */ (element).labels?.[0];
          const heard = /** @type {Element} */ ((label ?? element).cloneNode(true));
          for (const hidden of heard.querySelectorAll('[aria-hidden=true]')) hidden.remove();
          return (heard.textContent ?? '').replace(/ {2,}/g, ' ').trim();
        }),
      ),
    );
  }

  /** @param {string} name @param {string} value */
  async select(name, value) {
    await (await this.#get('combobox', name)).select(value);
  }

  /** @param {string} name @param {number} value */
  async slide(name, value) {
    const slider = await this.#get('slider', name);
    await slider.evaluate((element, to) => {
      /** @type {HTMLInputElement} */ (element).value = String(to);
      element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }, value);
  }
}

/**
 * Elements that Firefox's accessibility engine finds by this role and name. Puppeteer's own selector gives the same
 * with seven more round trips, 150 ms per element.
 *
 * @param {import('puppeteer-core').ElementHandle | null} around
 * @param {Role} role
 * @param {string} [name]
 * @returns {Promise<import('puppeteer-core').ElementHandle[]>}
 */
async function all(around, role, name) {
  const found = [];
  for await (const one of around ? /** @type {any} */ (around).queryAXTree(name, role) : []) found.push(one);
  return found;
}

/** @param {import('puppeteer-core').ElementHandle | null} around @param {Role} role @param {string} name */
const first = async (around, role, name) => (await all(around, role, name))[0];
