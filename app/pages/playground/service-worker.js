// Keeps every file of the playground, so that it opens without a network. Each build has a store of its own: a page that is
// open goes on with the files that it began with, until it is loaded again. What is not of the playground's page is let be.
const { scope } = self.registration;
/** Other playgrounds of the same site have stores of their own. */
const own = `ha-playground ${scope} `;
const store = `${own}BUILD`;
const files = FILES;
const addresses = new Set(files.map((file) => new URL(file, scope).href));

self.addEventListener('install', (event) => {
  // What has its hash in its name is taken from where the page has it already.
  const wanted = [...addresses].map(
    (address) => new Request(address, { cache: isForEver(address) ? 'default' : 'reload' }),
  );
  event.waitUntil(caches.open(store).then((kept) => kept.addAll(wanted)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), forgetOthers()]));
});

self.addEventListener('message', ({ data }) => {
  if (data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = request.url.replace(/[?#].*$/, '').replace(`${scope}index.html`, scope);
  if (request.method !== 'GET' || !(addresses.has(address) || isForEver(address))) return;
  event.respondWith(answer(address, event));
});

async function answer(address, event) {
  const { request } = event;
  if (request.mode === 'navigate' && (await isLastPageAnew(event))) {
    const names = (await ownStores()).filter((name) => name !== store);
    const newer = await keptIn(names, address);
    self.registration.waiting.postMessage('take over');
    if (newer) return newer;
  }
  return (await keptIn([store], address)) ?? (await keptIn(await ownStores(), address)) ?? fetch(request);
}

/**
 * A newer build waits, and no other page would lose what it still needs: the only one that is open is loaded anew. A page that is
 * opened beside it is not counted among those that are open yet, so it must not be taken for it.
 */
async function isLastPageAnew({ request, replacesClientId }) {
  if (!self.registration.waiting) return false;
  const [page, ...others] = await self.clients.matchAll({ type: 'window' });
  if (page === undefined || others.length > 0) return page === undefined;
  return request.isReloadNavigation || /reload|no-cache/.test(request.cache) || page.id === replacesClientId;
}

const isForEver = (address) => address.startsWith(`${scope}assets/`);
const ownStores = async () => (await caches.keys()).filter((name) => name.startsWith(own));

async function keptIn(names, address) {
  for (const cacheName of names) {
    const kept = await caches.match(address, { cacheName });
    if (kept) return kept;
  }
}

async function forgetOthers() {
  const others = (await ownStores()).filter((name) => name !== store);
  await Promise.all(others.map((name) => caches.delete(name)));
}
