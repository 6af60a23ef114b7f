// Runs as the service worker, bundled as offline.js: caches what a test needs, and answers when the network doesn't.
// A host that wants the worker at the root of its site puts a script there:
//
//   self.potentiel = { folder: '/where/potentiel/lies/' };
//   importScripts('/where/potentiel/lies/offline.js');
import { Pages } from './pages.mjs';
import { core, Releases } from './release.mjs';
import { Serving } from './serving.mjs';
import { sessionUnderWay } from './sessions.mjs';

/**
 * @typedef {Event & {waitUntil: (work: Promise<unknown>) => void}} WorkerEvent
 * @typedef {WorkerEvent & {request: Request, clientId: string, respondWith: (answer: Promise<Response>) => void}}
 *   FetchEvent
 * @typedef {WorkerEvent & {data: Question, source: {id: string}, ports: MessagePort[]}} QuestionEvent
 *
 * @typedef {object} Question of a page
 * @property {'potentiel'} to
 * @property {string} [page] its URL
 * @property {string[]} [needed] URLs that it requires: the pack
 * @property {string[]} [useful] other URLs that it has loaded
 * @property {string[]} [groups] the groups of files that its test needs
 * @property {boolean} [take] no page is loading: this worker may replace an older one now
 *
 * @typedef {{client: string, release: string}} Answer
 */

/** @type {any} */
const scope = self;
/** @type {import('./release.mjs').Manifest} */
const manifest = JSON.parse(__OFFLINE_MANIFEST__);
const folder = new URL(scope.potentiel?.folder ?? '.', location.href);
const engines = new URL('engines/', folder).href; // cached by the page itself: web/runner/host/parts.mjs

const ask = fetch.bind(scope);
const releases = new Releases({ folder, caches, fetch: ask });
const pages = new Pages({ caches, fetch: ask });
const serving = new Serving({
  folder: folder.href,
  own: manifest.release,
  caches,
  releases,
  locks: navigator.locks,
  unfinished: () => sessionUnderWay(indexedDB),
});

/** @param {WorkerEvent} event */
function install(event) {
  event.waitUntil(
    (async () => {
      // Store the same groups as of earlier releases.
      const groups = new Set([core, ...(await releases.shelves()).map(({ group }) => group)]);
      for (const group of groups) if (manifest.groups[group]) await releases.keep(manifest, group);
    })(),
  );
}

/** @param {WorkerEvent} event */
function activate(event) {
  event.waitUntil(
    (async () => {
      await serving.begin();
      await serving.tidy();
      await scope.clients.claim();
    })(),
  );
}

/** @param {FetchEvent} event */
function answer(event) {
  const { request } = event;
  const { origin, href } = new URL(request.url);
  if (
    request.method !== 'GET' ||
    origin !== location.origin ||
    request.headers.has('range') ||
    href.startsWith(engines)
  )
    return;
  const waitUntil = (/** @type {Promise<unknown>} */ work) => event.waitUntil(work);
  if (request.mode === 'navigate') {
    event.respondWith(
      (async () => {
        await serving.choose().catch(() => {}); // no space to store the choice: keep the older release
        return pages.answer(request, waitUntil);
      })(),
    );
  } else if (href.startsWith(folder.href)) {
    event.respondWith(
      (async () => {
        const kept = await releases.match(href, await serving.of(event.clientId));
        return kept ?? pages.answer(request, waitUntil);
      })(),
    );
  } else if (pages.mayHave(href)) {
    event.respondWith(pages.answer(request, waitUntil));
  }
}

/** @param {QuestionEvent} event */
function serve(event) {
  const {
    data,
    source,
    ports: [port],
  } = event;
  if (data?.to !== 'potentiel') return;
  event.waitUntil(
    (async () => {
      const { page, needed = [], useful = [], groups = [], take } = data;
      // The release is chosen at each page load: until then, this worker, too, serves the older one.
      if (take) await scope.skipWaiting();
      // The widget's own files are in the caches of the release.
      const others = useful.filter((url) => !isOurs(url));
      if (page) await pages.keep([page, ...needed], others);
      for (const group of groups) if (manifest.groups[group]) await releases.keep(manifest, group);
      port?.postMessage({ client: source.id, release: manifest.release });
      // The previous page is gone by now. Don't delete a newer release that is being installed.
      if (!scope.registration.installing && !scope.registration.waiting) await serving.tidy();
    })().catch((error) => port?.postMessage({ failure: String(error) })),
  );
}

/** @param {string} url */
function isOurs(url) {
  const name = url.startsWith(folder.href) ? url.slice(folder.href.length) : '';
  return url.startsWith(engines) || Object.values(manifest.groups).some((files) => Object.hasOwn(files, name));
}

pages.learn().catch(() => {});
for (const [type, listener] of Object.entries({ install, activate, fetch: answer, message: serve }))
  scope.addEventListener(type, listener);
