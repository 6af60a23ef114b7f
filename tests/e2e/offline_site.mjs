// Serves a site that can go down and be updated, for tests without a network.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after } from 'node:test';
import { temporaryFolder } from '../temporary_folder.mjs';
import { serve } from '../../tools/serve.mjs';
import { Reader } from './reader.mjs';
import { browser, dist, pageWith, widget } from './site.mjs';

/** @param {string} target */
function linkDist(target) {
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const folder = path.relative(dist, entry.parentPath);
    if (!entry.isFile()) continue;
    mkdirSync(path.join(target, folder), { recursive: true });
    symlinkSync(path.join(dist, folder, entry.name), path.join(target, folder, entry.name));
  }
}

export class Site {
  #folder = temporaryFolder();
  /** @type {Awaited<ReturnType<typeof serve>> | undefined} */
  #server;
  #port = 0;
  url = '';

  constructor() {
    linkDist(this.#folder);
    this.write('bare.css', 'body { margin: 0 }');
    after(() => this.down());
  }

  async up() {
    this.#server = await serve({ root: this.#folder, port: this.#port });
    this.url = this.#server.url;
    this.#port = Number(new URL(this.url).port);
    return this;
  }

  async down() {
    await this.#server?.close();
    this.#server = undefined;
  }

  /** @param {string} name */
  read(name) {
    return readFileSync(path.join(this.#folder, name), 'utf8');
  }

  /** @param {string} name @param {string} text */
  write(name, text) {
    const file = path.join(this.#folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    for (const old of [file, `${file}.br`, `${file}.gz`]) rmSync(old, { force: true });
    writeFileSync(file, text);
  }

  /** A page that contains only the widget. @param {Record<string, string>} attributes */
  text(attributes) {
    return pageWith(widget({ lang: 'fr', theme: 'light', offline: '', ...attributes }));
  }

  /** @param {string} name @param {Record<string, string>} attributes */
  page(name, attributes) {
    this.write(name, this.text(attributes));
  }

  /** Moves all files into a folder. @param {string} name */
  move(name) {
    const before = `${this.#folder}.before`;
    renameSync(this.#folder, before);
    mkdirSync(this.#folder);
    renameSync(before, path.join(this.#folder, name));
  }

  /** Publishes another release of the widget, whose script sets `mark`. @param {string} mark */
  update(mark) {
    this.write('potentiel.js', `${this.read('potentiel.js')}\nglobalThis.release = ${JSON.stringify(mark)};\n`);
    const script = this.read('offline.js');
    const [, written] = /** @type {RegExpExecArray} */ (/(\{"release":.*?\}\}\})/.exec(script));
    const manifest = JSON.parse(written);
    assert.ok(manifest.groups.core['potentiel.js']);
    const bytes = readFileSync(path.join(this.#folder, 'potentiel.js'));
    manifest.release = mark;
    manifest.groups.core['potentiel.js'] = [bytes.length, createHash('sha256').update(bytes).digest('base64')];
    this.write('offline.js', script.replace(written, JSON.stringify(manifest)));
  }
}

/**
 * A visitor with a separate browser profile, which keeps its data.
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function visitor(options = {}) {
  const context = await (
    await browser()
  ).newContext({ locale: 'fr-FR', viewport: { width: 1024, height: 768 }, ...options });
  context.setDefaultTimeout(15_000);
  await context.addInitScript(() => {
    Object.assign(globalThis, { completed: [] });
    addEventListener('complete', (event) =>
      /** @type {any} */ (globalThis).completed.push(/** @type {any} */ (event).detail),
    );
  });
  return open();

  async function open() {
    return seat(await context.newPage(), context, open);
  }
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('playwright-core').BrowserContext} context
 * @param {() => Promise<any>} another
 */
function seat(page, context, another) {
  const offline = page.locator('potentiel-assessment');
  return {
    context,
    page,
    another,
    reader: new Reader(page),
    /** @returns {Promise<any[]>} */
    completed: () => page.evaluate(() => /** @type {any} */ (globalThis).completed),
    /** @returns {Promise<string>} */
    state: () => offline.evaluate(async (element) => (await /** @type {any} */ (element).kept)?.state),
    /** @returns {Promise<number>} */
    total: () => offline.evaluate(async (element) => (await /** @type {any} */ (element).kept).total),
  };
}
