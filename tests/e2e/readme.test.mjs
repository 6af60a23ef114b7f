// Follows the README literally: its page and script under the policy that it names, then both ways to verify.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { temporaryFolder } from '../temporary_folder.mjs';
import { Candidate } from './candidate.mjs';
import { Reader } from './reader.mjs';
import { browser, dist, eventually, pack } from './site.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
// A small pack under the name that the README prints.
const { content, bytes } = await pack('gallery/single_choice');
const types = { js: 'text/javascript', json: 'application/json', wasm: 'application/wasm', ttf: 'font/ttf' };

/** @param {string} text @param {string} language @returns {string[]} */
const blocks = (text, language) =>
  [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(([, code]) => code);

/**
 * Serves a site as the README describes it.
 * @param {{html: string, script: string, policy: string}} printed
 */
async function site({ html, script, policy }) {
  /** @type {{type: string | undefined, body: any}[]} */
  const received = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://site.example');
    const answer = (/** @type {string} */ type, /** @type {string | Uint8Array} */ body) =>
      response.writeHead(200, { 'content-type': type, 'content-security-policy': policy }).end(body);
    if (pathname === '/') return answer('text/html; charset=utf-8', `<!doctype html><title>x</title>${html}`);
    if (pathname === '/results.js') return answer('text/javascript', script);
    if (pathname === '/potentiel/packs/bases-numeriques.json') return answer('application/json', bytes);
    if (pathname === '/results') {
      let body = '';
      for await (const chunk of request) body += chunk;
      received.push({ type: request.headers['content-type'], body: JSON.parse(body) });
      return response.writeHead(201).end();
    }
    const file = await readFile(path.join(dist, pathname.replace(/^\/potentiel\//, ''))).catch(() => null);
    const type =
      types[/** @type {keyof typeof types} */ (path.extname(pathname).slice(1))] ?? 'application/octet-stream';
    return file ? answer(type, file) : response.writeHead(404).end();
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    received,
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

for (const [name, language] of [
  ['README.md', 'en'],
  ['README.fr.md', 'fr'],
]) {
  test(`${name}: embed it, take the test, verify the result`, async () => {
    const text = await readFile(path.join(root, name), 'utf8');
    const [html] = blocks(text, 'html');
    const [script, verifying] = blocks(text, 'js');
    const policy = /`Content-Security-Policy: ([^`]+)`/.exec(text)?.[1] ?? '';
    assert.ok(html && script && verifying && policy, 'all of it is printed');
    const nonce = /nonce="([^"]+)"/.exec(html)?.[1];

    const served = await site({ html, script, policy });
    const context = await (
      await browser()
    ).newContext({ locale: `${language}-${language.toUpperCase()}`, viewport: { width: 1024, height: 768 } });
    try {
      const page = await context.newPage();
      /** @type {string[]} */
      const complaints = [];
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`);
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(served.url);
      const candidate = new Candidate(new Reader(page), content, 'fr');
      await candidate.walk();
      await candidate.finish();
      await eventually(() => served.received.length > 0, 'the server has it', 20);
      assert.deepEqual(
        complaints.filter((line) => !line.includes('favicon')),
        [],
      );
    } finally {
      await context.close();
      served.close();
    }
    const [{ type, body }] = served.received;
    assert.equal(type, 'application/json');
    assert.equal(body.result.start.nonce, nonce);

    const folder = temporaryFolder();
    for (const one of ['web', 'dist']) await symlink(path.join(root, one), path.join(folder, one));
    await writeFile(path.join(folder, 'result.json'), JSON.stringify(body.credential));
    await writeFile(path.join(folder, 't.ndjson'), body.transcript);
    await writeFile(path.join(folder, 'pack.json'), bytes);
    const command = /^ {4}node (web\/cli\/potentiel\.mjs verify .*)$/m.exec(text)?.[1].split(' ') ?? [];
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: folder });
    assert.match(stdout, /\S/);

    await writeFile(
      path.join(folder, 'verifying.mjs'),
      `import { readFile } from 'node:fs/promises';
const credential = JSON.parse(await readFile('result.json', 'utf8'));
const packBytes = await readFile('pack.json');
const transcriptBytes = await readFile('t.ndjson');
${verifying}`,
    );
    const said = await promisify(execFile)(process.execPath, ['verifying.mjs'], { cwd: folder });
    assert.match(said.stdout, new RegExp(content.skills[0].id), 'it prints the skills');
  });
}
