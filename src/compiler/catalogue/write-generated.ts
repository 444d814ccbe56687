import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AtlasContent } from './compile-content.ts';
import type { TerritoryContent } from './territory-content.ts';

/** Folder of what the compiler writes for the bundler, from the project's root. Never committed. */
const GENERATED_FOLDER = '.build';

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

const writeJson = (folder: string, name: string, value: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify(value));

function writeTerritories(folder: string, content: TerritoryContent): void {
  writeJson(folder, 'intercommunalites.topojson', content.epciTopology);
  writeJson(folder, 'territoires.json', content.upperLevels);
  writeJson(folder, 'recherche.json', content.territoryIndex);
  const communes = emptied(join(folder, 'communes'));
  for (const [code, file] of content.departementFiles) writeJson(communes, `${code}.topojson`, file);
  const like = emptied(join(folder, 'ressemblances'));
  for (const [code, file] of content.likeFiles) writeJson(like, `${code}.json`, file);
}

/**
 * Writes the files that the browser fetches. `root` is the project's root; `before` is what was written last, whose
 * territories are not written again if they are the same.
 */
export function writeGenerated(root: string, content: AtlasContent, before?: AtlasContent): void {
  const folder = join(root, GENERATED_FOLDER);
  const sheets = emptied(join(folder, 'fiches'));
  for (const sheet of content.sheets) writeJson(sheets, `${sheet.id}.json`, sheet);
  writeJson(folder, 'catalogue.json', content.catalogue);
  writeJson(folder, 'fiches-recherche.json', content.sheetIndex);
  writeJson(folder, 'carte.topojson', content.mapTopology);
  writeJson(folder, 'fond.topojson', content.basemap);
  writeJson(folder, 'noms.json', content.names);
  if (before?.departementFiles !== content.departementFiles) writeTerritories(folder, content);
}
