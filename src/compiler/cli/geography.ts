import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MultiPolygon } from 'geojson';
import { territoryKey } from '../../domain/territory.ts';
import { basemap } from '../geography/basemap.ts';
import { buildTables } from '../geography/build-tables.ts';
import { communeAtoms } from '../geography/commune-atoms.ts';
import { contourTopology } from '../geography/contour-topology.ts';
import { BASEMAP_FILE, CONTOURS_FILE, METADATA_FILE } from '../geography/geography-files.ts';
import { installPackages } from '../geography/install-packages.ts';
import { mergeLevels } from '../geography/merge-levels.ts';
import { METADATA } from '../geography/metadata.ts';
import { placeRows } from '../geography/place-rows.ts';
import { formatPlaces, PLACES_FILE, parsePlaces } from '../geography/place-table.ts';
import { readBoxesPackage } from '../geography/read-boxes-package.ts';
import { readCogPackage } from '../geography/read-cog-package.ts';
import { type LandPackages, readLandPackages } from '../geography/read-land-packages.ts';
import { readTerritoryTables } from '../geography/read-tables.ts';
import { readTownsPackage, townCentres } from '../geography/read-towns-package.ts';
import { formatTowns, TOWNS_FILE, townRows } from '../geography/town-rows.ts';
import { writeTables } from '../geography/write-tables.ts';
import { formatTopology } from '../geography/write-topology.ts';
import { zoneContours } from '../geography/zone-contours.ts';
import { SURROUNDINGS, ZONES } from '../geography/zones.ts';

/** Simplification of the committed contours, degrees: about 100 m. */
const TOLERANCE = 0.001;

/** `npm run geography`: regenerates everything generated under `data/territories` from packages, same bytes each run. */
function main(root: string): void {
  const packages = installPackages(root);
  const boxes = readBoxesPackage(packages);
  const oldNames = new Map(boxes.map((box) => [box.code, box.name]));
  writeTables(root, buildTables(readCogPackage(packages), oldNames));
  const tables = readTerritoryTables(root);
  const towns = readTownsPackage(packages);
  const land = readLandPackages(packages, SURROUNDINGS);

  const traced = traceCommunes(communeAtoms(boxes, tables, townCentres(towns, oldNames)), land);
  const contours = mergeLevels(contourTopology('communes', traced, TOLERANCE), tables);
  const centres = townCentres(towns, new Map(tables.communes.map((row) => [row.code, row.name])));
  const places = formatPlaces(placeRows(contours, tables, centres));
  const placesByKey = parsePlaces(places);
  const pinOf = (commune: string) => placesByKey.get(territoryKey('commune', commune))?.pin;

  write(root, CONTOURS_FILE, formatTopology(contours));
  write(root, METADATA_FILE, `${JSON.stringify(METADATA, null, 2)}\n`);
  write(root, PLACES_FILE, places);
  write(root, TOWNS_FILE, formatTowns(townRows(tables, pinOf)));
  write(root, BASEMAP_FILE, formatTopology(basemap(land, SURROUNDINGS)));
}

function traceCommunes(
  atoms: ReturnType<typeof communeAtoms>,
  land: LandPackages,
): Map<string, MultiPolygon> {
  return new Map(
    ZONES.flatMap((zone) => {
      console.log(`contours : ${zone.name}`);
      return [...zoneContours(zone, atoms, land)];
    }),
  );
}

function write(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
  console.log(`${file} : ${Math.round(Buffer.byteLength(text) / 1000)} ko`);
}

main(process.cwd());
