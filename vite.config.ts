import { defineConfig } from 'vite';
import { publishedContent } from './src/compiler/content-folder.ts';
import { atlasPlugin } from './src/compiler/vite-plugin.ts';
import { basePath } from './src/tools/base-path.ts';
import { siteConfig } from './src/tools/site-config.ts';

export default defineConfig(siteConfig(basePath(process.env.BASE_PATH), atlasPlugin(publishedContent())));
