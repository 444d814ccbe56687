import { contentOption } from '../src/compiler/cli/content-option.ts';
import { runForAuthors } from '../src/compiler/cli/run-for-authors.ts';
import { officialContoursHint } from '../src/compiler/geography/official/official-files.ts';
import { readSite } from '../src/compiler/settings/read-site.ts';
import { isInstalled, publishedFolder } from '../src/content/files/content-folder.ts';
import { basePath } from '../src/site/base-path.ts';
import { buildSite } from '../src/site/build-site.ts';
import { serve } from './serve.ts';

const base = basePath(process.env.BASE_PATH);
const port = Number(process.env.PORT ?? 4173);
await runForAuthors(async () => {
  const { folder } = contentOption(process.argv.slice(2));
  const output = publishedFolder();
  await buildSite({ folder, base, output, compressed: () => true });
  try {
    const { address } = await serve({ folder: output, base, port });
    const { name, contours } = readSite(folder);
    const hint = isInstalled() ? null : officialContoursHint(contours.kind);
    console.log(`\n${name} : ${address}   (Ctrl+C pour arrêter)${hint ? `\n${hint}` : ''}`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Le port ${port} est pris : choisissez-en un autre, PORT=4174 npm start`);
    process.exitCode = 1;
  }
});
