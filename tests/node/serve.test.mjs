// Tests the server of the demo: paths, types, compression, caching, policies.
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { temporaryFolder } from '../temporary_folder.mjs';
import { serve } from '../../tools/serve.mjs';

const folder = temporaryFolder();
/** @type {{url: string, close: () => Promise<void>}} */
let server;
const script = 'export const value = 1;\n'.repeat(100);

before(async () => {
  await mkdir(path.join(folder, 'site/verify'), { recursive: true });
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await writeFile(path.join(folder, 'site/index.html'), '<!doctype html><title>Home</title>');
  await writeFile(path.join(folder, 'site/verify/index.html'), '<!doctype html><title>Verify</title>');
  await writeFile(path.join(folder, 'site/potentiel.js'), script);
  await writeFile(path.join(folder, 'site/potentiel.js.br'), brotliCompressSync(script));
  await writeFile(path.join(folder, 'site/javascript_worker.js'), 'self.close();');
  await writeFile(path.join(folder, 'site/potentiel.wasm'), 'bytes');
  server = await serve({ root: path.join(folder, 'site') });
});
after(() => server.close());

/**
 * A raw request, without fetch's decoding and normalizing of paths.
 * @param {string} target @param {http.OutgoingHttpHeaders} [headers] @param {string} [method]
 * @returns {Promise<{status: number | undefined, headers: http.IncomingHttpHeaders, body: Buffer}>}
 */
function request(target, headers = {}, method = 'GET') {
  const { hostname, port } = new URL(server.url);
  return new Promise((resolve, reject) => {
    http
      .request({ hostname, port, path: target, headers, method, agent: false }, (response) => {
        /** @type {Buffer[]} */
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) }),
        );
      })
      .on('error', reject)
      .end();
  });
}

test('a folder is its index.html, and gets its slash', async () => {
  assert.match(String((await request('/')).body), /Home/);
  assert.match(String((await request('/verify/?lang=fr')).body), /Verify/);
  const { status, headers } = await request('/verify');
  assert.equal(status, 301);
  assert.equal(headers.location, '/verify/');
});

test('compressed for who can read it', async () => {
  const compressed = await request('/potentiel.js', { 'accept-encoding': 'gzip, deflate, br, zstd' });
  assert.equal(compressed.headers['content-encoding'], 'br');
  assert.equal(String(brotliDecompressSync(compressed.body)), script);
  for (const accepted of ['', 'identity', 'br;q=0', 'xbr']) {
    const plain = await request('/potentiel.js', { 'accept-encoding': accepted });
    assert.equal(plain.headers['content-encoding'], undefined, accepted);
    assert.equal(String(plain.body), script);
  }
});

test('types that browsers insist on', async () => {
  assert.equal((await request('/potentiel.wasm')).headers['content-type'], 'application/wasm');
  assert.match(String((await request('/javascript_worker.js')).headers['content-type']), /^text\/javascript/);
});

test('pages run our own scripts only; the worker has no network', async () => {
  const page = (await request('/')).headers['content-security-policy'];
  assert.equal(
    page,
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; img-src 'self' blob:; media-src 'self' blob:",
  );
  const worker = (await request('/javascript_worker.js')).headers['content-security-policy'];
  assert.equal(worker, "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
});

test('what has not changed is not sent again', async () => {
  const { headers } = await request('/potentiel.js');
  assert.equal((await request('/potentiel.js', { 'if-none-match': headers.etag })).status, 304);
  await writeFile(path.join(folder, 'site/index.html'), '<!doctype html><title>New home</title>');
  assert.match(String((await request('/', { 'if-none-match': headers.etag })).body), /New home/);
});

test('nothing outside the folder, no surprises', async () => {
  for (const target of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/verify/..%2f..%2fsecret.txt',
    '/%00',
    '/%zz',
    '/none',
  ]) {
    const { status, body } = await request(target);
    assert.equal(status, 404, target);
    assert.doesNotMatch(String(body), /secret/);
  }
  assert.equal((await request('/', {}, 'POST')).status, 405);
  const head = await request('/potentiel.js', {}, 'HEAD');
  assert.equal(head.status, 200);
  assert.equal(head.body.length, 0);
});
