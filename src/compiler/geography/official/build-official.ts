import type { MultiPolygon } from 'geojson';
import type { Position } from '../../../domain/territory/territory.ts';
import type { TerritoryTables } from '../../../domain/territory/territory-tables.ts';
import { formatTopology } from '../build-topology.ts';
import { exactTopology } from '../contour-topology.ts';
import { type ContoursMetadata, formatContoursMetadata } from '../contours-metadata.ts';
import { CONTOURS_FILE, METADATA_FILE } from '../geography-files.ts';
import { mergeLevels } from '../merge-levels.ts';
import { type PlaceRow, placeRows } from '../place-rows.ts';
import { formatPlaces, PLACES_FILE } from '../place-table.ts';
import { coverageOf, missingLines } from './coverage.ts';
import { OfficialContoursError } from './official-error.ts';
import { type OfficialFacts, officialMetadata } from './official-metadata.ts';

export interface Committed {
  readonly tables: TerritoryTables;
  readonly metadata: ContoursMetadata;
  /** By `level:code`: a pin stays where it still falls inside its commune. */
  readonly places: ReadonlyMap<string, PlaceRow>;
  communes(keep: (code: string) => boolean): Map<string, MultiPolygon>;
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
  const kept = committed.communes((code) => incomplete.has(code));
  const own = [...official].filter(([code]) => !incomplete.has(code));
  return { areas: new Map([...own, ...kept]), departements: complete };
}

/** The texts of the three files, by path. Throws OfficialContoursError when communes are missing and not `partial`. */
export function buildOfficial(
  official: ReadonlyMap<string, MultiPolygon>,
  facts: OfficialFacts,
  committed: Committed,
  partial: boolean,
): { texts: ReadonlyMap<string, string>; metadata: ContoursMetadata } {
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
