import type { MultiPolygon } from 'geojson';
import type { TerritoryTables } from '../../../domain/territory/territory-tables.ts';
import { ringArea, ringsOf } from '../../../geo/rings.ts';
import { mergedContour } from '../../../geo/topology.ts';
import { buildTopology } from '../build-topology.ts';
import { codesToday } from '../codes-today.ts';
import { OfficialContoursError } from './official-error.ts';
import type { OfficialCommune } from './parse-communes.ts';
import { snapArea } from './snap-area.ts';

type Tables = Pick<TerritoryTables, 'cogYear' | 'communes' | 'formerCommunes' | 'arrondissements'>;

const HOW_MANY = 5;

function partsByCommune(communes: readonly OfficialCommune[], tables: Tables): Map<string, MultiPolygon[]> {
  const today = codesToday(tables);
  const arrondissements = new Set(tables.arrondissements.map((row) => row.code));
  const given = new Set(communes.map(({ code }) => code));
  const unknown = communes.flatMap(({ code }) => (today.has(code) ? [] : [code]));
  if (unknown.length > 0) {
    throw new OfficialContoursError(
      `${unknown.length} code(s) inconnu(s) du COG ${tables.cogYear} : ${unknown.slice(0, HOW_MANY).join(', ')}… Prenez les contours de ${tables.cogYear} ou d’avant, ou mettez d’abord les tableaux à jour (npm run geography).`,
    );
  }
  const parts = new Map<string, MultiPolygon[]>();
  for (const { code, geometry } of communes) {
    const commune = today.get(code) ?? code;
    if (arrondissements.has(code) && given.has(commune)) continue;
    const snapped = snapArea(geometry);
    if (snapped) parts.set(commune, [...(parts.get(commune) ?? []), snapped]);
  }
  return parts;
}

/** From files of any year up to that of the tables. Throws OfficialContoursError for codes it can't place. */
export function communesToday(
  communes: readonly OfficialCommune[],
  tables: Tables,
): Map<string, MultiPolygon> {
  const seen = new Set<string>();
  for (const { code } of communes) {
    if (seen.has(code))
      throw new OfficialContoursError(`commune ${code} : donnée deux fois. Gardez un seul fichier.`);
    seen.add(code);
  }
  const drawn = new Set(tables.communes.filter((row) => row.region !== '').map((row) => row.code));
  return new Map(
    [...partsByCommune(communes, tables)]
      .filter(([code]) => drawn.has(code))
      .map(([code, parts]) => [code, uniteParts(code, parts)]),
  );
}

/** Square degrees, for contours without overlap: holes turn the other way and count negative. */
function areaOf(areas: readonly MultiPolygon[]): number {
  return areas.flatMap(ringsOf).reduce((sum, ring) => sum + ringArea(ring), 0);
}

/** Throws OfficialContoursError when parts overlap, such as a commune and its own communes déléguées. */
function uniteParts(code: string, parts: readonly MultiPolygon[]): MultiPolygon {
  const [only, second] = parts;
  if (only && !second) return only;
  const features = parts.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry }));
  const topology = buildTopology({ parts: features });
  const union = mergedContour(topology, topology.objects.parts.geometries);
  if (Math.abs(areaOf([union]) / areaOf(parts) - 1) > 1e-6) {
    throw new OfficialContoursError(
      `commune ${code} : ses morceaux se recouvrent. Le fichier mêle sans doute communes et communes déléguées : gardez les communes seules.`,
    );
  }
  return union;
}
