import { publishedContent } from '../../compiler/content-folder.ts';
import { buildSite } from '../build-site.ts';

const [path = '', output = ''] = process.argv.slice(2);

await buildSite({
  folder: { ...publishedContent(), path },
  base: '/',
  output,
  compressed: (file) => file.startsWith('fiches/'),
});
