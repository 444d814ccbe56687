import { readSite } from '../src/compiler/catalogue/read-site.ts';
import { runForAuthors } from '../src/compiler/cli/run-for-authors.ts';
import { publishedContent } from '../src/compiler/content-folder.ts';
import { officialContoursHint } from '../src/compiler/geography/official/official-files.ts';
import { basePath } from '../src/site/base-path.ts';
import { buildSite } from '../src/site/build-site.ts';
import { serve } from './serve.ts';

const folder = publishedContent();
const base = basePath(process.env.BASE_PATH);
const port = Number(process.env.PORT ?? 4173);
await runForAuthors(async () => {
  await buildSite({ folder, base, output: 'dist', compressed: () => true });
  try {
    const { address } = await serve({ folder: 'dist', base, port });
    const { name, contours } = readSite(folder);
    const hint = officialContoursHint(contours.kind);
    console.log(`\n${name}: ${address}  (Ctrl+C to stop)${hint ? `\n${hint}` : ''}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken. Choose another: PORT=4174 npm start`);
    process.exitCode = 1;
  }
});
