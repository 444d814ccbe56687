import type { AtlasContent } from '../../compiler/catalogue/compile-content.ts';
import type { CommuneProperties, CommuneTopology } from '../../core/formats/communes-file.ts';
import type { EpciTopology } from '../../core/formats/epci-file.ts';
import { partsOf, type Territory, type TerritoryKey, territoryKey } from '../../core/territory/territory.ts';
import type { UpperLevels } from '../../core/territory/upper-levels.ts';

export interface LightTerritory extends Omit<Territory, 'key'> {
  /** Wider ones, widest first. */
  readonly parents: readonly Territory[];
  /** What a code that is no more stands for today. */
  readonly today: Territory | null;
}

type Sources = Pick<AtlasContent, 'upperLevels' | 'epciTopology' | 'departementFiles'>;

function named(key: TerritoryKey, name: string): Territory {
  const [level, code] = partsOf(key);
  return { key, level, code, name };
}

function communesOf({ objects, bare, former, parents }: CommuneTopology): LightTerritory[] {
  const commune = (code: string, { name, parents: around }: CommuneProperties): LightTerritory => ({
    ...{ level: 'commune', code, name, today: null },
    parents: around.flatMap((at) => {
      const parent = parents[at];
      return parent ? [named(parent[0], parent[1])] : [];
    }),
  });
  return [
    ...objects.communes.geometries.map(({ id, properties }) => commune(id, properties)),
    ...Object.entries(bare).map(([code, properties]) => commune(code, properties)),
    ...former.map(
      ([code, name, today, todayName]): LightTerritory => ({
        ...{ level: 'commune', code, name: name || todayName, parents: [] },
        today: named(territoryKey('commune', today), todayName),
      }),
    ),
  ];
}

function intercommunalitesOf({ objects }: EpciTopology, { territories }: UpperLevels): LightTerritory[] {
  const names = new Map<TerritoryKey, string>([
    ...territories.map(({ key, name }) => [key, name] as const),
    ...objects.epci.geometries.map(
      ({ id, properties }) => [territoryKey('epci', id), properties.name] as const,
    ),
  ]);
  return (['epci', 'ept'] as const).flatMap((level) =>
    objects[level].geometries.map(({ id, properties: { name, parents } }) => ({
      ...{ level, code: id, name, today: null },
      parents: parents.map(([key]) => named(key, names.get(key) ?? '')),
    })),
  );
}

/** Territories whose pages are found by their code, and codes of communes that are no more. */
export function lightTerritories({
  upperLevels,
  epciTopology,
  departementFiles,
}: Sources): readonly LightTerritory[] {
  const arrondissements = upperLevels.territories.filter(({ level }) => level === 'arrondissement');
  return [
    ...intercommunalitesOf(epciTopology, upperLevels),
    ...[...departementFiles.values()].flatMap(communesOf),
    ...arrondissements.map(({ level, code, name, parents }) => ({
      ...{ level, code, name, parents, today: null },
    })),
  ];
}
