import { contentAt } from '../../src/content/files/content-folder.ts';
import { buildSite } from '../../src/site/build-site.ts';

const [path = '', output = '', cache = ''] = process.argv.slice(2);

await buildSite({
  folder: contentAt(path),
  base: '/',
  output,
  cache,
  compressed: (file) => file.startsWith('fiches/'),
});
