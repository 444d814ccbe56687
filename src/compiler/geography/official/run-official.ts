import type { MultiPolygon } from 'geojson';
import { groupBy } from '../../../core/collections/group-by.ts';
import type { Position } from '../../../core/geo/position.ts';
import { polygonsOf } from '../../../core/geo/rings.ts';
import type { CommuneRow, TerritoryTables } from '../../../core/territory/territory-tables.ts';
import { type Contours, formatTopology } from '../build-topology.ts';
import { exactTopology, mergeLevels } from '../contour-topology.ts';
import { formatContoursMetadata, readContoursMetadata } from '../contours-metadata.ts';
import { formatPlaces, PLACES_FILE, placeRows } from '../place-table.ts';
import { CONTOURS_FILE, METADATA_FILE, readPlaces, readTopology } from '../read-geography.ts';
import { readTerritoryTables } from '../read-tables.ts';
import { territoryFeatures } from '../territory-feature.ts';
import { writeFiles } from '../write-files.ts';
import { communesToday, parseCommunes, snapArea } from './communes-today.ts';
import { joinedToOfficial } from './join-official.ts';
import {
  type ContourFile,
  fetchFolder,
  OfficialContoursError,
  readFolder,
  sourceAddress,
  statedSimplification,
} from './official-files.ts';
import { type OfficialFacts, officialMetadata } from './official-metadata.ts';

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

type Committed = ReturnType<typeof readCommitted>;

function readCommitted(root: string, tables: TerritoryTables) {
  return {
    tables,
    metadata: readContoursMetadata(root),
    /** By `level:code`: a pin stays where it still falls inside its commune. */
    places: readPlaces(root),
    /** Those that are kept, joined to official ones. */
    communes: (official: ReadonlyMap<string, MultiPolygon>, keep: (code: string) => boolean) =>
      committedCommunes(joinedToOfficial(readTopology(root), official, keep), keep),
  };
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

function choose(official: ReadonlyMap<string, MultiPolygon>, committed: Committed, partial: boolean) {
  const { communes, cogYear } = committed.tables;
  const coverage = coverageOf(communes, new Set(official.keys()));
  const { complete, missing } = coverage;
  if (missing.size === 0) return { areas: official, departements: complete };
  if (!partial) throw refusal(missingLines(coverage), cogYear);
  if (complete.length === 0) {
    throw new OfficialContoursError('Aucun département n’est complet dans ces contours : rien à écrire.');
  }
  const incomplete = new Set(communes.filter((row) => missing.has(row.departement)).map((row) => row.code));
  const taken = new Map([...official].filter(([code]) => !incomplete.has(code)));
  const kept = committed.communes(taken, (code) => incomplete.has(code));
  return { areas: new Map([...taken, ...kept]), departements: complete };
}

/** The texts of the three files, by path. Throws OfficialContoursError when communes are missing and not `partial`. */
function buildOfficial(
  official: ReadonlyMap<string, MultiPolygon>,
  facts: OfficialFacts,
  committed: Committed,
  partial: boolean,
) {
  const { tables } = committed;
  const { areas, departements } = choose(official, committed, partial);
  const contours = mergeLevels(exactTopology('communes', areas), tables);
  const pins = [...committed.places.values()]
    .filter((place) => place.level === 'commune')
    .map((place): [string, Position] => [place.code, place.pin]);
  const metadata = officialMetadata(facts, committed.metadata, {
    departements,
    allDepartements: tables.departements.map((row) => row.code),
    withoutContour: tables.communes
      .filter((row) => row.region !== '' && !areas.has(row.code))
      .map((row) => row.code),
  });
  const texts = new Map([
    [CONTOURS_FILE, formatTopology(contours)],
    [METADATA_FILE, formatContoursMetadata(metadata)],
    [PLACES_FILE, formatPlaces(placeRows(contours, tables, new Map(pins)))],
  ]);
  return { texts, metadata };
}

/** The coarsest; null as soon as one name states none. */
function simplificationOf(files: readonly ContourFile[]): number | null {
  const stated = files.map(({ name }) => statedSimplification(name));
  return stated.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)), 0);
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
  const facts = { address: label, year, simplificationMetres: simplificationOf(files) };
  const { texts, metadata } = buildOfficial(official, facts, readCommitted(root, tables), partial);
  writeFiles(root, texts, log);
  log(metadata.warning);
  for (const limit of metadata.limits) log(`- ${limit}`);
}

function committedCommunes(contours: Contours, keep: (code: string) => boolean): Map<string, MultiPolygon> {
  return new Map(
    territoryFeatures(contours, 'commune').flatMap(({ id, geometry }) => {
      const code = String(id);
      if (!keep(code)) return [];
      const area = snapArea({ type: 'MultiPolygon', coordinates: polygonsOf(geometry) });
      return area ? [[code, area] as const] : [];
    }),
  );
}
