import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  type RouterHistory,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { PATHS, ROUTES } from '../address/addresses.ts';
import { parseComparedSearch } from '../address/compared-params.ts';
import { parseDossierSearch } from '../address/dossier-params.ts';
import { LIST_KEYS, parseSearch } from '../address/search-params.ts';
import { readSearchString, writeSearchString } from '../address/search-string.ts';
import type { AtlasData } from '../data/atlas-data.ts';
import { site } from '../data/settings.ts';
import { readDossier } from '../domain/sheet/dossier.ts';
import { inlineText } from '../domain/sheet/rich-text.ts';
import { partsOf } from '../domain/territory/territory.ts';
import { AboutPanel } from '../panels/about/AboutPanel.tsx';
import { SheetPanel } from '../panels/sheet/SheetPanel.tsx';
import { forgetRefusal } from '../state/refused-comparison.ts';
import { wantSheetSearch } from '../state/use-sheet-search.ts';
import { HomePanel } from './pages/HomePanel.tsx';
import { LoadFailure } from './pages/LoadFailure.tsx';
import { NotFoundPanel } from './pages/NotFoundPanel.tsx';
import { PageHead } from './pages/PageHead.tsx';
import { Shell } from './shell/Shell.tsx';

const root = createRootRouteWithContext<{ data: AtlasData }>()({
  beforeLoad: ({ search, location, preload }) => {
    if (search.q !== undefined) wantSheetSearch();
    const compares = location.pathname.endsWith(PATHS.compare);
    if (!preload) forgetRefusal(compares ? parseComparedSearch(location.search) : null);
  },
  loader: ({ context }) => context.data.catalogue(),
  component: Shell,
  staleTime: Number.POSITIVE_INFINITY,
  validateSearch: parseSearch,
  search: { middlewares: [retainSearchParams(['niveau', 'couleur', ...LIST_KEYS])] },
});

const home = createRoute({
  getParentRoute: () => root,
  path: ROUTES.home,
  component: () => <HomePanel catalogue={root.useLoaderData()} />,
});

const sheet = createRoute({
  getParentRoute: () => root,
  path: ROUTES.sheet,
  loader: async ({ context, params }) => {
    const found = await context.data.sheet(params.id);
    if (!found) throw notFound();
    return found;
  },
  staleTime: Number.POSITIVE_INFINITY,
  component: () => {
    const initiative = sheet.useLoaderData();
    const first = initiative.sections[0]?.blocks[0];
    const lead = first?.type === 'paragraph' ? inlineText(first.children) : site.sentence;
    return (
      <>
        <PageHead title={initiative.title} description={lead} />
        <SheetPanel sheet={initiative} catalogue={root.useLoaderData()} />
      </>
    );
  },
});

const territories = createRoute({
  getParentRoute: () => root,
  path: ROUTES.territories,
  loader: ({ context }) => context.data.upperLevels(),
  staleTime: Number.POSITIVE_INFINITY,
  component: lazyRouteComponent(() => import('./pages/TerritoriesPage.tsx'), 'TerritoriesPage'),
});

const territory = createRoute({
  getParentRoute: () => root,
  path: ROUTES.territory,
  loader: async ({ context, params }) => {
    const answer = await context.data.territory(params.level, params.code);
    if (!answer) throw notFound();
    if (!('elsewhere' in answer)) return answer;
    const [level, code] = partsOf(answer.elsewhere);
    throw redirect({ to: PATHS.territory, params: { level, code }, replace: true });
  },
  staleTime: Number.POSITIVE_INFINITY,
  component: lazyRouteComponent(() => import('./pages/TerritoryPage.tsx'), 'TerritoryPage'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: ROUTES.compare,
  validateSearch: parseComparedSearch,
  loaderDeps: ({ search: { territoires, fiches } }) => ({ territoires, fiches }),
  loader: ({ context, deps }) => context.data.comparison(deps),
  staleTime: Number.POSITIVE_INFINITY,
  component: lazyRouteComponent(() => import('./pages/ComparePage.tsx'), 'ComparePage'),
});

const dossier = createRoute({
  getParentRoute: () => root,
  path: ROUTES.dossier,
  validateSearch: parseDossierSearch,
  loaderDeps: ({ search: { fiches } }) => ({ fiches }),
  loader: ({ context, deps }) => context.data.dossier(readDossier(deps.fiches)),
  staleTime: Number.POSITIVE_INFINITY,
  component: lazyRouteComponent(() => import('./pages/DossierPage.tsx'), 'DossierPage'),
});

const about = createRoute({
  getParentRoute: () => root,
  path: ROUTES.about,
  component: () => (
    <>
      <PageHead title="À propos" description={`Sources, licences et précision de la ${site.name}.`} />
      <AboutPanel />
    </>
  ),
});

const routeTree = root.addChildren([home, sheet, territories, territory, compare, dossier, about]);

/** What the browser and the prerenderer give to {@link createAtlasRouter}. */
export interface RouterSetting {
  readonly history: RouterHistory;
  readonly data: AtlasData;
  /** Base path with both slashes. */
  readonly base: string;
}

export function createAtlasRouter({ history, data, base }: RouterSetting) {
  return createRouter({
    routeTree,
    history,
    basepath: base,
    context: { data },
    trailingSlash: 'always',
    parseSearch: readSearchString,
    stringifySearch: writeSearchString,
    defaultPreload: 'intent',
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
