import react from '@vitejs/plugin-react';
import { build, createServer, type InlineConfig } from 'vite';
import { publishedContent } from '../compiler/content-folder.ts';
import { atlasPlugin } from '../compiler/vite-plugin.ts';
import { EDITOR_PATH, editorPlugin } from '../editor/editor-plugin.ts';
import { customMedia } from './custom-media.ts';
import { siteConfig } from './site-config.ts';

const BUILT = '.build/editeur/page';

/** Built apart from the site, which never holds it. */
const editorPage = (output: string): InlineConfig => ({
  configFile: false,
  root: 'src/editor/page',
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [customMedia(), react()],
  build: {
    outDir: `${process.cwd()}/${output}`,
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
});

/** The development site, and the editor beside it: on this machine alone. */
const folder = { ...publishedContent(), path: process.env.CONTENT ?? 'data' };
const config = siteConfig('/', [atlasPlugin(folder), editorPlugin(folder, BUILT)]);
await build(editorPage(BUILT));
const server = await createServer({
  ...config,
  configFile: false,
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 5180),
    strictPort: true,
    cors: false,
    open: `/${EDITOR_PATH}`,
  },
});
await server.listen();
const [address = ''] = server.resolvedUrls?.local ?? [];
console.log(`\nÉditeur : ${address}${EDITOR_PATH}   site : ${address}   (Ctrl+C pour arrêter)`);
