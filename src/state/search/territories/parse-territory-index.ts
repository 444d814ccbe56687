import { groupBy } from '../../../core/collections/group-by.ts';
import {
  type CommuneColumn,
  type OtherNameReason,
  type OtherNames,
  RANKS_PER_DOUBLING,
  type TerritoryNames,
} from '../../../core/formats/territory-names-file.ts';
import { postcodesOfArrondissement } from '../../../core/territory/arrondissement-code.ts';
import { isGrouping, type Level } from '../../../core/territory/levels.ts';
import { type TerritoryKey, territoryKey } from '../../../core/territory/territory.ts';
import { commonNames, coreOf, foldAll, gluedWords } from './query-spelling.ts';
import { indexWords } from './word-index.ts';

export interface IndexedTerritory {
  readonly key: TerritoryKey;
  readonly level: Level;
  readonly code: string;
  readonly name: string;
  readonly words: string;
  readonly core: string;
  /** Other ways to say the name of an intercommunalité or a grouping, without small words. */
  readonly commonNames: readonly string[];
  /** Codes of the départements it touches, the seat's first; its own for a département; none for a région. */
  readonly departements: readonly string[];
  readonly postcodes: readonly string[];
  readonly weight: number;
  readonly kind: string | undefined;
  /** Other keys of the same perimeter, never offered. */
  readonly otherKeys: readonly TerritoryKey[];
  readonly otherName: OtherName | null;
}

export interface OtherName {
  readonly name: string;
  readonly reason: OtherNameReason;
}

export type TerritoryIndex = ReturnType<typeof parseTerritoryIndex>;

type Listed = Pick<IndexedTerritory, 'level' | 'code' | 'name' | 'departements' | 'postcodes' | 'weight'> & {
  readonly kind?: string | undefined;
};

/** An intercommunalité weighs as a commune of a quarter of its inhabitants: Rennes comes before Rennes Métropole. */
const GROUPING_HANDICAP = 2 * RANKS_PER_DOUBLING;

const NONE: readonly never[] = [];

/** Budget: a third of a second on a small computer. */
export function parseTerritoryIndex(file: TerritoryNames) {
  const aliases = groupBy(file.perimeterAliases, ([, mainKey]) => mainKey);
  const current = listTerritories(file);
  const others = file.otherNames.flatMap(rowsOf);
  const byKey = new Map<string, Listed>(
    current.map((territory) => [territoryKey(territory.level, territory.code), territory]),
  );
  const named = others.flatMap(({ key, ...otherName }) => {
    const territory = byKey.get(key);
    return territory ? [{ territory, otherName }] : [];
  });
  const listed = [...current.map((territory) => ({ territory, otherName: null })), ...named];
  const folded = foldAll(listed.map(({ territory, otherName }) => otherName?.name ?? territory.name));
  const territories = listed.map(({ territory, otherName }, place): IndexedTerritory => {
    const words = folded[place] ?? '';
    const core = coreOf(words);
    const key = territoryKey(territory.level, territory.code);
    const hasType = territory.level === 'epci' || isGrouping(territory.level);
    // Field by field: spreading 36 000 objects takes longer than all the rest.
    return {
      key,
      level: territory.level,
      code: territory.code,
      name: territory.name,
      words,
      core,
      commonNames: hasType ? commonNames(core) : NONE,
      departements: territory.departements,
      postcodes: territory.postcodes,
      weight: otherName && isPart(otherName) ? 0 : territory.weight,
      kind: territory.kind,
      otherKeys: aliases.get(key)?.map(([alias]) => alias) ?? NONE,
      otherName,
    };
  });
  const names = territories.map(({ words }) => words.split(' ').concat(gluedWords(words)));
  return {
    territories,
    words: indexWords(names),
    nouns: new Set(file.nouns.split(' ')),
    departements: new Map(listDepartements(file).map((departement) => [departement.code, departement])),
  };
}

const isPart = ({ reason }: OtherName) => reason === 'delegated' || reason === 'associated';

function rowsOf({ reason, names, territories }: OtherNames): (OtherName & { readonly key: string })[] {
  return names.map((name, at) => ({ name, reason, key: territories[at] ?? '' }));
}

function listTerritories(file: TerritoryNames): Listed[] {
  const plain = { departements: NONE, postcodes: NONE, weight: 0 };
  const hidden = new Set<TerritoryKey>(file.perimeterAliases.map(([alias]) => alias));
  const isOffered = ({ level, code }: Listed) => !hidden.has(territoryKey(level, code));
  return [
    ...file.regions
      .map(([code, name]): Listed => ({ ...plain, level: 'region', code, name }))
      .filter(isOffered),
    ...file.departements
      .map(([code, name]): Listed => ({ ...plain, level: 'departement', code, name, departements: [code] }))
      .filter(isOffered),
    ...file.groupings.map(([level, code, name, departements, rank, kind]) => {
      const postcodes = level === 'arrondissement' ? postcodesOfArrondissement(code) : NONE;
      return { level, code, name, departements, postcodes, weight: rank - GROUPING_HANDICAP, kind };
    }),
    ...file.communes.flatMap(listCommunes),
  ];
}

function listCommunes(column: CommuneColumn): Listed[] {
  const { departement } = column;
  const departements = [departement];
  const width = 5 - departement.length;
  const steps = column.codes.split(',');
  let number = 0;
  return column.names.map((name, order) => {
    number += Number.parseInt(steps[order] || '1', 36);
    return {
      level: 'commune',
      code: departement + String(number).padStart(width, '0'),
      name,
      departements,
      postcodes: column.postcodes[order] ?? NONE,
      weight: column.ranks[order] ?? 0,
    };
  });
}

export type IndexedDepartement = ReturnType<typeof listDepartements>[number];

/**
 * `words`: folded, of its code, its name and its région's. `firstWords`: the first of each of these, articles apart; a query that
 * says the place begins with one of them.
 */
function listDepartements(file: TerritoryNames) {
  const regions = new Map(file.regions);
  const overseas = file.groupings.flatMap(([level, code, name]) =>
    level === 'com' ? [{ code, name, regionName: '' }] : [],
  );
  const rows = file.departements
    .map(([code, name, region]) => ({ code, name, regionName: regions.get(region) ?? '' }))
    .concat(overseas);
  const folded = (texts: string[]) => foldAll(texts).map((words) => coreOf(words).split(' '));
  const names = folded(rows.map(({ name }) => name));
  const regionNames = folded(rows.map(({ regionName }) => regionName));
  return rows.map((row, place) => {
    const parts = [[row.code.toLowerCase()], names[place] ?? [], regionNames[place] ?? []];
    return { ...row, words: parts.flat(), firstWords: parts.flatMap(([first]) => first ?? []) };
  });
}
