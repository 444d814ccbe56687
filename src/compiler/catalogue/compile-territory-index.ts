import { groupBy } from '../../domain/group-by.ts';
import { FILLED_LEVELS } from '../../domain/territory/level.ts';
import type { TerritoryKey } from '../../domain/territory/territory.ts';
import type { CommuneRow, TerritoryTables } from '../../domain/territory/territory-tables.ts';
import {
  type CommuneColumn,
  type GroupingRecord,
  NAME_SEPARATOR,
  populationRank,
  RANK_SIGNS,
  type TerritoryNames,
} from '../../formats/territory-names-file.ts';
import { foldedWords } from '../../text/fold.ts';
import { typographic } from '../../text/typography.ts';
import type { Alias } from '../gazetteer/aliases.ts';
import { atlasCommunes, LEVEL_SOURCES } from '../geography/level-sources.ts';
import { otherNames } from './other-names.ts';

export interface NameSources {
  readonly aliases: readonly Alias[];
  /** Folded common nouns, in order. */
  readonly nouns: readonly string[];
}

/** Rows in the order of codes, without collectivités. Throws when a name or a population does not fit in a column. */
export function territoryIndex(tables: TerritoryTables, { aliases, nouns }: NameSources): TerritoryNames {
  const departements = [...tables.departements].sort(byCode);
  const communes = atlasCommunes(tables).sort(byCode);
  const columns = groupBy(communes, (row) => row.departement);
  const named: Omit<TerritoryNames, 'nouns'> = {
    regions: [...tables.regions].sort(byCode).map((row) => [row.code, typographic(row.name)]),
    departements: departements.map((row) => [row.code, typographic(row.name), row.region]),
    perimeterAliases: perimeterAliases(tables, columns),
    groupings: groupings(tables, communes),
    communes: departements.map((row) => communeColumn(row.code, columns.get(row.code) ?? [])),
    otherNames: otherNames(tables, aliases),
  };
  return { ...named, nouns: nounsThatBegin(nouns, namesOf(named)).join(' ') };
}

function namesOf(file: Omit<TerritoryNames, 'nouns'>): string[] {
  const columns = [...file.communes, ...file.otherNames].flatMap(({ names }) => names.split(NAME_SEPARATOR));
  return [
    ...[...file.regions, ...file.departements].map(([, name]) => name),
    ...file.groupings.map(([, , name]) => name),
    ...columns,
  ];
}

/** A région of one département is that département, a département of one commune is that commune. */
function perimeterAliases(
  tables: TerritoryTables,
  communes: ReadonlyMap<string, readonly CommuneRow[]>,
): TerritoryNames['perimeterAliases'] {
  const pairs: [TerritoryKey, TerritoryKey][] = [];
  for (const [region, [only, another]] of groupBy(tables.departements, (row) => row.region))
    if (only && !another) pairs.push([`region:${region}`, `departement:${only.code}`]);
  for (const [departement, [only, another]] of communes)
    if (only && !another) pairs.push([`departement:${departement}`, `commune:${only.code}`]);
  return pairs.sort(([a], [b]) => (a < b ? -1 : 1));
}

const BETWEEN = FILLED_LEVELS.filter(
  (level): level is GroupingRecord[0] => level !== 'region' && level !== 'departement' && level !== 'commune',
);

function groupings(tables: TerritoryTables, communes: readonly CommuneRow[]): GroupingRecord[] {
  const departementOf = new Map(communes.map((row) => [row.code, row.departement]));
  return BETWEEN.flatMap((level) => {
    const { rows, codeOf } = LEVEL_SOURCES[level];
    const members = groupBy(communes, codeOf(tables));
    return [...rows(tables)].sort(byCode).map((row): GroupingRecord => {
      const own = members.get(row.code) ?? [];
      const population = own.reduce((sum, commune) => sum + commune.population, 0);
      const around = own.map(({ departement }) => departement).sort();
      const seated = 'seat' in row ? departementOf.get(row.seat) : undefined;
      const departements = [...new Set(seated ? [seated, ...around] : around)];
      return [level, row.code, typographic(row.name), departements, populationRank(population)];
    });
  });
}

function communeColumn(departement: string, rows: readonly CommuneRow[]): CommuneColumn {
  const postcodes = [...new Set(rows.flatMap((row) => row.postcodes))].sort();
  const placeOf = new Map(postcodes.map((postcode, place) => [postcode, place.toString(36)]));
  const numbers = rows.map((row) => Number(row.code.slice(departement.length)));
  const steps = numbers.map((number, order) => number - (numbers[order - 1] ?? 0));
  return {
    departement,
    codes: steps.map((step) => (step === 1 ? '' : step.toString(36))).join(),
    names: rows.map((row) => communeName(row)).join(NAME_SEPARATOR),
    postcodes: postcodes.join(' '),
    postcodesOf: rows.map((row) => row.postcodes.map((postcode) => placeOf.get(postcode)).join('.')).join(),
    ranks: rows.map(rankSign).join(''),
  };
}

function communeName({ name, code }: CommuneRow): string {
  if (name.includes(NAME_SEPARATOR)) throw new Error(`${code}: « ${NAME_SEPARATOR} » in a name: ${name}`);
  return typographic(name);
}

function rankSign({ population, code }: CommuneRow): string {
  const sign = RANK_SIGNS[populationRank(population)];
  if (sign === undefined) throw new Error(`${code}: population out of range: ${population}`);
  return sign;
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : 1;
}

function nounsThatBegin(nouns: readonly string[], names: readonly string[]): string[] {
  const begun = new Set<string>();
  for (const word of new Set(names.flatMap(foldedWords)))
    for (let end = 1; end <= word.length; end++) begun.add(word.slice(0, end));
  return nouns.filter((noun) => begun.has(noun));
}
