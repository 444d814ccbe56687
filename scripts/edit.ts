import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, createServer, type InlineConfig } from 'vite';
import { watchedFolder } from '../src/authoring/dev/live-content.ts';
import { livePlugin } from '../src/authoring/dev/live-plugin.ts';
import { EDITOR_PATH, editorPlugin } from '../src/authoring/editor/server/editor-plugin.ts';
import { contentOption } from '../src/compiler/cli/content-option.ts';
import { atlasPlugin } from '../src/compiler/vite-plugin.ts';
import { siteConfig, styleSheets } from '../src/site/bundles/site-config.ts';

const EDITOR_OUTPUT = '.build/editeur/page';

/** Built separately: the editor is never part of the site. */
const editorPage = (output: string): InlineConfig => ({
  configFile: false,
  root: 'src/authoring/editor/page',
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [styleSheets(), react()],
  build: {
    outDir: `${process.cwd()}/${output}`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});

// Below: the development server with the editor, reachable from this machine only.
const { folder } = contentOption(process.argv.slice(2));
const watched = watchedFolder(folder);
// The editor first: it rejects requests from other machines, and still responds when the content doesn't compile.
const config = siteConfig('/', [
  atlasPlugin(folder, watched),
  editorPlugin(folder, EDITOR_OUTPUT),
  livePlugin({ folder, live: watched, editor: EDITOR_PATH }),
]);
// The installed program lies among them, not above.
const packages = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), '..');
console.log('Préparation du formulaire…');
await build(editorPage(EDITOR_OUTPUT));
const server = await createServer({
  ...config,
  configFile: false,
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 5180),
    strictPort: true,
    cors: false,
    fs: { allow: ['.', packages] },
    open: `/${EDITOR_PATH}`,
  },
});
await server.listen();
const [address = ''] = server.resolvedUrls?.local ?? [];
console.log(`\nÉditeur : ${address}${EDITOR_PATH}   (Ctrl+C pour arrêter)`);
server.printUrls();
