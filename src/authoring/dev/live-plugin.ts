import { extname, join, relative } from 'node:path';
import type { Connect, Plugin, ViteDevServer } from 'vite';
import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import type { ContentFolder } from '../../content/files/content-folder.ts';
import { isError } from '../../core/settings/diagnostic.ts';
import { describeMistakes, devReport } from './describe-mistakes.ts';
import type { Live } from './live-content.ts';
import type { ToMend } from './to-mend.ts';

const PAGE_PATH = 'a-corriger/';
const TO_MEND = 'virtual:to-mend';
const RESOLVED = `\0${TO_MEND}`;
const EDITION = 'atlas:edition';
const CODE = 'src/authoring/dev/page';

/** Milliseconds: editors write a file in several steps. */
const PAUSE = 40;

/** Written by the compiler at each save: a change there is none of the author's. */
const WRITTEN = '**/.build/{contents,territories,prerender,sites}/**';

/** Beside the content of a project that is nothing else. */
const builtIn = ({ root, path }: ContentFolder): string[] =>
  path === '' ? ['dist', '.build'].map((name) => `${root}/${name}/**`) : [];

const scriptAt = (base: string, name: string) =>
  `<script type="module" src="${base}${CODE}/${name}.tsx"></script>`;

const pageDocument = (base: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>À corriger</title><link rel="icon" href="${base}favicon.svg" type="image/svg+xml"></head><body><div id="app"></div>${scriptAt(base, 'start-to-mend')}</body></html>`;

interface Content {
  readonly folder: ContentFolder;
  readonly live: Live<AtlasContent>;
  /** Path of the form for sheets, where it runs. */
  readonly editor?: string;
}

/** For the development server alone: shows each save, and lists mistakes on a page of their own and over the site. */
export function livePlugin({ folder, live, editor }: Content): Plugin {
  let base = '/';
  // Updates since the start. A page sends the one that it was loaded with as soon as it is connected.
  let edition = 0;
  const toMend = (): ToMend =>
    describeMistakes(live, {
      page: base + PAGE_PATH,
      home: base,
      editor: editor === undefined ? null : base + editor,
    });
  return {
    name: 'atlas-live',
    apply: 'serve',
    config: () => ({ server: { watch: { ignored: [WRITTEN, ...builtIn(folder)] } } }),
    configResolved(config) {
      base = config.base;
      live.update();
    },
    resolveId: (id) => (id === TO_MEND ? RESOLVED : null),
    load: (id) =>
      id === RESOLVED
        ? `export const toMend = ${JSON.stringify(toMend())};\nimport.meta.hot?.send('${EDITION}', ${edition});`
        : null,
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.includes(CODE) ? html : html.replace('</body>', `${scriptAt(base, 'start-notice')}$&`),
    },
    configureServer(server) {
      const print = () => printMistakes(server, live);
      server.middlewares.use(publishedFiles(base, live));
      server.middlewares.use(pageAt(server, live));
      // A save while the page was being loaded did not reach it.
      server.ws.on(EDITION, (loaded, client) => {
        if (loaded !== edition) client.send({ type: 'full-reload' });
      });
      watch(server, folder, () => {
        live.update();
        edition += 1;
        print();
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
      const { printUrls } = server;
      server.printUrls = () => {
        printUrls();
        print();
      };
    },
  };
}

function printMistakes({ config, resolvedUrls }: ViteDevServer, live: Live<AtlasContent>): void {
  const [address = config.base] = resolvedUrls?.local ?? [];
  const text = devReport(live.report, address + PAGE_PATH);
  const isBroken = live.report.diagnostics.some(isError);
  if (text) config.logger[isBroken ? 'error' : 'warn'](`\n${text}`);
}

/** At its own address, and in place of every page as long as there is nothing else to show. */
function pageAt(server: ViteDevServer, live: Live<AtlasContent>): Connect.NextHandleFunction {
  const { base } = server.config;
  const own = [base + PAGE_PATH, base + PAGE_PATH.slice(0, -1)];
  return (request, response, next) => {
    const url = request.originalUrl ?? '';
    const isPage = request.headers.accept?.includes('text/html') === true;
    const isOwn = own.includes(url.split('?')[0] ?? '');
    if (!isOwn && !(isPage && live.content === null)) return next();
    server.transformIndexHtml(url, pageDocument(base)).then((html) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.setHeader('Cache-Control', 'no-store');
      response.end(html);
    }, next);
  };
}

function watch(server: ViteDevServer, { root, path }: ContentFolder, update: () => void): void {
  const watched = [path, 'data/territories'].map((one) => join(root, one));
  let pause: NodeJS.Timeout | undefined;
  server.watcher.add(watched);
  server.watcher.on('all', (_, file) => {
    if (!watched.some((within) => !relative(within, file).startsWith('..'))) return;
    clearTimeout(pause);
    pause = setTimeout(update, PAUSE);
  });
}

const PUBLISHED_TYPES: Readonly<Record<string, string>> = {
  '.txt': 'text/plain; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

/** Serves received documents and images while the site is not built. */
function publishedFiles(base: string, live: Live<AtlasContent>): Connect.NextHandleFunction {
  return (request, response, next) => {
    const path = decodeURI(request.originalUrl?.split('?')[0] ?? '');
    const found = live.content?.published.find(({ file }) => base + file === path);
    if (!found) return next();
    response.setHeader('Content-Type', PUBLISHED_TYPES[extname(found.file).toLowerCase()] ?? 'text/plain');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.end(found.content);
  };
}
