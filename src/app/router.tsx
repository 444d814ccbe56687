import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  notFound,
  type RouterHistory,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { RESEMBLANCE } from '../core/indicators/colouring-names.ts';
import { readDossier } from '../core/sheet/dossier.ts';
import { partsOf } from '../core/territory/territory.ts';
import { clearComparisonFull } from '../features/compare/full-comparison.ts';
import { SheetPanel } from '../features/sheet/SheetPanel.tsx';
import { PATHS, ROUTES } from '../state/address/addresses.ts';
import { pageSearch, parseComparedSearch, parseDossierSearch } from '../state/address/page-params.ts';
import {
  type AtlasSearch,
  LIST_KEYS,
  parseSearch,
  readSearchString,
  writeSearchString,
} from '../state/address/search-params.ts';
import type { AtlasData } from '../state/data/atlas-data.ts';
import { lazyCode } from '../state/data/resource.ts';
import { site, themes, todaysSheet } from '../state/data/settings.ts';
import { loadFoundSheets, sheetSearch, territorySearch } from '../state/search/use-sheet-search.ts';
import { HomePanel } from './pages/HomePanel.tsx';
import { lazyPage, loadForPage } from './pages/load-failure.ts';
import { LoadFailure, NotFoundPanel } from './pages/NoPage.tsx';
import { PageHead } from './pages/PageHead.tsx';
import { Shell } from './shell/Shell.tsx';
import { whenTextPainted } from './shell/text-first.ts';
import { useCatalogue } from './shell/use-catalogue.ts';

const pages = {
  theme: lazyPage(async () => (await import('./pages/ThemePage.tsx')).ThemePage),
  territories: lazyPage(async () => (await import('./pages/TerritoriesPage.tsx')).TerritoriesPage),
  territory: lazyPage(async () => (await import('./pages/TerritoryPage.tsx')).TerritoryPage),
  compare: lazyPage(async () => (await import('./pages/ComparePage.tsx')).ComparePage),
  dossier: lazyPage(async () => (await import('./pages/DossierPage.tsx')).DossierPage),
};

interface LoaderArgs {
  readonly context: { readonly data: AtlasData };
  readonly preload: boolean;
}

/** Loads a page's data, the catalogue and the page's code in parallel; returns the data. */
async function loadWithCode<T>(
  page: ReturnType<typeof lazyPage>,
  { context, preload }: LoaderArgs,
  data: T | Promise<T>,
): Promise<T> {
  const [content] = await Promise.all([data, context.data.catalogue(), page.load(preload)]);
  return content;
}

const isNarrowed = (search: AtlasSearch) => LIST_KEYS.some((key) => search[key]);

const retained = retainSearchParams<AtlasSearch>(['niveau', 'couleur', ...LIST_KEYS]);
const retainedNoColour = retainSearchParams<AtlasSearch>(['niveau', ...LIST_KEYS]);

const root = createRootRouteWithContext<{ data: AtlasData }>()({
  beforeLoad: ({ search, location, preload }) => {
    if (search.q) for (const part of [sheetSearch, territorySearch]) part.loadOnce();
    const compares = location.pathname.endsWith(PATHS.compare);
    if (!preload) clearComparisonFull(compares ? parseComparedSearch(location.search) : null);
  },
  loader: ({ context: { data }, location: { pathname, search } }) =>
    pathname === PATHS.home && !isNarrowed(search) && data.firstCatalogue
      ? data.firstCatalogue()
      : data.catalogue(),
  component: Shell,
  validateSearch: parseSearch,
  search: {
    // Colouring by similarity to a sheet's author is dropped when the reader leaves that sheet.
    middlewares: [(asked) => (asked.search.couleur === RESEMBLANCE ? retainedNoColour : retained)(asked)],
  },
});

const home = createRoute({
  getParentRoute: () => root,
  path: ROUTES.home,
  loaderDeps: ({ search }) => ({ q: search.q, isNarrowed: isNarrowed(search) }),
  loader: async ({ context, deps: { q, isNarrowed } }) => {
    if (isNarrowed) await Promise.all([context.data.catalogue(), q && loadFoundSheets(q)]);
  },
  component: () => <HomePanel catalogue={useCatalogue()} />,
});

const sheet = createRoute({
  getParentRoute: () => root,
  path: ROUTES.sheet,
  beforeLoad: ({ preload }) => (preload ? undefined : whenTextPainted()),
  loader: async ({ context, params }) => {
    const found = await context.data.sheet(params.id);
    const id = todaysSheet(params.id);
    if (!found && id !== params.id) throw redirect({ to: PATHS.sheet, params: { id }, replace: true });
    if (!found) throw notFound();
    return found;
  },
  component: () => {
    const initiative = sheet.useLoaderData();
    return (
      <>
        <PageHead title={initiative.title} description={initiative.summary || site.sentence} />
        <SheetPanel sheet={initiative} catalogue={useCatalogue()} />
      </>
    );
  },
});

const territories = createRoute({
  getParentRoute: () => root,
  path: ROUTES.territories,
  loader: (asked) => loadWithCode(pages.territories, asked, asked.context.data.upperLevels()),
  component: pages.territories.render,
});

const territory = createRoute({
  getParentRoute: () => root,
  path: ROUTES.territory,
  loader: async ({ params, ...asked }) => {
    const found = asked.context.data.territory(params.level, params.code);
    const answer = await loadWithCode(pages.territory, asked, found);
    if (!answer) throw notFound();
    if (!('redirectTo' in answer)) return answer;
    const [level, code] = partsOf(answer.redirectTo);
    throw redirect({ to: PATHS.territory, params: { level, code }, replace: true });
  },
  component: pages.territory.render,
});

const compare = createRoute({
  getParentRoute: () => root,
  path: ROUTES.compare,
  validateSearch: parseComparedSearch,
  loaderDeps: ({ search: { territoires, fiches } }) => ({ territoires, fiches }),
  loader: ({ deps, ...asked }) => loadWithCode(pages.compare, asked, asked.context.data.comparison(deps)),
  component: pages.compare.render,
});

const dossier = createRoute({
  getParentRoute: () => root,
  path: ROUTES.dossier,
  validateSearch: parseDossierSearch,
  loaderDeps: ({ search: { fiches } }) => ({ fiches }),
  loader: ({ deps, ...asked }) =>
    loadWithCode(pages.dossier, asked, asked.context.data.dossier(readDossier(deps.fiches))),
  component: pages.dossier.render,
});

const theme = createRoute({
  getParentRoute: () => root,
  path: ROUTES.theme,
  loader: ({ params, ...asked }) => {
    if (!themes.some(({ id }) => id === params.id)) throw notFound();
    return loadWithCode(pages.theme, asked, undefined);
  },
  component: pages.theme.render,
});

const sitePage = lazyCode(async () => (await import('./pages/site-pages.tsx')).sitePage);

const siteRoute = createRoute({
  getParentRoute: () => root,
  path: ROUTES.page,
  validateSearch: pageSearch,
  loaderDeps: ({ search }) => pageSearch(search),
  loader: async ({ context, params, deps, preload }) => {
    const found = await (await loadForPage(sitePage, preload))(params.page, context.data, deps);
    if (!found) throw notFound();
    return found;
  },
  component: () => siteRoute.useLoaderData().content,
});

const unknown = createRoute({
  getParentRoute: () => root,
  path: '/$',
  component: NotFoundPanel,
});

const routeTree = root.addChildren([
  home,
  sheet,
  territories,
  territory,
  compare,
  dossier,
  theme,
  siteRoute,
  unknown,
]);

/** What the browser and the prerenderer give to {@link createAtlasRouter}. */
export interface AtlasRouterOptions {
  readonly history: RouterHistory;
  readonly data: AtlasData;
  /** Base path with its leading and trailing slash. */
  readonly base: string;
}

export function createAtlasRouter({ history, data, base }: AtlasRouterOptions) {
  return createRouter({
    routeTree,
    history,
    basepath: base,
    context: { data },
    trailingSlash: 'always',
    parseSearch: readSearchString,
    stringifySearch: writeSearchString,
    defaultStaleTime: Number.POSITIVE_INFINITY,
    defaultPreload: 'intent',
    defaultPreloadDelay: 20,
    defaultPendingMs: 300,
    defaultStructuralSharing: false,
    defaultNotFoundComponent: NotFoundPanel,
    defaultErrorComponent: LoadFailure,
    notFoundMode: 'root',
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAtlasRouter>;
  }
}
