import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type ContentFolder, GENERATED } from '../../content/files/content-folder.ts';
import { CATALOGUE_FILE } from '../../core/formats/catalogue-file.ts';
import {
  COMMUNE_POPULATIONS_FILE,
  COMMUNES_FILE,
  type CommuneTopology,
} from '../../core/formats/communes-file.ts';
import { EPCI_FILE } from '../../core/formats/epci-file.ts';
import { INDICATORS_FILE } from '../../core/formats/indicators-file.ts';
import {
  BASEMAP_FILE,
  DETAIL_FILE,
  MAP_NAMES_FILE,
  OVERVIEW_FILE,
  WATER_FILE,
} from '../../core/formats/map-files.ts';
import { SHEET_FILE } from '../../core/formats/sheet-file.ts';
import { pathOf, type ShippedFile } from '../../core/formats/shipped-file.ts';
import { TABLE_SUPPLEMENT_FILE } from '../../core/formats/table-supplement-file.ts';
import { TERRITORY_NAMES_FILE } from '../../core/formats/territory-names-file.ts';
import { UPPER_LEVELS_FILE } from '../../core/formats/upper-levels-file.ts';
import type { AtlasContent } from './compile-content.ts';
import { partCatalogue } from './part-catalogue.ts';

/** Whole or not at all, also where two commands that run at once write the same file. A draft lies beside the folder, all of whose files a build takes. */
function writeText(folder: string, path: string, text: string): void {
  const draft = join(dirname(folder), `draft-${process.pid}`);
  writeFileSync(draft, text);
  renameSync(draft, join(folder, path));
}

function writeOne<T extends object>(folder: string, file: ShippedFile<T>, content: T): string {
  writeText(folder, file.name, file.write(content));
  return file.name;
}

/** Writes all files of a folder, and removes what was there before. */
function writeEach<T extends object>(
  folder: string,
  file: ShippedFile<T>,
  contents: Iterable<readonly [key: string, content: T]>,
): void {
  const target = join(folder, dirname(file.name));
  mkdirSync(target, { recursive: true });
  const names = new Set<string>();
  for (const [key, content] of contents) {
    const path = pathOf(file, key);
    writeText(folder, path, file.write(content));
    names.add(basename(path));
  }
  for (const name of readdirSync(target))
    if (!names.has(name)) rmSync(join(target, name), { recursive: true, force: true });
}

const populationsIn = (files: ReadonlyMap<string, CommuneTopology>): number[] =>
  [...files.values()]
    .flatMap(({ objects, bare }) => [
      ...objects.communes.geometries.map(({ properties }) => properties.population),
      ...Object.values(bare).map(({ population }) => population),
    ])
    .sort((a, b) => a - b);

/** Last written by this process, by folder: territories that did not change are not written again. */
const written = new Map<string, AtlasContent['departementFiles']>();

/** @returns the names of the files that are in no folder of the content's own. */
export function writeGenerated(
  folder: ContentFolder,
  content: AtlasContent,
  /** Empty where a build writes its sheets itself. */
  sheets: AtlasContent['sheets'] = content.sheets,
): string[] {
  const target = GENERATED.content(folder);
  writeEach(
    target,
    SHEET_FILE,
    sheets.map((sheet) => [sheet.id, sheet] as const),
  );
  writeEach(target, INDICATORS_FILE, content.indicatorFiles);
  const { catalogue } = content;
  const names = [
    writeOne(target, CATALOGUE_FILE, partCatalogue(catalogue, catalogue.sheets.length).first),
    writeOne(target, TABLE_SUPPLEMENT_FILE, content.tableSupplement),
    writeOne(target, OVERVIEW_FILE, content.overview),
    writeOne(target, DETAIL_FILE, content.detail),
    writeOne(target, BASEMAP_FILE, content.basemap),
    writeOne(target, MAP_NAMES_FILE, content.names),
  ];
  const territories = GENERATED.territories(folder);
  if (written.get(territories) === content.departementFiles) return names;
  mkdirSync(territories, { recursive: true });
  writeOne(territories, EPCI_FILE, content.epciTopology);
  writeOne(territories, UPPER_LEVELS_FILE, content.upperLevels);
  writeOne(territories, TERRITORY_NAMES_FILE, content.territoryIndex);
  writeOne(territories, WATER_FILE, content.water);
  writeEach(territories, COMMUNES_FILE, content.departementFiles);
  const populations = populationsIn(content.departementFiles);
  writeOne(territories, COMMUNE_POPULATIONS_FILE, { populations });
  written.set(territories, content.departementFiles);
  return names;
}
