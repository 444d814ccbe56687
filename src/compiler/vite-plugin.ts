import { readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import type { Connect, Plugin } from 'vite';
import type { Site, SiteNotes } from '../domain/site.ts';
import { type AtlasContent, compileContent } from './catalogue/compile-content.ts';
import type { PublishedDocument } from './catalogue/read-sheets.ts';
import { themesCss } from './catalogue/themes.ts';
import { writeGenerated } from './catalogue/write-generated.ts';
import { type ContentFolder, GENERATED } from './content-folder.ts';

const ATLAS = 'virtual:atlas';
const NOTES = 'virtual:atlas/notes';
const THEMES = 'virtual:atlas/themes.css';
const resolved = (id: string) => `\0${id}`;

/** Vite needs a real style sheet's name to know what it is. */
const RESOLVED_THEMES = '/@atlas/themes.css';

/** The addresses of the files that the compiler wrote in a folder, by file name. */
const addressModules = (folder: ContentFolder): ReadonlyMap<string, string> =>
  new Map([
    ['virtual:atlas/urls', GENERATED.content(folder)],
    ['virtual:atlas/urls/fiches', `${GENERATED.content(folder)}/fiches`],
    ['virtual:atlas/urls/territories', GENERATED.territories],
    ['virtual:atlas/urls/communes', `${GENERATED.territories}/communes`],
    ['virtual:atlas/urls/ressemblances', `${GENERATED.territories}/ressemblances`],
  ]);

function addressModule(path: string): string {
  const files = readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
  const imports = files.map((name, i) => `import f${i} from ${JSON.stringify(`${join(path, name)}?url`)};\n`);
  const entries = files.map((name, i) => `${JSON.stringify(name)}: f${i},\n`);
  return `${imports.join('')}export default {\n${entries.join('')}};\n`;
}

/** What every page reads of the site, and what only the page about it does. */
function parted({ about, credits, openData, ...site }: AtlasContent['site']): {
  readonly site: Site;
  readonly notes: SiteNotes;
} {
  return { site, notes: { about, credits, openData } };
}

const exported = (constants: Readonly<Record<string, unknown>>): string =>
  Object.entries(constants)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
    .join('');

const PUBLISHED_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
};

/** Serves received documents and images while the site is not built. */
function publishedFiles(
  base: string,
  published: () => readonly PublishedDocument[],
): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = decodeURI(request.originalUrl?.split('?')[0] ?? '');
    const found = published().find(({ file }) => base + file === path);
    if (!found) return next();
    response.setHeader('Content-Type', PUBLISHED_TYPES[extname(found.file).toLowerCase()] ?? 'text/plain');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.end(found.content);
  };
}

/** Saving in the content folder or in `data/territories` compiles again; after an error the last good content stays. */
export function atlasPlugin(folder: ContentFolder, compiled?: AtlasContent): Plugin {
  const { root } = folder;
  const addresses = addressModules(folder);
  let content = compiled;
  const compile = () => {
    content = compileContent(folder);
    if (content.warnings) console.warn(content.warnings);
    writeGenerated(folder, content);
    return content;
  };
  return {
    name: 'atlas-content',
    config() {
      if (!content) compile();
    },
    resolveId(id) {
      if (id === ATLAS || id === NOTES || addresses.has(id)) return resolved(id);
      if (id === THEMES) return RESOLVED_THEMES;
      return null;
    },
    load(id) {
      const current = content ?? compile();
      if (id === resolved(ATLAS)) {
        const { site, themes, levels } = current;
        return exported({ site: parted(site).site, themes, levels });
      }
      if (id === resolved(NOTES)) return exported({ notes: parted(current.site).notes });
      if (id === RESOLVED_THEMES) return themesCss(current.themes);
      const generated = addresses.get(id.slice(1));
      return generated === undefined ? null : addressModule(join(root, generated));
    },
    configureServer(server) {
      server.middlewares.use(publishedFiles(server.config.base, () => content?.published ?? []));
      const watched = [folder.path, 'data/territories'].map((path) => join(root, path));
      server.watcher.add(watched);
      server.watcher.on('all', (_, path) => {
        if (!watched.some((within) => !relative(within, path).startsWith('..'))) return;
        try {
          compile();
        } catch (error) {
          server.config.logger.error(error instanceof Error ? error.message : String(error));
          return;
        }
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
