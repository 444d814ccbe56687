import { defineConfig } from 'vite';
import { atlasPlugin } from './src/compiler/vite-plugin.ts';
import { basePath } from './src/tools/base-path.ts';
import { siteConfig } from './src/tools/site-config.ts';

export default defineConfig(siteConfig(basePath(process.env.BASE_PATH), atlasPlugin()));
