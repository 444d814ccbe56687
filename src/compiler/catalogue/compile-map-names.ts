import type { Position } from '../../domain/territory/territory.ts';
import type { TerritoryTables } from '../../domain/territory/territory-tables.ts';
import type { MapName, MapNames } from '../../formats/map-names-file.ts';
import { typographic } from '../../text/typography.ts';

interface Town {
  readonly name: string;
  readonly position: Position;
  readonly rank: number;
}

/** Such a région has its département's name on the map. */
const oneDepartement = (tables: TerritoryTables, region: string) =>
  tables.departements.filter((row) => row.region === region).length === 1;

/** Paris is a town like the others: its département, of the same name on the same place, is left out. */
export function mapNames(
  tables: TerritoryTables,
  places: ReadonlyMap<string, { readonly pin: Position }>,
  towns: readonly Town[],
): MapNames {
  const at = (key: string) => places.get(key)?.pin;
  const named = (kind: 'region' | 'departement', rows: readonly { code: string; name: string }[]) =>
    rows.flatMap((row): MapName[] => {
      const pin = at(`${kind}:${row.code}`);
      return pin ? [[kind, typographic(row.name), pin[0], pin[1], 1]] : [];
    });
  const names = [
    ...named('region', tables.regions),
    ...named(
      'departement',
      tables.departements.filter((row) => row.code !== '75' && !oneDepartement(tables, row.region)),
    ),
    ...towns.map(
      (town): MapName => ['town', typographic(town.name), town.position[0], town.position[1], town.rank],
    ),
  ];
  return { names };
}
