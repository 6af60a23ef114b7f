// The service worker, bundled as offline.js: keeps what a test needs, and answers when the network doesn't. A host that
// wants it at its root has a script of its own there:
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
 * @property {string} [page] its address
 * @property {string[]} [needed] what else it can't do without: the pack
 * @property {string[]} [useful] what else it has loaded
 * @property {string[]} [groups] the groups of files that its test needs
 * @property {boolean} [take] nobody is loading: the work may be taken over from an older worker
 *
 * @typedef {{client: string, release: string}} Answer
 */

/** @type {any} */
const scope = self;
/** @type {import('./release.mjs').Manifest} */
const manifest = JSON.parse(__OFFLINE_MANIFEST__);
const folder = new URL(scope.potentiel?.folder ?? '.', location.href);
const engines = new URL('engines/', folder).href; // kept by the page itself: web/runner/host/parts.mjs

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
      // Whoever has kept more of an earlier release keeps it of this one.
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
        await serving.choose().catch(() => {}); // no room to note it in: the older release goes on
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
      // What pages get is decided with each load: from this worker, too, they get the older release until then.
      if (take) await scope.skipWaiting();
      // The files of a release stand in its own cache.
      const others = useful.filter((url) => !isOurs(url));
      if (page) await pages.keep([page, ...needed], others);
      for (const group of groups) if (manifest.groups[group]) await releases.keep(manifest, group);
      port?.postMessage({ client: source.id, release: manifest.release });
      // The page before is gone by now. A newer release may be on its way, and is not to be touched.
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
