import { contentOption } from '../src/compiler/cli/content-option.ts';
import { runForAuthors } from '../src/compiler/cli/run-for-authors.ts';
import { publishedFolder } from '../src/content/files/content-folder.ts';
import { basePath } from '../src/site/base-path.ts';
import { buildSite } from '../src/site/build-site.ts';

await runForAuthors(() =>
  buildSite({
    folder: contentOption(process.argv.slice(2)).folder,
    output: publishedFolder(),
    base: basePath(process.env.BASE_PATH),
    compressed: () => true,
  }),
);
