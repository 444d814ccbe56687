import { runForAuthors } from '../src/compiler/cli/run-for-authors.ts';
import { publishedContent } from '../src/compiler/content-folder.ts';
import { basePath } from '../src/site/base-path.ts';
import { buildSite } from '../src/site/build-site.ts';

await runForAuthors(() =>
  buildSite({
    folder: publishedContent(),
    base: basePath(process.env.BASE_PATH),
    output: 'dist',
    compressed: () => true,
  }),
);
