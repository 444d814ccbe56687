import { readFileSync, writeFileSync } from 'node:fs';
import type { Manifest } from 'vite';
import { UNKNOWN_PAGE } from '../../app/pages/unknown-page.ts';
import type { PrerenderedPage, RenderedPage } from '../../app/start/prerender.tsx';
import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import { GENERATED } from '../../content/files/content-folder.ts';
import { CATALOGUE_FILE } from '../../core/formats/catalogue-file.ts';
import { partsOf } from '../../core/territory/territory.ts';
import { PATHS } from '../../state/address/addresses.ts';
import { WAITING_PAGE } from '../../state/offline/offline-paths.ts';
import { prerenderer, type SiteSources } from '../bundles/site-bundles.ts';
import { shareAtlas } from '../feeds/share-atlas.ts';
import type { BuildCache } from '../output/build-cache.ts';
import { digestOf } from '../output/digests.ts';
import { withProgress } from '../output/progress.ts';
import type { SiteFolder } from '../output/site-folder.ts';
import { addressMap } from './host-files.ts';
import {
  BEFORE_PAINT,
  codeLink,
  fillTemplate,
  paintedWhole,
  preloadLinks,
  styleLinks,
} from './page-template.ts';
import { ON_THEIR_WAY, pageThreads } from './page-threads.ts';
import { type Page, pagesOf, TERRITORY_CODE, UNKNOWN_PATH, upperLevelsSource } from './prerendered-pages.ts';
import { routedTerritory } from './routed-territory.ts';

export interface PagesToWrite extends SiteSources {
  readonly site: SiteFolder;
  readonly manifest: Manifest;
  /** The page that the bundler wrote. */
  readonly template: string;
  readonly prerender: string;
  /** Digest of what all pages depend on, but for titles of sheets. */
  readonly inputs: string;
  readonly backdropFile: string;
  readonly shapesFile: string | undefined;
  /** Elements that repeat the policy of a path. */
  readonly policyOf: (path: string) => string;
}

/** Marks, in its head, a page that the browser renders from nothing. */
export const UNKNOWN = `<meta name="${UNKNOWN_PAGE}">`;

type Needs = Pick<Page, 'path' | 'data' | 'code'> & Partial<Pick<Page, 'light'>>;

function pageFiller({ folder, base, manifest, template, policyOf }: PagesToWrite) {
  const catalogue = `${GENERATED.content(folder)}/${CATALOGUE_FILE.name}`;
  return ({ head, app, staticMap }: RenderedPage, { path, data, code, light }: Needs) => {
    const isHome = path === PATHS.home;
    const codes = code === null ? [] : [code];
    return fillTemplate(template, {
      policy: policyOf(path),
      head:
        head +
        (light ? '' : paintedWhole(manifest, base)) +
        (isHome ? `<script>${BEFORE_PAINT}</script>` : '') +
        codes.map((source) => styleLinks(manifest, source, base)).join(''),
      app,
      staticMap,
      later:
        codes.map((source) => codeLink(manifest, source, base)).join('') +
        preloadLinks(manifest, [catalogue, ...data], base),
    });
  };
}

/** Pages that a host may answer any address with: the browser renders them from nothing. */
async function writeWaitingPages(pages: PagesToWrite): Promise<void> {
  const { base, site, content, backdropFile, shapesFile } = pages;
  const { backdrop, overview } = content.drawnMaps;
  const fill = pageFiller(pages);
  const { waitingPage, staticMapMarkup } = await prerenderer(pages.prerender);
  const staticMap = staticMapMarkup(
    { backdrop, backdropFile, shapesFile, isBackdropApart: true, drawing: overview },
    base,
  );
  const wait = (file: string, { head, app }: PrerenderedPage, needs: Pick<Needs, 'data' | 'code'>) =>
    site.write(file, fill({ head: head + UNKNOWN, app, staticMap }, { ...needs, path: `/${file}` }));
  const forTerritory = waitingPage(base, { title: 'Territoire', what: 'du territoire' });
  wait('territoire.html', forTerritory, { data: [upperLevelsSource(pages.folder)], code: TERRITORY_CODE });
  wait(WAITING_PAGE, waitingPage(base, { title: null, what: 'de la page' }), { data: [], code: null });
}

const SHEET_LINK = /\/fiches\/([a-z0-9-]+)\//gu;

/** Ids of the sheets that a page leads to: it shows no title of any other. */
export const sheetsNamed = (markup: string): readonly string[] =>
  [...new Set([...markup.matchAll(SHEET_LINK)].map(([, id = '']) => id))].sort();

/**
 * Caches a page under a digest of all that it depends on. Of the titles only those that it shows count, else each new title
 * would have all pages rendered again. A first entry lists the sheets that it names, which do not depend on their titles.
 */
function pageCache(cache: BuildCache, { sheets }: AtlasContent['catalogue']) {
  const titles = new Map(sheets.map(({ id, title, cut }) => [id, `${cut} ${title}`]));
  return async (inputs: string, render: () => Promise<string>): Promise<string> => {
    let markup: string | null = null;
    const named = await cache.cached(`${inputs}.txt`, async (path) => {
      markup = await render();
      writeFileSync(path, sheetsNamed(markup).join('\n'));
    });
    const shown = readFileSync(named, 'utf8')
      .split('\n')
      .map((id) => titles.get(id) ?? '');
    return cache.cached(`${digestOf(inputs, ...shown)}.html`, async (path) =>
      writeFileSync(path, markup ?? (await render())),
    );
  };
}

/** `light`: files of those that hosts compress on the way. */
export async function writePages(all: PagesToWrite) {
  const { folder, base, site, cache, content, inputs, backdropFile, shapesFile } = all;
  const { catalogue, upperLevels, sheets } = content;
  const pages = pagesOf(content, folder);
  const sharing = await shareAtlas(content, cache);
  const fill = pageFiller(all);
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const versions = new Map(sheets.map(({ id }, at) => [id, catalogue.versions[at] ?? '']));
  const { backdrop } = content.drawnMaps;
  const setting = { base, catalogue, upperLevels, backdrop, backdropFile, shapesFile };
  const threads = pageThreads(all.prerender, setting);
  const cached = pageCache(cache, catalogue);
  const write = async (page: Page) => {
    const { path, sheet, territory, light } = page;
    const own = digestOf(inputs, path, versions.get(sheet ?? '') ?? '', sharing.inputsOf(page));
    const render = async () => {
      const made = await threads.render({
        path,
        light,
        drawing: page.drawing(),
        sheet: byId.get(sheet ?? '') ?? null,
        territory: territory && routedTerritory(content, ...partsOf(territory)),
      });
      const shared = path === UNKNOWN_PATH ? UNKNOWN : sharing.headOf(page, made);
      return fill({ ...made, head: made.head + shared + (light ? UNKNOWN : '') }, page);
    };
    site.write(page.file, readFileSync(await cached(own, render)));
  };
  const left = withProgress('Pages', pages);
  const lane = async () => {
    for (const page of left) await write(page);
  };
  await Promise.all(Array.from({ length: ON_THEIR_WAY }, lane)).finally(threads.stop);
  const known = pages.filter(({ path }) => path !== UNKNOWN_PATH);
  for (const { file, text } of sharing.files(known)) site.write(file, text);
  for (const { file, path } of sharing.images) site.write(file, readFileSync(path));
  site.write('_addresses', addressMap(known.map(({ path }) => path)));
  await writeWaitingPages(all);
  const light = pages.flatMap((page) => (page.light ? [page.file] : []));
  return { count: pages.length + 2, light };
}
