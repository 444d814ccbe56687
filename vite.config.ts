import { defineConfig } from 'vite';
import { watchedFolder } from './src/authoring/dev/live-content.ts';
import { livePlugin } from './src/authoring/dev/live-plugin.ts';
import { contentOption } from './src/compiler/cli/content-option.ts';
import { atlasPlugin } from './src/compiler/vite-plugin.ts';
import { basePath } from './src/site/base-path.ts';
import { siteConfig } from './src/site/bundles/site-config.ts';

const { folder } = contentOption([]);
const live = watchedFolder(folder);

export default defineConfig(
  siteConfig(basePath(process.env.BASE_PATH), [atlasPlugin(folder, live), livePlugin({ folder, live })]),
);
