import { publishedContent } from '../../compiler/content-folder.ts';
import { buildSite } from '../build-site.ts';

await buildSite({ folder: publishedContent(), base: '/', output: 'dist', compressed: () => false });
