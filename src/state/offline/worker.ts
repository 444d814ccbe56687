import { clientsClaim, type WorkboxPlugin } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { addPlugins, matchPrecache, type PrecacheEntry, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkOnly } from 'workbox-strategies';
import { keptPage, keptSheetsCache } from './offline-paths.ts';
import { integrityOf, isWholeAnswer } from './whole-answer.ts';

/** What the build gives: every file that is kept from the first visit on, from the worker's own address. */
declare const __KEPT__: PrecacheEntry[];

declare const registration: { readonly scope: string };

/** How long the network may take to give a page before the kept one is shown, in seconds. */
const PAGE_TIMEOUT_S = 3;

/** Files kept besides the first ones, most recently used: about a département's communes and their likes each. */
const MOST_USED_FILES = 80;

const { scope } = registration;

/** Data under one address whatever it holds. */
const lasting = __KEPT__
  .filter(({ url, revision }) => revision && url.endsWith('.json'))
  .map(({ url }) => new URL(url, scope).href);

const integrities = new Map(__KEPT__.map(({ url, integrity }) => [new URL(url, scope).href, integrity]));

async function ifIntact(url: string, kept: Response): Promise<Response | null> {
  const expected = integrities.get(url.split(/[?#]/u)[0] ?? '');
  return !expected || (await integrityOf(kept.clone())) === expected ? kept : null;
}

/** What is kept is checked each time it is used: a spoilt copy is fetched again, and takes its place. */
const onlyIntact: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
    cachedResponse ? ifIntact(request.url, cachedResponse) : null,
};

/** In the place of what the network does not give; nothing where the copy is spoilt. */
async function keptInstead(url: string): Promise<Response | undefined> {
  const kept = await matchPrecache(url);
  return (kept && (await ifIntact(url, kept))) ?? undefined;
}

const onlyWhole: WorkboxPlugin = {
  cacheWillUpdate: async ({ request, response }) =>
    (await isWholeAnswer(request.url, response.clone())) ? response : null,
};

const askedFor: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse, request }) =>
    cachedResponse ?? (await caches.match(request, { cacheName: keptSheetsCache(scope) })),
};

/*
 * A new worker waits until every page of the atlas is closed, and only then throws away what the old one kept: an open
 * page still finds the code and the data that it was built with. Nobody reads an old text for that: pages come from
 * the network first, and are not kept as they come, since their code may be evicted before they are.
 * The very first worker has nothing to wait for: it takes the open page in charge, which then outlives the network.
 */
clientsClaim();

// Before the kept files' own route, which would answer the home page without asking the network.
registerRoute(
  new NavigationRoute(
    new NetworkOnly({
      networkTimeoutSeconds: PAGE_TIMEOUT_S,
      plugins: [{ handlerDidError: ({ request }) => keptInstead(keptPage(request.url, scope)) }],
    }),
    // Downloads: a page in their place would be mistaken for them.
    { denylist: [/\/donnees\//] },
  ),
);

// The pages are made of it.
registerRoute(
  ({ url }) => lasting.includes(url.href),
  new NetworkOnly({
    networkTimeoutSeconds: PAGE_TIMEOUT_S,
    plugins: [{ handlerDidError: ({ request }) => keptInstead(request.url) }],
  }),
);

addPlugins([onlyIntact]);
precacheAndRoute(__KEPT__);

// The bundler gives each content its own address: what was fetched once is right for ever. With a query, a page keeps it itself.
registerRoute(
  ({ url }) => url.href.startsWith(`${scope}assets/`) && !url.search,
  new CacheFirst({
    cacheName: `carte-des-initiatives-${scope}`,
    // Workbox's own types do not agree under exactOptionalPropertyTypes.
    plugins: [
      onlyWhole,
      new ExpirationPlugin({ maxEntries: MOST_USED_FILES, purgeOnQuotaError: true }) as WorkboxPlugin,
      askedFor,
    ],
  }),
);
