import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasContent } from './compile-content.ts';

/** Folder of what the compiler writes for the bundler, from the project's root. Never committed. */
const GENERATED_FOLDER = '.build';

/** Writes the files that the browser fetches. `root` is the project's root. */
export function writeGenerated(root: string, content: AtlasContent): void {
  const folder = join(root, GENERATED_FOLDER);
  for (const part of ['fiches', 'communes', 'ressemblances']) {
    rmSync(join(folder, part), { recursive: true, force: true });
    mkdirSync(join(folder, part), { recursive: true });
  }
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  write('catalogue.json', content.catalogue);
  write('carte.topojson', content.mapTopology);
  write('intercommunalites.topojson', content.epciTopology);
  write('fond.topojson', content.basemap);
  write('noms.json', content.names);
  write('territoires.json', content.wide);
  write('recherche.json', content.territoryIndex);
  for (const sheet of content.sheets) write(`fiches/${sheet.id}.json`, sheet);
  for (const [code, file] of content.departementFiles) write(`communes/${code}.topojson`, file);
  for (const [code, file] of content.likeFiles) write(`ressemblances/${code}.json`, file);
}
