import { type AnyRouter, createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { Suspense } from 'react';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { NO_COMPARISON } from '../../core/comparison/comparison.ts';
import type { DrawnMap as Drawing, DrawnBackdrop } from '../../core/formats/static-map-shapes.ts';
import type { Catalogue } from '../../core/sheet/catalogue.ts';
import type { Initiative } from '../../core/sheet/initiative.ts';
import type { TerritoryRecord } from '../../core/territory/territory-record.ts';
import type { RoutedTerritory } from '../../core/territory/territory-view.ts';
import type { UpperLevels } from '../../core/territory/upper-levels.ts';
import { EmbeddedDocument } from '../../map/embed/EmbeddedDocument.tsx';
import type { EmbeddedPage, EmbeddedSetting } from '../../map/embed/embedded-page.ts';
import { DrawnMap } from '../../map/svg/DrawnMap.tsx';
import { STATIC_MAP_ID } from '../../map/svg/static-map.ts';
import { PATHS } from '../../state/address/addresses.ts';
import type { AtlasData } from '../../state/data/atlas-data.ts';
import { LightTerritoryPage, WaitingPage } from '../pages/LightPages.tsx';
import { pageTitle } from '../pages/PageHead.tsx';
import { createAtlasRouter } from '../router.tsx';

export { backdropDocument, shapesDocument } from '../../map/svg/backdrop-file.ts';

export interface PrerenderedPage {
  /** Elements for the head: title, description. */
  readonly head: string;
  readonly app: string;
}

/** In the browser the router puts the whole page in a Suspense boundary, whose marks React looks for when it hydrates; without a document it does not. */
export const pageMarkup = (router: AnyRouter): string =>
  renderToString(
    <Suspense>
      <RouterProvider router={router} />
    </Suspense>,
  );

const HOISTED = /^(?:<title>.*?<\/title>|<meta [^>]*>|<link [^>]*>)+/s;

/**
 * Parts what React puts in front of a page rendered without a `<head>` of its own (title, meta, link, wherever the
 * components are) from the page. A `<head>` in the tree would be filled by React itself, but would change the ids that
 * `useId` gives inside `#app`, where hydration starts.
 *
 * @throws Error when there is no title in front.
 */
export function partHead(html: string): { readonly head: string; readonly app: string } {
  const head = HOISTED.exec(html)?.[0] ?? '';
  if (!head.includes('<title>')) throw new Error(`no title in front of ${html.slice(0, 200)}`);
  return { head, app: html.slice(head.length) };
}

/** @throws Error when the address has no title, which means that no route rendered it. */
export async function prerenderPage(path: string, base: string, data: AtlasData): Promise<PrerenderedPage> {
  const router = createAtlasRouter({
    history: createMemoryHistory({ initialEntries: [base.replace(/\/$/, '') + path] }),
    data,
    base,
  });
  await router.load();
  return partHead(pageMarkup(router));
}

/** Answers addresses without a page of their own. A null `title` is the site's name; `what` follows « Chargement ». */
export function waitingPage(
  base: string,
  { title, what }: { readonly title: string | null; readonly what: string },
): PrerenderedPage {
  return {
    head: `<title>${pageTitle(title)}</title><meta name="robots" content="noindex">`,
    app: renderToStaticMarkup(<WaitingPage base={base} what={what} />),
  };
}

export const embeddedDocument = (page: EmbeddedPage, setting: EmbeddedSetting): string =>
  `<!doctype html>${renderToStaticMarkup(<EmbeddedDocument {...page} {...setting} />)}`;

export interface DrawnPage {
  readonly backdrop: DrawnBackdrop;
  /** Address of the file of the backdrop's shapes. */
  readonly backdropFile: string;
  /** Of the shapes that are too many for the backdrop, where they are. */
  readonly shapesFile: string | undefined;
  /** Whether the page has them from that file; else they are drawn in it. */
  readonly isBackdropApart: boolean;
  readonly drawing: Drawing;
}

/** What all pages are made of. */
export interface RenderSetting extends Pick<DrawnPage, 'backdrop' | 'backdropFile' | 'shapesFile'> {
  readonly base: string;
  readonly catalogue: Catalogue;
  readonly upperLevels: UpperLevels;
}

/** What one of them is made of besides. */
export interface PageToRender extends Pick<DrawnPage, 'drawing'> {
  readonly path: string;
  readonly sheet: Initiative | null;
  readonly territory: RoutedTerritory;
  /** Whose light page it is, which the browser renders anew. */
  readonly light: TerritoryRecord | null;
}

export interface RenderedPage extends PrerenderedPage {
  readonly staticMap: string;
}

/** Pages, each a function of what is given. */
export function pageRenderer({ base, upperLevels, catalogue, ...drawn }: RenderSetting) {
  const light = (record: TerritoryRecord) =>
    partHead(renderToStaticMarkup(<LightTerritoryPage record={record} catalogue={catalogue} base={base} />));
  return async ({ path, sheet, territory, light: record, drawing }: PageToRender): Promise<RenderedPage> => {
    const page = record
      ? light(record)
      : await prerenderPage(path, base, {
          catalogue: async () => catalogue,
          sheet: async () => sheet,
          territory: async () => territory,
          upperLevels: async () => upperLevels,
          dossier: async () => [],
          comparison: async () => NO_COMPARISON,
        });
    // What all pages share comes with the first one that most readers open, and from a file elsewhere.
    const own = { isBackdropApart: path !== PATHS.home, drawing };
    return { ...page, staticMap: staticMapMarkup({ ...drawn, ...own }, base) };
  };
}

export function staticMapMarkup(
  { backdropFile, shapesFile, isBackdropApart, ...page }: DrawnPage,
  base: string,
): string {
  return renderToStaticMarkup(
    <section
      id={STATIC_MAP_ID}
      className="static-map"
      aria-label="Carte simple de la France"
      data-backdrop={backdropFile}
      data-shapes={shapesFile}
    >
      <DrawnMap {...page} backdropFile={isBackdropApart ? backdropFile : null} base={base} />
    </section>,
  );
}
