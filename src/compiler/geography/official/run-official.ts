import type { MultiPolygon } from 'geojson';
import { writeFiles } from '../../../content/files/write-files.ts';
import { groupBy } from '../../../core/collections/group-by.ts';
import type { Position } from '../../../core/geo/position.ts';
import { polygonsOf } from '../../../core/geo/rings.ts';
import type { CommuneRow, TerritoryTables } from '../../../core/territory/territory-tables.ts';
import { formatTopology } from '../build-topology.ts';
import { exactTopology, mergeLevels } from '../contour-topology.ts';
import { formatContoursMetadata, readContoursMetadata } from '../contours-metadata.ts';
import { formatPlaces, PLACES_FILE, placeRows } from '../place-table.ts';
import { CONTOURS_FILE, METADATA_FILE, readPlaces, readTopology } from '../read-geography.ts';
import { readTerritoryTables } from '../read-tables.ts';
import { territoryFeatures } from '../territory-feature.ts';
import { communesToday, parseCommunes, snapArea } from './communes-today.ts';
import { joinedToOfficial } from './join-official.ts';
import {
  fetchFolder,
  OfficialContoursError,
  readFolder,
  sourceAddress,
  statedSimplification,
} from './official-files.ts';
import { coarsestOf, officialMetadata } from './official-metadata.ts';

/** Départements whose communes all have a contour, and the codes that the others lack. */
export function coverageOf(communes: readonly CommuneRow[], drawn: ReadonlySet<string>) {
  const expected = communes.filter((row) => row.region !== '');
  const missing = groupBy(
    expected.filter(({ code }) => !drawn.has(code)),
    ({ departement }) => departement,
  );
  const departements = [...new Set(expected.map((row) => row.departement))].sort();
  return { complete: departements.filter((code) => !missing.has(code)), missing };
}

const FIRST_CODES = 3;

/** In French, one line a département, with the first codes. */
export function missingLines({ missing }: Pick<ReturnType<typeof coverageOf>, 'missing'>): string[] {
  return [...missing]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([departement, communes]) => {
      const first = communes.slice(0, FIRST_CODES).map(({ code }) => code);
      const more = communes.length > FIRST_CODES ? '…' : '';
      const plural = communes.length > 1 ? 's' : '';
      return `  ${departement} : ${communes.length} commune${plural} (${first.join(', ')}${more})`;
    });
}

function refusal(lines: readonly string[], cogYear: number): OfficialContoursError {
  return new OfficialContoursError(
    [
      `Ces contours ne couvrent pas toutes les communes de ${cogYear}. Il manque, par département :`,
      ...lines,
      `Rien n’a été écrit. Prenez des contours complets de ${cogYear}, ou ajoutez --partial pour garder les contours`,
      'actuels des départements incomplets (le site dira alors lesquels sont officiels).',
    ].join('\n'),
  );
}

/** Of the committed communes that are kept, the contours joined to official ones. */
function keptContours(
  root: string,
  official: ReadonlyMap<string, MultiPolygon>,
  isKept: (code: string) => boolean,
): Map<string, MultiPolygon> {
  const contours = joinedToOfficial(readTopology(root), official, isKept);
  return new Map(
    territoryFeatures(contours, 'commune').flatMap(({ id, geometry }) => {
      const area = isKept(id) && snapArea({ type: 'MultiPolygon', coordinates: polygonsOf(geometry) });
      return area ? [[id, area] as const] : [];
    }),
  );
}

/** What is to be drawn. Throws OfficialContoursError when communes are missing and not `partial`. */
function choose(
  root: string,
  official: ReadonlyMap<string, MultiPolygon>,
  { communes, cogYear }: TerritoryTables,
  partial: boolean,
) {
  const coverage = coverageOf(communes, new Set(official.keys()));
  const { complete, missing } = coverage;
  if (missing.size === 0) return { areas: official, departements: complete };
  if (!partial) throw refusal(missingLines(coverage), cogYear);
  if (complete.length === 0) {
    throw new OfficialContoursError('Aucun département n’est complet dans ces contours : rien à écrire.');
  }
  const incomplete = new Set(communes.filter((row) => missing.has(row.departement)).map((row) => row.code));
  const taken = new Map([...official].filter(([code]) => !incomplete.has(code)));
  const kept = keptContours(root, taken, (code) => incomplete.has(code));
  return { areas: new Map([...taken, ...kept]), departements: complete };
}

/**
 * `partial` keeps the committed contours of the départements that the source lacks. Nothing is written unless everything
 * succeeds. Throws OfficialContoursError, in French.
 */
export async function runOfficial(
  root: string,
  { source, partial }: { readonly source: string; readonly partial: boolean },
  log: (line: string) => void,
): Promise<void> {
  const tables = readTerritoryTables(root);
  const address = sourceAddress(source);
  const files =
    address.kind === 'web' ? await fetchFolder(address, tables.departements, log) : readFolder(address);
  const official = communesToday(files.flatMap(parseCommunes), tables);
  log(`communes lues dans ${files.map(({ name }) => name).join(', ')} : ${official.size}`);
  const { label, year } = address;
  const simplificationMetres = coarsestOf(files.map(({ name }) => statedSimplification(name)));
  const { areas, departements } = choose(root, official, tables, partial);
  const metadata = officialMetadata(
    { address: label, year, simplificationMetres },
    readContoursMetadata(root),
    {
      departements,
      allDepartements: tables.departements.map((row) => row.code),
      withoutContour: tables.communes
        .filter((row) => row.region !== '' && !areas.has(row.code))
        .map((row) => row.code),
    },
  );
  const contours = mergeLevels(exactTopology('communes', areas), tables);
  // A pin stays where it still falls inside its commune.
  const pins = [...readPlaces(root).values()]
    .filter((place) => place.level === 'commune')
    .map((place): [string, Position] => [place.code, place.pin]);
  const texts = new Map([
    [CONTOURS_FILE, formatTopology(contours)],
    [METADATA_FILE, formatContoursMetadata(metadata)],
    [PLACES_FILE, formatPlaces(placeRows(contours, tables, new Map(pins)))],
  ]);
  writeFiles(root, texts, log);
  log(metadata.warning);
  for (const limit of metadata.limits) log(`- ${limit}`);
}
