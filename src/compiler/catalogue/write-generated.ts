import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, GENERATED } from '../content-folder.ts';
import type { AtlasContent } from './compile-content.ts';
import type { TerritoryContent } from './territory-content.ts';

function emptied(folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

const writeJson = (folder: string, name: string, value: unknown) =>
  writeFileSync(join(folder, name), JSON.stringify(value));

function writeTerritories(folder: string, content: TerritoryContent): void {
  mkdirSync(folder, { recursive: true });
  writeJson(folder, 'intercommunalites.topojson', content.epciTopology);
  writeJson(folder, 'territoires.json', content.upperLevels);
  writeJson(folder, 'recherche.json', content.territoryIndex);
  const communes = emptied(join(folder, 'communes'));
  for (const [code, file] of content.departementFiles) writeJson(communes, `${code}.topojson`, file);
  const like = emptied(join(folder, 'ressemblances'));
  for (const [code, file] of content.likeFiles) writeJson(like, `${code}.json`, file);
}

/** What was written last, by this process: territories that are the same are not written again. */
let written: TerritoryContent['departementFiles'] | null = null;

/** Writes the files that the browser loads. */
export function writeGenerated(folder: ContentFolder, content: AtlasContent): void {
  const own = join(folder.root, GENERATED.content(folder));
  const sheets = emptied(join(own, 'fiches'));
  for (const sheet of content.sheets) writeJson(sheets, `${sheet.id}.json`, sheet);
  writeJson(own, 'catalogue.json', content.catalogue);
  writeJson(own, 'fiches-recherche.json', content.sheetIndex);
  writeJson(own, 'carte.topojson', content.mapTopology);
  writeJson(own, 'fond.topojson', content.basemap);
  writeJson(own, 'noms.json', content.names);
  if (written === content.departementFiles) return;
  writeTerritories(join(folder.root, GENERATED.territories), content);
  written = content.departementFiles;
}
