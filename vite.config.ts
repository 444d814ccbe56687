import { defineConfig } from 'vite';
import { writtenContent } from './src/compiler/content-folder.ts';
import { atlasPlugin } from './src/compiler/vite-plugin.ts';
import { liveFolder } from './src/dev/live-content.ts';
import { livePlugin } from './src/dev/live-plugin.ts';
import { basePath } from './src/tools/base-path.ts';
import { siteConfig } from './src/tools/site-config.ts';

const folder = writtenContent();
const live = liveFolder(folder);

export default defineConfig(
  siteConfig(basePath(process.env.BASE_PATH), [atlasPlugin(folder, live), livePlugin({ folder, live })]),
);
