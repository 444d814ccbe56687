import type { MultiPolygon } from 'geojson';
import type { TerritoryTables } from '../../../domain/territory/territory-tables.ts';
import { codesToday } from '../codes-today.ts';
import { OfficialContoursError } from './official-error.ts';
import type { OfficialCommune } from './parse-communes.ts';
import { snapArea } from './snap-area.ts';
import { uniteParts } from './unite-parts.ts';

type Tables = Pick<TerritoryTables, 'cogYear' | 'communes' | 'formerCommunes' | 'arrondissements'>;

const HOW_MANY = 5;

/** Parts by commune of today. The arrondissements of a commune that has its own contour are left out. */
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

/**
 * The contours (code of today → contour on the committed grid) of the communes of régions, from files of any year up to
 * that of the tables. Communes of the overseas collectivités, which the map does not draw, are left out.
 *
 * @throws OfficialContoursError for codes that no table knows, a code given twice, or parts that overlap.
 */
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
