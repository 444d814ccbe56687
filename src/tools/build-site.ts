import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { PATHS } from '../address/addresses.ts';
import { UNKNOWN_PAGE } from '../app/pages/unknown-page.ts';
import type * as Prerender from '../app/start/prerender.tsx';
import type { PrerenderedPage } from '../app/start/prerender.tsx';
import { type AtlasContent, compileContent } from '../compiler/catalogue/compile-content.ts';
import { writeGenerated } from '../compiler/catalogue/write-generated.ts';
import { type ContentFolder, GENERATED } from '../compiler/content-folder.ts';
import { writtenFiles } from '../compiler/open-data/open-files.ts';
import { atlasPlugin } from '../compiler/vite-plugin.ts';
import type { AtlasData } from '../data/atlas-data.ts';
import { NO_COMPARISON } from '../domain/comparison/comparison.ts';
import { CATALOGUE_FILE } from '../formats/catalogue-file.ts';
import { WAITING_PAGE } from '../offline/kept-page.ts';
import { addressMap } from './address-map.ts';
import { addressScript } from './address-script.ts';
import { misplacedAddress } from './base-path.ts';
import { BEFORE_PAINT } from './before-paint.ts';
import { precompress, type Wanted } from './compress.ts';
import { sheetSource, writeContentFiles } from './content-files.ts';
import { writeEmbedded } from './embed/write-embedded.ts';
import { headersFor, parseHeadersFile } from './headers-file.ts';
import { keptOnceRead } from './kept-files.ts';
import { lightTerritories } from './light-pages/light-territories.ts';
import { writeLightPages } from './light-pages/write-light-pages.ts';
import { writeOfflineWorker } from './offline-worker.ts';
import { policyElements } from './page-policy.ts';
import { codeLinks, fillTemplate, preloadLinks } from './page-template.ts';
import { type Page, pagesOf, TERRITORY_CODE, UNKNOWN_PATH, UPPER_LEVELS } from './prerendered-pages.ts';
import { toldAsTheyGo } from './progress.ts';
import { routedTerritory } from './routed-territory.ts';
import { shareAtlas } from './sharing/share-atlas.ts';
import { siteConfig } from './site-config.ts';
import { write, writeHashed } from './site-files.ts';
import { manifestFile } from './size-budgets/manifest-file.ts';

export interface SiteToBuild {
  readonly folder: ContentFolder;
  /** Base path with both slashes, `/` or `/atlas/`. */
  readonly base: string;
  /** Folder that the site is written to, from the root; emptied first. */
  readonly output: string;
  readonly compressed: Wanted;
}

const serverFolder = (output: string) => `.build/prerender/${output}`;

const prerenderer = (output: string): Promise<typeof Prerender> =>
  import(pathToFileURL(join(process.cwd(), serverFolder(output), 'prerender.js')).href);

function writeContent({ folder, base, output }: SiteToBuild, content: AtlasContent): void {
  const list = join(output, '.vite/manifest.json');
  const bundled = JSON.parse(readFileSync(list, 'utf8'));
  const manifest = { ...bundled, ...writeContentFiles({ folder, base, output, content }) };
  writeFileSync(list, JSON.stringify(manifest));
}

function writeOpenData(folder: string, content: AtlasContent, base: string): void {
  for (const { path, text } of writtenFiles(content, base)) write(folder, path, text);
  for (const { file, content: received } of content.published) write(folder, file, received);
}

function takeManifestOut(output: string): void {
  renameSync(join(output, '.vite/manifest.json'), manifestFile(output));
  rmSync(join(output, '.vite'), { recursive: true });
}

function prerenderedData(content: AtlasContent): AtlasData {
  const sheets = new Map(content.sheets.map((sheet) => [sheet.id, sheet]));
  return {
    catalogue: async () => content.catalogue,
    sheet: async (id) => sheets.get(id) ?? null,
    territory: async (level, code) => routedTerritory(content, level, code),
    upperLevels: async () => content.upperLevels,
    dossier: async () => [],
    comparison: async () => NO_COMPARISON,
  };
}

/** Marks a page that the browser renders from nothing. */
const UNKNOWN = `<meta name="${UNKNOWN_PAGE}">`;

/** What the page at a path says of itself, as the host's headers do. */
function policyWriter(output: string): (path: string) => string {
  const headers = parseHeadersFile(readFileSync(join(output, '_headers'), 'utf8'));
  return (path) => policyElements(headersFor(headers, path));
}

/** `template` is the page that the bundler wrote. */
async function prerenderAll(
  { folder, base, output }: SiteToBuild,
  content: AtlasContent,
  template: string,
): Promise<number> {
  const { groundDocument, shapesDocument, prerenderPage, staticMapMarkup, waitingPage } =
    await prerenderer(output);
  const generated = GENERATED.content(folder);
  const manifest = JSON.parse(readFileSync(join(output, '.vite/manifest.json'), 'utf8'));
  const data = prerenderedData(content);
  const { ground, overview } = content.drawnMaps;
  const drawn = (name: string, text: string) => base + writeHashed(output, name, 'svg', text);
  const groundFile = drawn('carte-simple', groundDocument(ground));
  const shapes = shapesDocument(ground);
  const shapesFile = shapes === null ? undefined : drawn('carte-contours', shapes);
  const policy = policyWriter(output);
  const corrects = writeHashed(output, 'adresse', 'js', await addressScript(base));
  const unknown = `${UNKNOWN}<script src="${base}${corrects}"></script>`;
  const fill = (
    { head, app }: PrerenderedPage,
    { path, data: files, code, sheet, drawing }: Omit<Page, 'file'>,
  ) =>
    fillTemplate(template, {
      policy: policy(path),
      head:
        head +
        (path === PATHS.home ? `<script>${BEFORE_PAINT}</script>` : '') +
        codeLinks(manifest, code, base) +
        preloadLinks(manifest, [`${generated}/${CATALOGUE_FILE.name}`, ...files], base),
      app,
      staticMap: staticMapMarkup(
        // What all pages share comes with the first one that most readers open, and from a file elsewhere.
        { ground, groundFile, shapesFile, isGroundApart: path !== PATHS.home, drawing, sheet },
        base,
      ),
    });
  const pages = pagesOf(content, folder);
  const sharing = await shareAtlas(content);
  for (const page of toldAsTheyGo('Pages', pages)) {
    const rendered = await prerenderPage(page.path, base, data);
    const more = page.path === UNKNOWN_PATH ? unknown : sharing.headOf(page, rendered);
    write(output, page.file, fill({ ...rendered, head: rendered.head + more }, page));
  }
  const known = pages.filter(({ path }) => path !== UNKNOWN_PATH);
  for (const { file, text } of sharing.files(known)) write(output, file, text);
  write(output, '_addresses', addressMap(known.map(({ path }) => path)));
  const wait = (file: string, { head, app }: PrerenderedPage, needs: Pick<Page, 'data' | 'code'>) =>
    write(
      output,
      file,
      fill({ head: head + unknown, app }, { ...needs, path: `/${file}`, sheet: null, drawing: overview }),
    );
  const forTerritory = waitingPage(base, { title: 'Territoire', what: 'du territoire' });
  wait('territoire.html', forTerritory, { data: [UPPER_LEVELS], code: TERRITORY_CODE });
  wait(WAITING_PAGE, waitingPage(base, { title: null, what: 'de la page' }), { data: [], code: null });
  takeManifestOut(output);
  return pages.length + 2;
}

/** @throws Error when the content has errors (in French) or the bundle fails. */
export async function buildSite(site: SiteToBuild): Promise<void> {
  const { folder, base, output, compressed } = site;
  // The bundler heeds what the caller's shell says: a test's or a developer's React would ship.
  process.env.NODE_ENV = 'production';
  const content = compileContent(folder);
  if (content.warnings) console.warn(content.warnings);
  writeGenerated(folder, content);
  const config = {
    ...siteConfig(base, atlasPlugin(folder, { content })),
    configFile: false as const,
    logLevel: 'warn' as const,
  };
  await build({ ...config, build: { ...config.build, outDir: output, emptyOutDir: true } });
  await build({
    ...config,
    publicDir: false,
    build: {
      ...config.build,
      outDir: serverFolder(output),
      emptyOutDir: true,
      ssr: 'src/app/start/prerender.tsx',
      rolldownOptions: {},
    },
  });
  const template = readFileSync(join(output, 'index.html'), 'utf8');
  writeContent(site, content);
  const count = await prerenderAll(site, content, template);
  const code = await prerenderer(output);
  await writeEmbedded({ folder, base, output, content, code, policyOf: policyWriter(output) });
  writeOpenData(output, content, base);
  const manifest = JSON.parse(readFileSync(manifestFile(output), 'utf8'));
  const later = keptOnceRead(content.catalogue.sheets);
  const onDemand = later.map(({ id }): string => manifest[sheetSource(folder, id)].file);
  const kept = await writeOfflineWorker({ folder: output, offline: content.site.offline, onDemand });
  await precompress(output, compressed);
  if (content.site.host === 'statique') {
    // Each address has its file: no rule may answer in its place.
    const rules = readFileSync(join(output, '_redirects'), 'utf8');
    write(output, '_redirects', rules.replace(/^.* 200\n/gmu, ''));
    const shell = { template, base, unknown: UNKNOWN, siteName: content.site.name };
    const light = { ...shell, policy: policyWriter(output)('/') };
    console.log(`${writeLightPages(output, lightTerritories(content), light)} light pages: ${output}/`);
  }
  console.log(
    `${content.sheets.length} fiches, ${count} pages, ${kept} files kept offline: ${output}/ (base ${base})`,
  );
  const misplaced = misplacedAddress(content.site.publication.address, base);
  if (misplaced) console.warn(misplaced);
}
