import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  notFound,
  type RouterHistory,
} from '@tanstack/react-router';
import type { AtlasData } from '../catalogue/load-catalogue.ts';
import { site } from '../catalogue/site.ts';
import { inlineText } from '../domain/rich-text.ts';
import { AboutPanel } from '../panels/about/AboutPanel.tsx';
import { ExplorePanel } from '../panels/explore/ExplorePanel.tsx';
import { SheetPanel } from '../panels/sheet/SheetPanel.tsx';
import { LoadFailure } from './LoadFailure.tsx';
import { NotFoundPanel } from './NotFoundPanel.tsx';
import { PageHead } from './PageHead.tsx';
import { Shell } from './Shell.tsx';

const root = createRootRouteWithContext<{ data: AtlasData }>()({
  loader: ({ context }) => context.data.catalogue(),
  component: Shell,
  staleTime: Number.POSITIVE_INFINITY,
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: () => (
    <>
      <PageHead title={null} description={site.sentence} />
      <ExplorePanel catalogue={root.useLoaderData()} />
    </>
  ),
});

const sheet = createRoute({
  getParentRoute: () => root,
  path: '/fiches/$id',
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

const about = createRoute({
  getParentRoute: () => root,
  path: '/a-propos',
  component: () => (
    <>
      <PageHead title="À propos" description={`Sources, licences et précision de la ${site.name}.`} />
      <AboutPanel />
    </>
  ),
});

const routeTree = root.addChildren([home, sheet, about]);

/** What the browser and the prerenderer give to {@link createAtlasRouter}. */
export interface RouterSetting {
  readonly history: RouterHistory;
  readonly data: AtlasData;
  /** Base path with both slashes. */
  readonly base: string;
}

/** The routes of the atlas. The address is the state: `/`, `/fiches/<id>/`, `/a-propos/`. */
export function createAtlasRouter({ history, data, base }: RouterSetting) {
  return createRouter({
    routeTree,
    history,
    basepath: base,
    context: { data },
    trailingSlash: 'always',
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
