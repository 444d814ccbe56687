import { runForAuthors } from '../compiler/cli/run-for-authors.ts';
import { publishedContent } from '../compiler/content-folder.ts';
import { basePath } from './base-path.ts';
import { buildSite } from './build-site.ts';

await runForAuthors(() =>
  buildSite({
    folder: publishedContent(),
    base: basePath(process.env.BASE_PATH),
    output: 'dist',
    compressed: () => true,
  }),
);
