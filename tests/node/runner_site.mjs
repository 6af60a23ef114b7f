// Serves the runner as it is shipped: bundled, minified, under a Content-Security-Policy.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { cutEngines } from '../../tools/engine_parts.mjs';
import { languages } from '../../web/runner/protocol/languages.mjs';

const pagePolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'self'";
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

// A worker that hardens itself and reports the remaining globals.
const probe = `import { harden } from '/harden.mjs';
  const post = postMessage.bind(globalThis);
  const stubborn = harden(globalThis);
  const left = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport', 'importScripts', 'indexedDB', 'caches',
    'postMessage', 'BroadcastChannel', 'MessageChannel', 'Worker', 'navigator', 'location', 'self', 'onmessage', 'close', 'eval',
    'addEventListener', 'setTimeout', 'crypto', 'performance'].filter((name) => name in globalThis);
  post({ stubborn, left });`;

/** @param {string} name */
const framed = (name) => `<!doctype html><title>Host</title><iframe sandbox="allow-scripts" src="/${name}"></iframe>`;

/** @typedef {Record<string, [type: string, body: string | Uint8Array, policy: string]>} Files by path */

/**
 * Leaves modules that a worker imports lazily beside it, as .js.
 *
 * @param {string[]} later
 * @returns {import('esbuild').Plugin}
 */
const beside = (later) => ({
  name: 'beside',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/.*\.mjs$/ }, ({ path }) =>
      later.includes(path.slice(2)) ? { path: path.replace('.mjs', '.js'), external: true } : undefined,
    );
  },
});

const engines = await cutEngines();

/**
 * @param {Files} files
 * @param {string} source
 * @param {string} target
 * @param {string} policy
 * @param {{ later?: string[], extension?: string }} [options]
 */
async function bundle(files, source, target, policy, { later = [], extension = '.js' } = {}) {
  const { outputFiles } = await build({
    entryPoints: [{ in: fileURLToPath(new URL(`../../web/runner/${source}`, import.meta.url)), out: target }],
    outdir: '/',
    outExtension: { '.js': extension },
    plugins: [beside(later)],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    external: ['module', 'node:*'],
    define: { __ENGINE_PARTS__: JSON.stringify(JSON.stringify(engines.parts)) },
  });
  for (const { path, contents } of outputFiles) files[path] = ['text/javascript', contents, policy];
}

/** @returns its address, the requests so far, and the engines' parts */
export async function serveRunner() {
  /** @type {Files} */
  const files = {
    '/': ['text/html', '<!doctype html><title>Runner</title>', pagePolicy],
    '/probe.mjs': ['text/javascript', probe, workerPolicy],
    '/no_workers': [
      'text/html',
      '<!doctype html><title>No workers</title>',
      pagePolicy.replace("worker-src 'self'", "worker-src 'none'"),
    ],
    '/sandboxed': ['text/html', framed('frame'), ''],
    '/sandboxed_without_blob': ['text/html', framed('frame_without_blob'), ''],
    '/frame': ['text/html', '<!doctype html><title>Frame</title>', ''],
    '/frame_without_blob': [
      'text/html',
      '<!doctype html><title>Frame</title>',
      "default-src *; script-src * 'wasm-unsafe-eval'; worker-src *",
    ],
    '/elsewhere': ['text/html', '<!doctype html><title>Another origin</title>', ''],
  };
  await bundle(files, 'host/runner.mjs', 'runner', pagePolicy, { extension: '.mjs' });
  await bundle(files, 'worker/harden.mjs', 'harden', workerPolicy, { extension: '.mjs' });
  for (const [language, { later = [] }] of Object.entries(languages)) {
    await bundle(files, `${language}/worker.mjs`, `${language}_worker`, workerPolicy, { later });
    for (const name of later) await bundle(files, `${language}/${name}`, name.replace('.mjs', ''), workerPolicy);
  }
  for (const [name, bytes] of engines.files) {
    files[`/${name}`] = ['application/octet-stream', bytes, pagePolicy];
    for (const folder of ['no_worker', 'text_worker', 'bad_worker']) files[`/${folder}/${name}`] = files[`/${name}`];
  }
  files['/text_worker/javascript_worker.js'] = ['text/plain', files['/javascript_worker.js'][1], workerPolicy];
  files['/bad_worker/javascript_worker.js'] = ['text/javascript', 'this is no script', workerPolicy];
  /** @type {string[]} */
  const asked = [];
  let broken = '';
  const server = createServer(({ url = '' }, response) => {
    asked.push(url);
    if (url === broken) {
      response.destroy();
      return;
    }
    const [type, body, policy] = files[url] ?? ['text/plain', 'not found', pagePolicy];
    response.writeHead(url in files ? 200 : 404, {
      'content-type': type,
      'content-security-policy': policy,
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
    response.end(body);
  });
  await new Promise((listening) => {
    server.listen(0, '127.0.0.1', () => listening(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    parts: engines.parts,
    /** Breaks every connection for one file. @param {string} url */
    break(url) {
      broken = url;
    },
    mend() {
      broken = '';
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
