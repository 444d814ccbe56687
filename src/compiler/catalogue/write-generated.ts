import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BASEMAP_FILE } from '../../core/formats/basemap-file.ts';
import { CATALOGUE_FILE } from '../../core/formats/catalogue-file.ts';
import { COMMUNES_FILE } from '../../core/formats/communes-file.ts';
import { EPCI_FILE } from '../../core/formats/epci-file.ts';
import { MAP_NAMES_FILE } from '../../core/formats/map-names-file.ts';
import { OFFICIAL_PLACES_FILE } from '../../core/formats/official-places-file.ts';
import { DETAIL_FILE, OVERVIEW_FILE } from '../../core/formats/overview-file.ts';
import { SHEET_FILE } from '../../core/formats/sheet-file.ts';
import { pathOf, type ShippedFile } from '../../core/formats/shipped-file.ts';
import { TERRITORY_NAMES_FILE } from '../../core/formats/territory-names-file.ts';
import { UPPER_LEVELS_FILE } from '../../core/formats/upper-levels-file.ts';
import { WATER_FILE } from '../../core/formats/water-file.ts';
import { type ContentFolder, GENERATED } from '../content-folder.ts';
import type { AtlasContent } from './compile-content.ts';
import { partCatalogue } from './part-catalogue.ts';
import type { TerritoryContent } from './territory-content.ts';

function writeOne<T extends object>(folder: string, file: ShippedFile<T>, content: T): void {
  writeFileSync(join(folder, file.name), file.write(content));
}

/** In place of those of before. */
function writeEach<T extends object>(
  folder: string,
  file: ShippedFile<T>,
  contents: Iterable<readonly [key: string, content: T]>,
): void {
  const own = join(folder, dirname(file.name));
  rmSync(own, { recursive: true, force: true });
  mkdirSync(own, { recursive: true });
  for (const [key, content] of contents) writeFileSync(join(folder, pathOf(file, key)), file.write(content));
}

function writeTerritories(folder: string, content: TerritoryContent): void {
  mkdirSync(folder, { recursive: true });
  writeOne(folder, EPCI_FILE, content.epciTopology);
  writeOne(folder, UPPER_LEVELS_FILE, content.upperLevels);
  writeOne(folder, TERRITORY_NAMES_FILE, content.territoryIndex);
  writeOne(folder, WATER_FILE, content.water);
  writeEach(folder, COMMUNES_FILE, content.departementFiles);
}

/** By this process: territories that did not change are not written again. */
let written: TerritoryContent['departementFiles'] | null = null;

export function writeGenerated(
  folder: ContentFolder,
  content: AtlasContent,
  /** None where a build writes its sheets itself. */
  sheets: AtlasContent['sheets'] = content.sheets,
): void {
  const own = join(folder.root, GENERATED.content(folder));
  writeEach(
    own,
    SHEET_FILE,
    sheets.map((sheet) => [sheet.id, sheet] as const),
  );
  const { catalogue } = content;
  writeOne(own, CATALOGUE_FILE, partCatalogue(catalogue, catalogue.sheets.length).first);
  writeOne(own, OFFICIAL_PLACES_FILE, { places: content.officialPlaces, edition: content.editions.sheets });
  writeOne(own, OVERVIEW_FILE, content.overview);
  writeOne(own, DETAIL_FILE, content.detail);
  writeOne(own, BASEMAP_FILE, content.basemap);
  writeOne(own, MAP_NAMES_FILE, content.names);
  if (written === content.departementFiles) return;
  writeTerritories(join(folder.root, GENERATED.territories), content);
  written = content.departementFiles;
}
