import { basePath } from './base-path.ts';
import { buildSite } from './build-site.ts';

await buildSite(basePath(process.env.BASE_PATH), 'dist');
