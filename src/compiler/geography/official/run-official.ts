import type { MultiPolygon } from 'geojson';
import { polygonsOf } from '../../../geo/rings.ts';
import type { Contours } from '../build-topology.ts';
import { readContoursMetadata } from '../contours-metadata.ts';
import { readPlaces, readTopology } from '../read-geography.ts';
import { readTerritoryTables } from '../read-tables.ts';
import { territoryFeatures } from '../territory-feature.ts';
import { writeFiles } from '../write-files.ts';
import { buildOfficial } from './build-official.ts';
import { communesToday } from './communes-today.ts';
import { fetchFolder } from './fetch-folder.ts';
import { type ContourFile, readFolder, statedSimplification } from './official-files.ts';
import { parseCommunes } from './parse-communes.ts';
import { snapArea } from './snap-area.ts';
import { sourceAddress } from './source-address.ts';

interface OfficialOptions {
  readonly source: string;
  /** Keep the committed contours of the départements that the source lacks. */
  readonly partial: boolean;
}

/** The coarsest; null as soon as one name states none. */
function simplificationOf(files: readonly ContourFile[]): number | null {
  const stated = files.map(({ name }) => statedSimplification(name));
  return stated.reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)), 0);
}

/** Nothing is written unless everything succeeds. Throws OfficialContoursError, in French. */
export async function runOfficial(
  root: string,
  { source, partial }: OfficialOptions,
  log: (line: string) => void,
): Promise<void> {
  const tables = readTerritoryTables(root);
  const address = sourceAddress(source);
  const files =
    address.kind === 'web' ? await fetchFolder(address, tables.departements, log) : readFolder(address);
  const official = communesToday(files.flatMap(parseCommunes), tables);
  log(`communes lues dans ${files.map(({ name }) => name).join(', ')} : ${official.size}`);
  const facts = {
    address: address.label,
    year: address.year,
    simplificationMetres: simplificationOf(files),
  };
  const committed = {
    tables,
    metadata: readContoursMetadata(root),
    places: readPlaces(root),
    communes: (keep: (code: string) => boolean) => committedCommunes(readTopology(root), keep),
  };
  const { texts, metadata } = buildOfficial(official, facts, committed, partial);
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
