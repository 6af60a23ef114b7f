// Serves a folder of static files on 127.0.0.1, like a careful host: precompressed, revalidated, with a strict
// Content-Security-Policy. `node tools/serve.mjs [folder] [port]`, or from a test: `await serve({ root })`.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

const pagePolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; img-src 'self' blob:; media-src 'self' blob:";
// A worker that runs the candidate's code has no network at all.
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/** In the order of preference. @type {[name: string, suffix: string][]} */
const encodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

/**
 * @param {object} options
 * @param {string} options.root the folder
 * @param {number} [options.port] 0, the default: any free port
 * @param {string} [options.csp] Content-Security-Policy of everything except the workers' scripts
 * @returns {Promise<{url: string, close: () => Promise<void>}>} url ends with a slash
 */
export async function serve({ root, port = 0, csp = pagePolicy }) {
  const folder = path.resolve(root);
  const server = createServer((request, response) => {
    answer(folder, csp, request, response).catch((error) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections?.();
      }),
  };
}

/**
 * @param {string} folder @param {string} csp
 * @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response
 */
async function answer(folder, csp, request, response) {
  const file =
    request.method === 'GET' || request.method === 'HEAD' ? await find(folder, request.url ?? '/') : undefined;
  response.setHeader('Content-Security-Policy', file?.endsWith('_worker.js') ? workerPolicy : csp);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  if (!file) {
    const status = request.method === 'GET' || request.method === 'HEAD' ? 404 : 405;
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
    return;
  }
  if (file.endsWith(path.sep)) {
    response.writeHead(301, { Location: new URL(request.url ?? '/', 'http://host').pathname + '/' }).end();
    return;
  }
  const { bytes, encoding } = await bestEncoding(file, String(request.headers['accept-encoding'] ?? ''));
  const tag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  response.setHeader('ETag', tag);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Content-Type', types[path.extname(file)] ?? 'application/octet-stream');
  response.setHeader('Content-Length', bytes.length);
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(200).end(request.method === 'HEAD' ? undefined : bytes);
}

/**
 * Finds the file for a URL, never outside the folder. A result with a trailing separator is a folder whose URL lacks
 * the slash.
 * @param {string} folder @param {string} url @returns {Promise<string | undefined>}
 */
async function find(folder, url) {
  let name;
  try {
    name = decodeURIComponent(new URL(url, 'http://host').pathname);
  } catch {
    return undefined;
  }
  if (name.includes('\0') || name.endsWith('.br') || name.endsWith('.gz')) return undefined;
  const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
  if (!file.startsWith(folder + path.sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) return file + path.sep;
  return found?.isFile() ? file : undefined;
}

/** @param {string} file @param {string} accepted @returns {Promise<{bytes: Buffer, encoding?: string}>} */
async function bestEncoding(file, accepted) {
  for (const [name, suffix] of encodings) {
    if (!new RegExp(`(^|[ ,])${name}(?! *; *q=0(\\.0*)?(,|$))`).test(accepted)) continue;
    const bytes = await readFile(file + suffix).catch(() => undefined);
    if (bytes) return { bytes, encoding: name };
  }
  return { bytes: await readFile(file) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [root = 'dist', port = '0'] = process.argv.slice(2);
  try {
    const { url } = await serve({ root, port: Number(port) });
    console.log(`${url}\nStop with Ctrl+C.`);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(code === 'EADDRINUSE' ? `error: port ${port} is taken; name another one, or none` : error);
    process.exitCode = 1;
  }
}
