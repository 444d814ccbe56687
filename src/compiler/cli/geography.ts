import { ContentError } from '../../content/diagnostics/content-error.ts';
import type { ContentFolder } from '../../content/files/content-folder.ts';
import { writeFiles } from '../../content/files/write-files.ts';
import { territoryKey } from '../../core/territory/territory.ts';
import { buildTables, sourceCommunes } from '../geography/build-tables.ts';
import { formatTopology } from '../geography/build-topology.ts';
import { contourTopology, mergeLevels } from '../geography/contour-topology.ts';
import { formatContoursMetadata, INDICATIVE_METADATA } from '../geography/contours-metadata.ts';
import {
  geographyOptions,
  OfficialContoursError,
  PUBLIC_ADDRESS,
} from '../geography/official/official-files.ts';
import { runOfficial } from '../geography/official/run-official.ts';
import { formatPlaces, PLACES_FILE, parsePlaces, placeRows } from '../geography/place-table.ts';
import { basemap, bordersOfWorld, formatBorders, largeWaters } from '../geography/raster/basemap.ts';
import { SURROUNDINGS, ZONES, zoneContours } from '../geography/raster/zone-contours.ts';
import {
  BASEMAP_FILE,
  BORDERS_FILE,
  CONTOURS_FILE,
  METADATA_FILE,
  WATER_FILE,
} from '../geography/read-geography.ts';
import {
  installPackages,
  readBoxesPackage,
  readCogPackage,
  readLandPackages,
  readRiversPackage,
  readTownsPackage,
  readWorldPackage,
  townCentres,
} from '../geography/read-packages.ts';
import { readTerritoryTables, writeTables } from '../geography/read-tables.ts';
import { formatWater, frenchRivers } from '../geography/rivers.ts';
import { formatTowns, TOWNS_FILE, townRows } from '../geography/town-rows.ts';
import { runStatistics, STATISTICS_ADDRESS } from '../indicators/run-statistics.ts';
import { thesaurusFromPackage } from '../thesaurus/condense-thesaurus.ts';
import { contentOption } from './content-option.ts';

/** Degrees, about 100 m. */
const TOLERANCE = 0.001;

const USAGE = [
  'Usage : npm run geography [-- --official [DOSSIER_OU_ADRESSE] [--partial] | --statistics [FICHIER_OU_ADRESSE] | --thesaurus]',
  `Sans dossier ni adresse, --official prend les contours publics : ${PUBLIC_ADDRESS}`,
].join('\n');

/** Regenerates everything generated under `data/territories`, the same bytes each run. */
async function fromPackages(root: string): Promise<void> {
  const packages = installPackages(root);
  const rivers = await readRiversPackage(packages);
  const boxes = readBoxesPackage(packages);
  const bboxes = boxes.map(({ bbox }) => bbox);
  const oldNames = new Map(boxes.map((box) => [box.code, box.name]));
  writeTables(root, buildTables(readCogPackage(packages), oldNames));
  const tables = readTerritoryTables(root);
  const towns = readTownsPackage(packages);
  const land = readLandPackages(packages, SURROUNDINGS);
  const world = readWorldPackage(packages);

  const sources = sourceCommunes(boxes, tables, townCentres(towns, oldNames));
  const traced = ZONES.flatMap((zone) => {
    console.log(`contours : ${zone.name}`);
    return [...zoneContours(zone, sources, land)];
  });
  const contours = mergeLevels(contourTopology('communes', new Map(traced), TOLERANCE), tables);
  const centres = townCentres(towns, new Map(tables.communes.map((row) => [row.code, row.name])));
  const places = formatPlaces(placeRows(contours, tables, centres));
  const placesByKey = parsePlaces(places);
  const pinOf = (commune: string) => placesByKey.get(territoryKey('commune', commune))?.pin;

  const texts = new Map([
    [CONTOURS_FILE, formatTopology(contours)],
    [METADATA_FILE, formatContoursMetadata(INDICATIVE_METADATA)],
    [PLACES_FILE, places],
    [TOWNS_FILE, formatTowns(townRows(tables, pinOf))],
    [BASEMAP_FILE, formatTopology(basemap(land, world, SURROUNDINGS))],
    [BORDERS_FILE, formatBorders(bordersOfWorld(world))],
    [
      WATER_FILE,
      formatWater({
        rivers: frenchRivers(rivers, bboxes),
        areas: SURROUNDINGS.flatMap((window) => largeWaters(land, window)),
      }),
    ],
  ]);
  writeFiles(root, texts, console.log);
}

/** 0 written, 1 a source or a file to mend, 2 a command that can't be understood, or our own fault. */
async function main(folder: ContentFolder, args: readonly string[]): Promise<number> {
  const { root } = folder;
  if (args.join() === '--thesaurus') {
    thesaurusFromPackage(root);
    return 0;
  }
  const [option, source = STATISTICS_ADDRESS, ...more] = args;
  if (option === '--statistics' && more.length === 0) {
    await runStatistics(folder, source, console.log);
    return 0;
  }
  const options = geographyOptions(args);
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  if (options.official === null) await fromPackages(root);
  else await runOfficial(root, { source: options.official, partial: options.partial }, console.log);
  return 0;
}

try {
  const { folder, rest } = contentOption(process.argv.slice(2));
  process.exitCode = await main(folder, rest);
} catch (error) {
  const expected = [OfficialContoursError, ContentError].some((one) => error instanceof one);
  console.error(expected && error instanceof Error ? error.message : error);
  process.exitCode = expected ? 1 : 2;
}
