import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type ContentFolder, GENERATED } from '../content/files/content-folder.ts';
import { accentCss } from '../content/settings/brand.ts';
import { themesCss } from '../content/settings/themes.ts';
import { conformityOf, readCriteria } from '../core/conformity/conformity.ts';
import { CATALOGUE_FILE } from '../core/formats/catalogue-file.ts';
import type { Site, SiteNotes, SiteSettings } from '../core/settings/site.ts';
import type { AtlasContent } from './catalogue/compile-content.ts';
import { indicatorsVersion } from './indicators/read-indicators.ts';
import { openFiles } from './open-data/open-files.ts';

const ATLAS = 'virtual:atlas';
const NOTES = 'virtual:atlas/notes';
const PUBLICATION = 'virtual:atlas/publication';
const CONTENT_URLS = 'virtual:atlas/urls';
const THEMES = 'virtual:atlas/themes.css';
const resolved = (id: string) => `\0${id}`;

/** Vite needs a real style sheet's name to know what it is. */
const RESOLVED_THEMES = '/@atlas/themes.css';

/** Modules that give the address of a file by its key and its version: a folder of generated files, what begins their names. */
const KEYED: ReadonlyMap<string, readonly [folder: string, name: string]> = new Map([
  ['virtual:atlas/sheet-url', ['fiches', '']],
  ['virtual:atlas/indicator-url', ['indicateurs', 'indicateurs-']],
]);

/** The addresses of the files that the compiler wrote in a folder, by file name. */
const addressModules = (folder: ContentFolder): ReadonlyMap<string, string> =>
  new Map([
    [CONTENT_URLS, GENERATED.content(folder)],
    ['virtual:atlas/urls/territories', GENERATED.territories(folder)],
    ['virtual:atlas/urls/communes', `${GENERATED.territories(folder)}/communes`],
  ]);

function addressesIn(path: string) {
  const files = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
  const imports = files.map((name, i) => `import f${i} from ${JSON.stringify(`${join(path, name)}?url`)};\n`);
  const entries = files.map((name, i) => `${JSON.stringify(name)}: f${i},\n`);
  return { imports: imports.join(''), table: `{\n${entries.join('')}}` };
}

/** Built code knows the address of the catalogue alone, which lists the others: a changed sheet changes no code. */
const catalogueUrlModule = (base: string): string =>
  `export default ${JSON.stringify({ [CATALOGUE_FILE.name]: base + CATALOGUE_FILE.name })};\n`;

function addressModule(path: string): string {
  const { imports, table } = addressesIn(path);
  return `${imports}export default ${table};\n`;
}

/** Built code computes an address: a table of those of sheets would grow with the collection. */
function keyedModule(path: string, begins: string, isBuild: boolean): string {
  if (isBuild)
    return `export default (id, version) => ${JSON.stringify(begins)} + id + '-' + version + '.json';\n`;
  const { imports, table } = addressesIn(path);
  return `${imports}const urls = ${table};\nexport default (id) => urls[id + '.json'];\n`;
}

/** What every page reads of the site. */
function siteOf({ name, title, sentence, sheet, contours, ...rest }: SiteSettings): Site {
  const { offline, attribution, backgrounds, logo, favicon, words } = rest;
  return {
    name,
    title,
    sentence,
    sheet,
    contours,
    offline,
    attribution,
    backgrounds,
    logo,
    favicon,
    words,
  };
}

/** What only some pages read. */
const notesOf = ({ about, credits, openData, proposal }: SiteSettings): SiteNotes => ({
  about,
  credits,
  openData,
  proposal,
});

const documentsOf = (sheets: AtlasContent['sheets']): readonly string[] => [
  ...new Set(sheets.flatMap(({ source }) => (source ? [source.title] : []))),
];

const exported = (constants: Readonly<Record<string, unknown>>): string =>
  Object.entries(constants)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');

/** Modules that hold content, by name. */
const MODULES: Readonly<Record<string, (content: AtlasContent) => string>> = {
  [resolved(ATLAS)]: ({ site, themes, levels, sheets, former, indicators, indicatorFiles }) =>
    exported({
      site: siteOf(site),
      themes,
      levels,
      documents: documentsOf(sheets),
      former: Object.fromEntries(former),
      indicators: indicators.map(({ values: _, ...described }) => described),
      indicatorsVersion: indicatorsVersion(indicatorFiles),
    }),
  [resolved(NOTES)]: (content) =>
    exported({ notes: notesOf(content.site), openFiles: openFiles(content), parts: content.parts }),
  [resolved(PUBLICATION)]: ({ site: { publication } }) =>
    exported({ publication, conformity: conformityOf(readCriteria(), publication.audit) }),
  [RESOLVED_THEMES]: ({ themes, site }) => themesCss(themes) + accentCss(site.accent),
};

/** All parts of a content that go into bundled code. */
export const bundledContent = (content: AtlasContent): readonly string[] =>
  Object.values(MODULES).map((text) => text(content));

/** What the code of the site imports of its content, which is null as long as nothing can be shown. */
export function atlasPlugin(
  folder: ContentFolder,
  source: { readonly content: AtlasContent | null },
): Plugin {
  const root = process.cwd();
  const addresses = addressModules(folder);
  const known = new Set([
    ...[ATLAS, NOTES, PUBLICATION, ...KEYED.keys(), ...addresses.keys()].map(resolved),
    RESOLVED_THEMES,
  ]);
  let [base, isBuild] = ['/', false];
  return {
    name: 'atlas-content',
    configResolved(config) {
      [base, isBuild] = [config.base, config.command === 'build'];
    },
    transformIndexHtml(html) {
      const { file, type } = source.content?.site.favicon ?? {};
      return file ? html.replace(/favicon\.svg" type="[^"]*"/u, `${file}" type="${type}"`) : html;
    },
    resolveId(id) {
      if (id === THEMES) return RESOLVED_THEMES;
      return known.has(resolved(id)) ? resolved(id) : null;
    },
    load(id) {
      if (!known.has(id)) return null;
      const { content } = source;
      if (!content) throw new Error('The content has nothing to show yet.');
      const text = MODULES[id];
      if (text) return text(content);
      const [kind, name] = KEYED.get(id.slice(1)) ?? [];
      if (kind !== undefined)
        return keyedModule(join(root, GENERATED.content(folder), kind), `${base}assets/${name}`, isBuild);
      if (isBuild && id === resolved(CONTENT_URLS)) return catalogueUrlModule(base);
      return addressModule(join(root, addresses.get(id.slice(1)) ?? ''));
    },
  };
}
