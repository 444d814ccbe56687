import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type AtlasContent, compileContent } from '../compiler/catalogue/compile-content.ts';
import { writeGenerated } from '../compiler/catalogue/write-generated.ts';
import { writtenFiles } from '../compiler/open-data/open-files.ts';
import { territoryFiles } from '../compiler/territories/read-territories.ts';
import type { ContentFolder } from '../content/files/content-folder.ts';
import { filesIn } from '../content/files/files-in.ts';
import { isLargeCollection } from '../core/sheet/large-collection.ts';
import { OFFLINE_WORKER } from '../state/offline/offline-paths.ts';
import { misplacedAddress } from './base-path.ts';
import { type FileFilter, precompress } from './bundles/compress.ts';
import { searchSource, sheetSource, writeContentFiles } from './bundles/content-files.ts';
import { keptOnceRead } from './bundles/kept-files.ts';
import { offlineWorker } from './bundles/offline-worker.ts';
import { prerenderer, siteBundles } from './bundles/site-bundles.ts';
import { writeEmbedded } from './embed/write-embedded.ts';
import { BuildCache } from './output/build-cache.ts';
import { digestOf, digestOfFiles, manifestFile } from './output/digests.ts';
import { SiteFolder } from './output/site-folder.ts';
import { writeFormerAddresses } from './pages/former-addresses.ts';
import {
  headersFor,
  parseHeadersFile,
  policyElements,
  withSecureTransport,
  withTileHosts,
} from './pages/host-files.ts';
import { lightTerritories, writeLightPages } from './pages/light-pages.ts';
import { UNKNOWN, writePages } from './pages/render-pages.ts';

export interface SiteToBuild {
  readonly folder: ContentFolder;
  /** Base path with both slashes, `/` or `/atlas/`. */
  readonly base: string;
  /** Folder that the site is written to, from the root; other files in it are deleted. */
  readonly output: string;
  readonly compressed: FileFilter;
  /** Folder of what earlier builds made, where it is not the usual one. */
  readonly cache?: string;
}

const TEMPLATE = 'index.html';

const HEADERS = '_headers';

function copyBundles(site: SiteFolder, client: string): void {
  for (const file of filesIn(client))
    if (file !== TEMPLATE) site.write(file, readFileSync(join(client, file)));
}

function writeOpenData(site: SiteFolder, content: AtlasContent, base: string): void {
  for (const { path, text } of writtenFiles(content, base)) site.write(path, text);
  for (const { file, content: received } of content.published) site.write(file, received);
}

/** Digest of what every page depends on. The text of each sheet is left out, and so are titles: {@link writePages} adds those that a page shows. */
function sharedInputs(folder: ContentFolder, { site, catalogue }: AtlasContent, bundles: string): string {
  const { versions: _, sheets, ...rest } = catalogue;
  const shown = { ...rest, sheets: sheets.map((sheet) => ({ ...sheet, title: null, cut: null })) };
  const territories = digestOfFiles(...territoryFiles(folder));
  return digestOf(bundles, territories, JSON.stringify(site), JSON.stringify(shown));
}

/** Without it V8 lets its heap grow to several times what is in use, where the machine has the memory: a build of all sheets uses much. */
const BOUNDED_GROWTH = '--heap-growing-percent=25';

/** `pages`: how many; `light`: files of those that hosts compress on the way. */
async function writeSite(sources: Parameters<typeof writeContentFiles>[0]) {
  const { folder, base, site, content } = sources;
  const bundles = await siteBundles(sources);
  copyBundles(site, bundles.client);
  const { backgrounds, publication } = content.site;
  const ownHeaders = withTileHosts(site.read(HEADERS).toString(), backgrounds);
  const headers = withSecureTransport(ownHeaders, publication.address, base);
  site.write(HEADERS, headers);
  const manifest = { ...bundles.manifest, ...writeContentFiles(sources) };
  const { prerender } = bundles;
  const { backdropDocument, shapesDocument } = await prerenderer(prerender);
  const { backdrop } = content.drawnMaps;
  const backdropFile = base + site.writeHashed('carte-simple.svg', backdropDocument(backdrop));
  const shapes = shapesDocument(backdrop);
  const shapesFile = shapes === null ? undefined : base + site.writeHashed('carte-contours.svg', shapes);
  const template = readFileSync(join(bundles.client, TEMPLATE), 'utf8');
  const rules = parseHeadersFile(headers);
  // What the page at a path says of itself, as the host's headers do.
  const policyOf = (path: string) => policyElements(headersFor(rules, path));
  const inputs = sharedInputs(folder, content, bundles.digest);
  const made = { manifest, template, prerender, backdropFile, shapesFile };
  const toWrite = { ...sources, inputs, policyOf, ...made };
  const { count: pages, light } = await writePages(toWrite);
  writeFormerAddresses(toWrite);
  await writeEmbedded(toWrite);
  if (content.site.host !== 'statique') return { pages, manifest, light: new Set(light) };
  // Each address has its file: no rule may answer in its place.
  const redirects = readFileSync(join(bundles.client, '_redirects'), 'utf8');
  site.write('_redirects', redirects.replace(/^.* 200\n/gmu, ''));
  const shell = { template, base, unknown: UNKNOWN, siteName: content.site.name, policy: policyOf('/') };
  const others = writeLightPages(site, lightTerritories(content), shell);
  return { pages, manifest, light: new Set([...light, ...others]) };
}

/** @throws Error when the content has errors (in French) or the bundle fails. */
export async function buildSite(toBuild: SiteToBuild): Promise<void> {
  const { folder, base, output, compressed } = toBuild;
  // The bundler heeds what the caller's shell says: a test's or a developer's React would ship.
  process.env.NODE_ENV = 'production';
  const content = compileContent(folder);
  if (content.warnings) console.warn(content.warnings);
  if (isLargeCollection(content)) setFlagsFromString(BOUNDED_GROWTH);
  const generated = writeGenerated(folder, content, []);
  const site = new SiteFolder(output);
  const cache = new BuildCache(output, toBuild.cache);
  writeOpenData(site, content, base);
  const { pages, light, manifest } = await writeSite({ folder, base, site, cache, content, generated });
  mkdirSync(dirname(manifestFile(output)), { recursive: true });
  writeFileSync(manifestFile(output), JSON.stringify(manifest));
  const sources = keptOnceRead(content.catalogue.sheets).map(({ id }) => sheetSource(folder, id));
  // All can be searched offline where all can be read.
  const isSearch = (source: string) => sources.length > 0 && source.startsWith(searchSource(folder));
  const onDemand = [...sources, ...Object.keys(manifest).filter(isSearch)].flatMap(
    (source) => manifest[source]?.file ?? [],
  );
  site.dropOthers();
  const worker = await offlineWorker({ folder: output, offline: content.site.offline, onDemand });
  site.write(OFFLINE_WORKER, worker.code);
  await precompress(site, cache, (file) => compressed(file) && !light.has(file));
  site.end();
  cache.end();
  if (light.size > 0) console.log(`${light.size} light pages: ${output}/`);
  console.log(
    `${content.sheets.length} fiches, ${pages} pages, ${worker.kept} fichiers gardés hors ligne : ${output}/ (base ${base})`,
  );
  const misplaced = misplacedAddress(content.site.publication.address, base);
  if (misplaced) console.warn(misplaced);
}
