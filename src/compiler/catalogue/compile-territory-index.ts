import { groupBy } from '../../domain/group-by.ts';
import { LEVELS } from '../../domain/territory/level.ts';
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
import { LEVEL_SOURCES } from '../geography/level-sources.ts';
import { otherNames } from './other-names.ts';
import type { TerritoryLookup } from './territory-lookup.ts';
import { kindOf } from './territory-records.ts';

export interface NameSources {
  readonly aliases: readonly Alias[];
  /** Folded common nouns, in order. */
  readonly nouns: readonly string[];
}

/** Rows in the order of codes. Throws when a name or a population does not fit in a column. */
export function territoryIndex(lookup: TerritoryLookup, { aliases, nouns }: NameSources): TerritoryNames {
  const { tables } = lookup;
  const departements = [...tables.departements].sort(byCode);
  const communes = [...tables.communes].sort(byCode);
  const columns = groupBy(communes, (row) => row.departement);
  const named: Omit<TerritoryNames, 'nouns'> = {
    regions: [...tables.regions].sort(byCode).map((row) => [row.code, typographic(row.name)]),
    departements: departements.map((row) => [row.code, typographic(row.name), row.region]),
    perimeterAliases: [...lookup.aliases].sort(([a], [b]) => (a < b ? -1 : 1)),
    groupings: groupings(lookup),
    communes: [...departements, ...severalCommunes(tables, columns)].map(({ code }) =>
      communeColumn(code, columns.get(code) ?? []),
    ),
    otherNames: otherNames(tables, aliases),
  };
  return { ...named, nouns: nounsThatBegin(nouns, namesOf(named)).join(' ') };
}

const severalCommunes = (
  { collectivites }: TerritoryTables,
  columns: ReadonlyMap<string, readonly CommuneRow[]>,
) => collectivites.filter(({ code }) => (columns.get(code) ?? []).length > 1).sort(byCode);

function namesOf(file: Omit<TerritoryNames, 'nouns'>): string[] {
  const columns = [...file.communes, ...file.otherNames].flatMap(({ names }) => names.split(NAME_SEPARATOR));
  return [
    ...[...file.regions, ...file.departements].map(([, name]) => name),
    ...file.groupings.map(([, , name]) => name),
    ...columns,
  ];
}

const APART = ['france', 'region', 'departement', 'commune'];

const BETWEEN = LEVELS.filter((level): level is GroupingRecord[0] => !APART.includes(level));

const sumOf = (communes: readonly CommuneRow[]) =>
  communes.reduce((sum, { population }) => sum + population, 0);

function groupings({ tables, communes, members }: TerritoryLookup): GroupingRecord[] {
  return BETWEEN.flatMap((level) =>
    [...LEVEL_SOURCES[level].rows(tables)].sort(byCode).map((row): GroupingRecord => {
      const own = members(level, row.code);
      const population = 'population' in row ? row.population : sumOf(own);
      const around = own.map(({ departement }) => departement).sort();
      const [seat] = ['seat' in row ? row.seat : '', 'commune' in row ? row.commune : ''].filter(Boolean);
      const seated = communes.get(seat ?? '')?.departement;
      const departements = [...new Set(seated ? [seated, ...around] : around)];
      const kind = kindOf(level, row);
      const named = [
        level,
        row.code,
        typographic(row.name),
        departements,
        populationRank(population),
      ] as const;
      return kind === null ? named : [...named, kind];
    }),
  );
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
