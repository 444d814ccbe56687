import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type * as Prerender from '../app/prerender.tsx';
import { UNKNOWN_PAGE } from '../app/unknown-page.ts';
import { type AtlasContent, compileContent } from '../compiler/catalogue/compile-content.ts';
import { initiativesCsv, initiativesGeoJson, initiativesJson } from '../compiler/catalogue/open-data.ts';
import { writeGenerated } from '../compiler/catalogue/write-generated.ts';
import { atlasPlugin } from '../compiler/vite-plugin.ts';
import { wideAnswer } from '../domain/territory-view.ts';
import { ABOUT_PATH, HOME_PATH, sheetPath } from '../navigation/addresses.ts';
import { precompress } from './compress.ts';
import { fillTemplate, preloadLinks } from './page-template.ts';
import { siteConfig } from './site-config.ts';

const SERVER_FOLDER = '.build/prerender';

/** An address that no route knows, rendered into `404.html`. */
const UNKNOWN_PATH = '/adresse-inconnue/';

function write(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function writeOpenData(folder: string, content: AtlasContent, base: string): void {
  const input = { ...content, base };
  const json = (value: unknown) => `${JSON.stringify(value)}\n`;
  write(folder, 'donnees/initiatives.geojson', json(initiativesGeoJson(input)));
  write(folder, 'donnees/initiatives.json', json(initiativesJson(input)));
  write(folder, 'donnees/initiatives.csv', initiativesCsv(input));
  write(folder, 'donnees/departements.geojson', json(content.departements));
  write(folder, 'donnees/regions.geojson', json(content.regions));
}

async function prerenderAll(folder: string, content: AtlasContent, base: string): Promise<number> {
  const entry = pathToFileURL(join(process.cwd(), SERVER_FOLDER, 'prerender.js')).href;
  const { prerenderPage, staticMapMarkup }: typeof Prerender = await import(entry);
  const template = readFileSync(join(folder, 'index.html'), 'utf8');
  const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'));
  const sheets = new Map(content.sheets.map((sheet) => [sheet.id, sheet]));
  const data = {
    catalogue: async () => content.catalogue,
    sheet: async (id: string) => sheets.get(id) ?? null,
    territory: async (level: string, code: string) => wideAnswer(content.wide, level, code),
    wide: async () => content.wide,
  };
  const page = async (path: string, sheet: string | null) => {
    const { head, app } = await prerenderPage(path, base, data);
    const mark = path === UNKNOWN_PATH ? `<meta name="${UNKNOWN_PAGE}">` : '';
    const files = ['.build/catalogue.json', ...(sheet ? [`.build/fiches/${sheet}.json`] : [])];
    return fillTemplate(template, {
      head: head + mark + preloadLinks(manifest, files, base),
      app,
      staticMap: staticMapMarkup(content.staticShapes, sheet, base),
    });
  };
  const pages: [file: string, path: string, sheet: string | null][] = [
    ['index.html', HOME_PATH, null],
    ['a-propos/index.html', ABOUT_PATH, null],
    ['404.html', UNKNOWN_PATH, null],
    ...content.sheets.map(({ id }): [string, string, string] => [
      `fiches/${id}/index.html`,
      sheetPath(id),
      id,
    ]),
  ];
  for (const [file, path, sheet] of pages) write(folder, file, await page(path, sheet));
  rmSync(join(folder, '.vite'), { recursive: true });
  return pages.length;
}

/**
 * Builds the whole static site into a folder: content, bundle, one prerendered page an address, open data, compressed
 * copies. `base` has both slashes.
 *
 * @throws Error when the content has errors (told in French) or the bundle fails.
 */
export async function buildSite(base: string, folder: string): Promise<void> {
  const content = compileContent(process.cwd());
  writeGenerated(process.cwd(), content);
  const config = {
    ...siteConfig(base, atlasPlugin(content)),
    configFile: false as const,
    logLevel: 'warn' as const,
  };
  await build({ ...config, build: { ...config.build, outDir: folder, emptyOutDir: true } });
  await build({
    ...config,
    publicDir: false,
    build: {
      ...config.build,
      outDir: SERVER_FOLDER,
      emptyOutDir: true,
      ssr: 'src/app/prerender.tsx',
      rolldownOptions: {},
    },
  });
  const count = await prerenderAll(folder, content, base);
  writeOpenData(folder, content, base);
  precompress(folder);
  console.log(`${content.sheets.length} fiches, ${count} pages: ${folder}/ (base ${base})`);
}
